import type { ComplaintLevel } from '@linge/shared/complaint/complaint.schema';
import type { MediationNext, MediationState } from '@linge/shared/mediation/mediation.schema';
import type { Role } from '@linge/shared/permission';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';

/** A mediation (矛盾调解) as it stands now; its events explain how it came to this. */
@Entity('mediations')
@Index(['openComplaintId'], { unique: true })
@Index(['complaintId', 'createdAt'])
@Index(['mediatorAccountId', 'ended', 'sortAt', 'id'])
@Index(['communityId', 'level', 'ended', 'sortAt', 'id'])
export class Mediation {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @ForeignKey('grids')
  @Column(idColumn)
  gridId!: string;

  @ForeignKey('complaints')
  @Column(idColumn)
  complaintId!: string;

  /** The complaint's own id while it is open, so that a complaint has one open mediation at most; then null. */
  @Column(nullableIdColumn)
  openComplaintId!: string | null;

  /** Where it is mediated; who sees it is the level above. */
  @Column(wordColumn)
  level!: ComplaintLevel;

  /** Null where whoever did it serves here no more and nobody took it over. */
  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  mediatorAccountId!: string | null;

  @Column({ ...wordColumn, nullable: true })
  mediatorRole!: Role | null;

  @Column(wordColumn)
  state!: MediationState;

  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'boolean' })
  ended!: boolean;

  /** What comes next, or far ahead where nothing is planned; once it has ended, when. */
  @Column(instantColumn)
  sortAt!: Date;

  @Column({ ...wordColumn, nullable: true })
  nextKind!: MediationNext['kind'] | null;

  /** The text that stands; null before the first, and after one was declined or broken. */
  @Column(nullableIdColumn)
  agreementId!: string | null;

  @Column({ type: 'int' })
  agreementCount!: number;

  @ForeignKey('accounts')
  @Column(idColumn)
  startedByAccountId!: string;

  /** SHA-256 of the request that began it. */
  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  @Column(nullableInstantColumn)
  endedAt!: Date | null;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(instantColumn)
  updatedAt!: Date;
}
