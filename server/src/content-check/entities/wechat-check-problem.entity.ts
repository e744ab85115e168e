import type { CheckedKind, WechatCheckReason } from '@linge/shared/content-check/wechat-check.schema';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn, wordColumn } from '../../common/database/column.js';

/** Why WeChat looks at words or at pictures no more; no row where it does. One for all servers. */
@Entity('wechat_check_problems')
export class WechatCheckProblem {
  @PrimaryColumn(wordColumn)
  kind!: CheckedKind;

  @Column(wordColumn)
  reason!: Exclude<WechatCheckReason, 'off'>;

  /** When it was met first, and last. */
  @Column(instantColumn)
  since!: Date;

  @Column(instantColumn)
  lastAt!: Date;
}
