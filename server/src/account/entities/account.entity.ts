import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  blindIndexColumn,
  cipherColumn,
  idColumn,
  instantColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';

/** Somebody's account, known by WeChat's openid. */
@Entity('accounts')
@Index(['openId'], { unique: true })
export class Account {
  @PrimaryColumn(idColumn)
  id!: string;

  /** Null once the account is deleted. */
  @Column({ ...wordColumn, length: 64, nullable: true })
  openId!: string | null;

  @Column({ type: 'varchar', length: 30 })
  displayName!: string;

  @Column(cipherColumn)
  phoneCipher!: string | null;

  @Column(blindIndexColumn)
  phoneIndex!: string | null;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(nullableInstantColumn)
  deletedAt!: Date | null;
}
