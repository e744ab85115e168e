import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  blindIndexColumn,
  cipherColumn,
  idColumn,
  instantColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';

/** Of an account that has no number. */
export const noPhone = { phoneCipher: null, phoneIndex: null, phoneGivenAt: null } as const;

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

  /** Null where the number was only typed: WeChat does not vouch for it. */
  @Column(blindIndexColumn)
  phoneIndex!: string | null;

  /** Null where there is no number, and where it was given to an older server. */
  @Column(nullableInstantColumn)
  phoneGivenAt!: Date | null;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(nullableInstantColumn)
  deletedAt!: Date | null;
}
