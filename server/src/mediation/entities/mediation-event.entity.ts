import type {
  MediationAction,
  MediationEventType,
  MediationState,
} from '@linge/shared/mediation/mediation.schema';
import type { Role } from '@linge/shared/permission';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableIdColumn,
  sealedTextColumn,
  wordColumn,
} from '../../common/database/column.js';

/** What a step was about. */
export interface MediationEventDetail {
  readonly partyId?: string;
  /** Of the appointment, ISO 8601. */
  readonly startsAt?: string;
  readonly agreementNumber?: number;
  /** To which a follow-up was moved, `2026-12-03`. */
  readonly day?: string;
  /** Who mediates from then on; null for nobody. */
  readonly mediatorAccountId?: string | null;
}

/** One step in the life of a mediation; appended, never changed. */
@Entity('mediation_events')
@Index(['mediationId', 'sequence'], { unique: true })
export class MediationEvent {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('mediations')
  @Column(idColumn)
  mediationId!: string;

  /** The version that the mediation had after it. */
  @Column({ type: 'int' })
  sequence!: number;

  @Column(wordColumn)
  type!: MediationEventType;

  @Column({ ...wordColumn, nullable: true })
  action!: MediationAction | null;

  @Column({ ...wordColumn, nullable: true })
  fromState!: MediationState | null;

  @Column(wordColumn)
  toState!: MediationState;

  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  actorAccountId!: string | null;

  /** Null for the system. */
  @Column({ ...wordColumn, nullable: true })
  actorRole!: Role | null;

  @Column(sealedTextColumn)
  noteCipher!: string | null;

  @Column({ type: 'json' })
  detail!: MediationEventDetail;

  @Column(instantColumn)
  createdAt!: Date;
}
