import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import type { CountedAnswers } from './activity-feedback.policy.js';
import { ActivityFeedback } from './entities/activity-feedback.entity.js';

/** What somebody wrote, with whose it is. */
export type WrittenFeedback = Pick<ActivityFeedback, 'id' | 'accountId' | 'words' | 'thanks'>;

/** Queries on what people say of activities. */
@Injectable()
export class ActivityFeedbackRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(id: string, manager = this.dataSource.manager): Promise<ActivityFeedback | null> {
    return manager.findOneBy(ActivityFeedback, { id });
  }

  /** By the unique index (sign_up_id). */
  ofSignUps(signUpIds: readonly string[]): Promise<ActivityFeedback[]> {
    if (!signUpIds.length) return Promise.resolve([]);
    return this.dataSource.manager.findBy(ActivityFeedback, { signUpId: In([...signUpIds]) });
  }

  async insert(feedback: ActivityFeedback): Promise<void> {
    await insertRows(this.dataSource.manager, ActivityFeedback, [feedback]);
  }

  /** From the version that was seen to the next; returns whether it was still so. */
  async update(
    { id, version }: Pick<ActivityFeedback, 'id' | 'version'>,
    change: Pick<ActivityFeedback, 'activity' | 'organisation' | 'again' | 'words' | 'thanks' | 'updatedAt'>,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<boolean> {
    const to = { ...change, version: version + 1 };
    return (await manager.update(ActivityFeedback, { id, version }, to)).affected === 1;
  }

  /** By index (activity_id, …). */
  async counted(activityId: string): Promise<CountedAnswers[]> {
    const rows = await this.dataSource.query<(Omit<CountedAnswers, 'count'> & { count: string })[]>(
      `SELECT activity, organisation, again, COUNT(*) AS count FROM activity_feedbacks
        WHERE activity_id = ? GROUP BY activity, organisation, again`,
      [activityId],
    );
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }

  /**
   * What was written, in an order that says nothing of when it was: by the end of the id, which is drawn. By the same
   * index.
   */
  written(activityId: string, what: 'words' | 'thanks', rows: number): Promise<WrittenFeedback[]> {
    return this.dataSource.query(
      `SELECT id, account_id AS accountId, words, thanks FROM activity_feedbacks
        WHERE activity_id = ? AND ${what} IS NOT NULL ORDER BY RIGHT(id, 12) LIMIT ?`,
      [activityId, rows],
    );
  }
}
