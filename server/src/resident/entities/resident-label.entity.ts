import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn } from '../../common/database/column.js';

/** A label on a resident. */
@Entity('resident_labels')
@Index(['communityId', 'labelId', 'gridId'])
export class ResidentLabel {
  @ForeignKey('residents')
  @PrimaryColumn(idColumn)
  residentId!: string;

  @ForeignKey('labels')
  @PrimaryColumn(idColumn)
  labelId!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @ForeignKey('grids')
  @Column(idColumn)
  gridId!: string;
}
