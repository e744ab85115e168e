import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, wordColumn } from '../../common/database/column.js';

/** What somebody chose for their messages; who chose nothing has no row. */
@Entity('message_preferences')
export class MessagePreference {
  @PrimaryColumn(idColumn)
  @ForeignKey('accounts')
  accountId!: string;

  /** Groups that are not pushed, separated by commas, so that SQL can ask for one of them. */
  @Column({ ...wordColumn, length: 200 })
  muted!: string;

  /** `22:00`; null, as is the other, where no hours are kept. */
  @Column({ ...wordColumn, length: 5, nullable: true })
  quietFrom!: string | null;

  @Column({ ...wordColumn, length: 5, nullable: true })
  quietTo!: string | null;

  @Column(instantColumn)
  updatedAt!: Date;
}
