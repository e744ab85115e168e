import type { AppointmentState } from '@linge/shared/mediation/mediation.schema';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, sealedTextColumn, wordColumn } from '../../common/database/column.js';

/** When and where those of a mediation meet. */
@Entity('mediation_appointments')
@Index(['mediationId', 'startsAt'])
@Index(['state', 'startsAt'])
export class MediationAppointment {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('mediations')
  @Column(idColumn)
  mediationId!: string;

  @Column(wordColumn)
  state!: AppointmentState;

  @Column(instantColumn)
  startsAt!: Date;

  @Column({ type: 'varchar', length: 100 })
  place!: string;

  /** Why it was last moved, or cancelled. */
  @Column(sealedTextColumn)
  reasonCipher!: string | null;

  /** Who is invited, and who came. */
  @Column({ type: 'json' })
  partyIds!: string[];

  @Column({ type: 'json' })
  cameIds!: string[];

  /** What was said, in confidence. */
  @Column(sealedTextColumn)
  notesCipher!: string | null;

  /** Of the request that made it, with whose it was, to tell a retry from another thing. */
  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  @Column(instantColumn)
  createdAt!: Date;
}
