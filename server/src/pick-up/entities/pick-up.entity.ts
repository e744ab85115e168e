import type { CorrectionReason, PickUpRelation, TakerKind } from '@linge/shared/pick-up/pick-up.schema';
import type { Role } from '@linge/shared/permission';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';

/** That a child was taken from a session (接走), or a correction of that: appended, never erased. */
@Entity('pick_ups')
@Index(['standingSignUpId', 'startsAt'], { unique: true })
@Index(['signUpId', 'recordedAt', 'id'])
@Index(['activityId', 'startsAt'])
export class PickUp {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @Column(idColumn)
  activityId!: string;

  /** Of the session. */
  @Column(instantColumn)
  startsAt!: Date;

  @ForeignKey('sign_ups')
  @Column(idColumn)
  signUpId!: string;

  /** The same while it counts, else null: nobody is taken twice from a session. */
  @Column(nullableIdColumn)
  standingSignUpId!: string | null;

  @Column(wordColumn)
  kind!: TakerKind;

  /** As it was then; it stays when the person is deleted. */
  @Column({ ...wordColumn, nullable: true })
  relation!: PickUpRelation | null;

  /** Points to nothing once the person is deleted. */
  @Column(nullableIdColumn)
  authorisationId!: string | null;

  @Column(instantColumn)
  takenAt!: Date;

  @Column(instantColumn)
  recordedAt!: Date;

  @Column({ type: 'boolean' })
  offline!: boolean;

  /** When the guardian had taken the authorisation back, where that was before. */
  @Column(nullableInstantColumn)
  revokedBeforeAt!: Date | null;

  @ForeignKey('pick_ups')
  @Column(nullableIdColumn)
  correctsId!: string | null;

  @Column({ ...wordColumn, nullable: true })
  reason!: CorrectionReason | null;

  @ForeignKey('accounts')
  @Column(idColumn)
  handedByAccountId!: string;

  @Column(wordColumn)
  handedByRole!: Role;

  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;
}
