import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn } from '../../common/database/column.js';

/**
 * A notice that stands and a community, grid or micro-grid with households that it is for: what staff of a place have
 * still to carry on is one range of the index. Gone once the notice is not valid any more.
 */
@Entity('standing_notices')
@Index(['placeId', 'publishedAt', 'noticeId'])
export class StandingNotice {
  @ForeignKey('notices')
  @PrimaryColumn(idColumn)
  noticeId!: string;

  @PrimaryColumn(idColumn)
  placeId!: string;

  @Column(instantColumn)
  publishedAt!: Date;
}
