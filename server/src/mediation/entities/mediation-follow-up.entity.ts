import type { FollowUpState } from '@linge/shared/mediation/mediation.schema';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  nullableInstantColumn,
  sealedTextColumn,
  wordColumn,
} from '../../common/database/column.js';

/** A day on which it is looked whether promises were kept (回访). */
@Entity('mediation_follow_ups')
@Index(['mediationId', 'day'])
@Index(['state', 'day'])
export class MediationFollowUp {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('mediations')
  @Column(idColumn)
  mediationId!: string;

  /** In Asia/Shanghai. */
  @Column({ type: 'date' })
  day!: string;

  @Column(wordColumn)
  state!: FollowUpState;

  @Column(sealedTextColumn)
  noteCipher!: string | null;

  @Column(nullableInstantColumn)
  recordedAt!: Date | null;
}
