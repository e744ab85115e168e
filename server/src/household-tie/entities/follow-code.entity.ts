import type { FollowSide } from '@linge/shared/household-tie/follow-tie.schema';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { blindIndexColumn, idColumn, instantColumn, wordColumn } from '../../common/database/column.js';

/** A code that somebody shows to a relative: whoever types it in agrees. Gone once it is used, or some minutes later. */
@Entity('follow_codes')
@Index(['accountId'])
@Index(['codeIndex'], { unique: true })
@Index(['expiresAt'])
export class FollowCode {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('accounts')
  @Column(idColumn)
  accountId!: string;

  /** What whoever shows it will be. */
  @Column(wordColumn)
  side!: FollowSide;

  /** The code is not written down: it is made of the id. */
  @Column({ ...blindIndexColumn, nullable: false })
  codeIndex!: string;

  @Column(instantColumn)
  expiresAt!: Date;
}
