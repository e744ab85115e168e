import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableIdColumn } from '../../common/database/column.js';

/** Whom a community names to take in reports about those who serve it. */
@Entity('cadre_report_recipients')
@Index(['staffMemberId'])
export class CadreReportRecipient {
  @PrimaryColumn(idColumn)
  @ForeignKey('communities')
  communityId!: string;

  /** Null: all go to the town. */
  @ForeignKey('staff_members')
  @Column(nullableIdColumn)
  staffMemberId!: string | null;

  @Column({ type: 'int' })
  version!: number;

  @ForeignKey('accounts')
  @Column(idColumn)
  namedByAccountId!: string;

  @Column(instantColumn)
  updatedAt!: Date;
}
