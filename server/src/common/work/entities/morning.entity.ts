import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn, wordColumn } from '../../database/column.js';

/** That what is to be done each morning was done on one, by whichever server. */
@Entity('mornings')
export class Morning {
  /** What was done: `complaintsStuck`. */
  @PrimaryColumn(wordColumn)
  name!: string;

  @PrimaryColumn({ type: 'date' })
  day!: string;

  @Column(instantColumn)
  doneAt!: Date;
}
