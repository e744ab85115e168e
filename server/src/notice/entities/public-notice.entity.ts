import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn } from '../../common/database/column.js';

/** A notice that stands in a community for everybody to read; gone once it is not valid any more. */
@Entity('public_notices')
@Index(['communityId', 'publishedAt', 'noticeId'])
export class PublicNotice {
  @ForeignKey('notices')
  @PrimaryColumn(idColumn)
  noticeId!: string;

  @ForeignKey('communities')
  @PrimaryColumn(idColumn)
  communityId!: string;

  @Column(instantColumn)
  publishedAt!: Date;
}
