import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  nullableIdColumn,
  nullableInstantColumn,
  sealedTextColumn,
  wordColumn,
} from '../../database/column.js';

/** The access token that all servers of a mini-program share, and whose turn it is to fetch the next. */
@Entity('wechat_access_tokens')
export class WechatAccessToken {
  /** The mini-program's app id. */
  @PrimaryColumn(wordColumn)
  id!: string;

  /** Null until the first one was fetched. */
  @Column(sealedTextColumn)
  valueCipher!: string | null;

  @Column(nullableInstantColumn)
  expiresAt!: Date | null;

  @Column(nullableInstantColumn)
  renewAt!: Date | null;

  @Column(nullableIdColumn)
  leasedBy!: string | null;

  @Column(nullableInstantColumn)
  leasedUntil!: Date | null;

  /** When a new one was last forced. */
  @Column(nullableInstantColumn)
  forcedAt!: Date | null;

  /** When as many may be forced again as WeChat allows at all. */
  @Column(nullableInstantColumn)
  forcedWholeAt!: Date | null;
}
