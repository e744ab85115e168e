import { Injectable } from '@nestjs/common';
import type { CheckedKind } from '@linge/shared/content-check/wechat-check.schema';
import { DataSource } from 'typeorm';
import { WechatCheckProblem } from './entities/wechat-check-problem.entity.js';

/** Queries on whether WeChat's checks work: two rows at most. */
@Injectable()
export class WechatCheckRepository {
  constructor(private readonly dataSource: DataSource) {}

  all(): Promise<WechatCheckProblem[]> {
    return this.dataSource.manager.find(WechatCheckProblem, { order: { kind: 'DESC' } });
  }

  /** The same problem again keeps its beginning. */
  async note({ kind, reason, lastAt }: Omit<WechatCheckProblem, 'since'>): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO wechat_check_problems (kind, reason, since, last_at) VALUES (?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE since = IF(reason = ?, since, ?), reason = ?, last_at = ?`,
      [kind, reason, lastAt, lastAt, reason, lastAt, reason, lastAt],
    );
  }

  async clear(kind: CheckedKind, but?: WechatCheckProblem['reason']): Promise<void> {
    await this.dataSource.query('DELETE FROM wechat_check_problems WHERE kind = ? AND reason <> ?', [
      kind,
      but ?? '',
    ]);
  }
}
