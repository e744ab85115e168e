import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { idColumn } from '../../common/database/column.js';

/** What people do in an activity, and how its places stand. Read and written under the lock on the activity. */
@Entity('activity_roles')
export class ActivityRole {
  @ForeignKey('activities')
  @PrimaryColumn(idColumn)
  activityId!: string;

  @PrimaryColumn(idColumn)
  id!: string;

  /** Order among the activity's roles. */
  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'varchar', length: 40 })
  name!: string;

  @Column({ type: 'int' })
  places!: number;

  /** More than `places` only by those who came without having signed up. */
  @Column({ type: 'int' })
  taken!: number;

  @Column({ type: 'int' })
  offered!: number;
}
