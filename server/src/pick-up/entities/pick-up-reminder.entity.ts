import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn } from '../../common/database/column.js';

/** That a session was looked at after its end, for children whom nobody had taken: once, by whichever server was first. */
@Entity('pick_up_reminders')
export class PickUpReminder {
  @PrimaryColumn(idColumn)
  activityId!: string;

  @PrimaryColumn(instantColumn)
  startsAt!: Date;

  @Column(instantColumn)
  lookedAt!: Date;
}
