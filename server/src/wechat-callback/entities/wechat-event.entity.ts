import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, wordColumn } from '../../common/database/column.js';

/** That WeChat pushed something, and nothing of what it said: a second arrival is told by its fingerprint. */
@Entity('wechat_events')
@Index(['fingerprint'], { unique: true })
@Index(['receivedAt'])
export class WechatEvent {
  @PrimaryColumn(idColumn)
  id!: string;

  /** SHA-256 of the decrypted message, which is the same each time that WeChat tries again. */
  @Column({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  fingerprint!: string;

  @Column(wordColumn)
  event!: string;

  @Column(instantColumn)
  receivedAt!: Date;
}
