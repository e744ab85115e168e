import { Injectable } from '@nestjs/common';
import type { ActivityState } from '@linge/shared/activity/activity.schema';
import { DataSource, In, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { ActivityEvent } from './entities/activity-event.entity.js';
import { ActivityRole } from './entities/activity-role.entity.js';
import { ActivitySession } from './entities/activity-session.entity.js';
import { Activity } from './entities/activity.entity.js';

/** What a step changes in the row, besides its version. */
export type ActivityChange = Partial<Omit<Activity, 'id' | 'version' | 'createdAt'>> &
  Pick<Activity, 'state' | 'updatedAt'>;

/** Queries on activities with their roles, sessions and events, by primary keys unless told. */
@Injectable()
export class ActivityRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(id: string, manager: EntityManager = this.dataSource.manager): Promise<Activity | null> {
    return manager.findOneBy(Activity, { id });
  }

  /**
   * The row as it is now, with the lock that everything about the activity's places waits for. The first statement of
   * its transaction, and always before roles and sign-ups: so nobody waits for each other in a circle.
   */
  lock(id: string, manager: EntityManager): Promise<Activity | null> {
    return manager.findOne(Activity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async insert(
    activity: Activity,
    roles: readonly ActivityRole[],
    sessions: readonly ActivitySession[],
    manager: EntityManager,
  ): Promise<void> {
    await insertRows(manager, Activity, [activity]);
    await insertRows(manager, ActivityRole, roles);
    await insertRows(manager, ActivitySession, sessions);
  }

  async appendEvent(event: ActivityEvent, manager: EntityManager): Promise<void> {
    await insertRows(manager, ActivityEvent, [event]);
  }

  /** From the state and version that were seen to the next; returns how many rows that changed. */
  async advance(
    { id, state, version }: { readonly id: string; readonly state: ActivityState; readonly version: number },
    change: ActivityChange,
    manager: EntityManager,
  ): Promise<number> {
    const to = { ...change, version: version + 1 };
    return (await manager.update(Activity, { id, state, version }, to)).affected ?? 0;
  }

  /** What is no step: how its line stands, what is due, which words are shown. Under the lock. */
  async note(
    id: string,
    change: Partial<
      Pick<
        Activity,
        'lastTicket' | 'waiting' | 'dueAt' | 'shownWords' | 'wordsHeld' | 'nextStartsAt' | 'nextEndsAt'
      >
    >,
    manager: EntityManager,
  ): Promise<void> {
    await manager.update(Activity, { id }, change);
  }

  roles(activityIds: readonly string[], manager = this.dataSource.manager): Promise<ActivityRole[]> {
    if (!activityIds.length) return Promise.resolve([]);
    return manager.find(ActivityRole, {
      where: { activityId: In([...activityIds]) },
      order: { activityId: 'ASC', position: 'ASC' },
    });
  }

  /** As they are now, whatever this transaction read before. */
  lockedRoles(activityId: string, manager: EntityManager): Promise<ActivityRole[]> {
    return manager.find(ActivityRole, {
      where: { activityId },
      order: { position: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async countRole(
    { activityId, id }: Pick<ActivityRole, 'activityId' | 'id'>,
    counts: Pick<ActivityRole, 'taken' | 'offered'>,
    manager: EntityManager,
  ): Promise<void> {
    await manager.update(ActivityRole, { activityId, id }, counts);
  }

  async replaceRoles(
    activityId: string,
    roles: readonly ActivityRole[],
    manager: EntityManager,
  ): Promise<void> {
    await manager.delete(ActivityRole, { activityId });
    await insertRows(manager, ActivityRole, roles);
  }

  sessions(activityId: string, manager = this.dataSource.manager): Promise<ActivitySession[]> {
    return manager.find(ActivitySession, { where: { activityId }, order: { startsAt: 'ASC' } });
  }

  /** When those sessions begin to which somebody came; by index (activity_id, starts_at, attendance). */
  async checkedInSessions(activityId: string, manager: EntityManager): Promise<Date[]> {
    const rows = await manager.query<{ startsAt: Date }[]>(
      'SELECT DISTINCT starts_at AS startsAt FROM check_ins WHERE activity_id = ? AND attendance = ?',
      [activityId, 'present'],
    );
    return rows.map(({ startsAt }) => startsAt);
  }

  async replaceSessions(
    activityId: string,
    sessions: readonly ActivitySession[],
    manager: EntityManager,
  ): Promise<void> {
    await manager.delete(ActivitySession, { activityId });
    await insertRows(manager, ActivitySession, sessions);
  }

  async noteReminded(
    { activityId, startsAt }: Pick<ActivitySession, 'activityId' | 'startsAt'>,
    change: Partial<Pick<ActivitySession, 'dayRemindedAt' | 'hourRemindedAt'>>,
    manager: EntityManager,
  ): Promise<void> {
    await manager.update(ActivitySession, { activityId, startsAt }, change);
  }

  /** By index (activity_id, sequence). */
  events(activityId: string): Promise<ActivityEvent[]> {
    return this.dataSource.manager.find(ActivityEvent, { where: { activityId }, order: { sequence: 'ASC' } });
  }

  /** Whoever took a step of it, by the same index. */
  async actors(activityId: string, manager = this.dataSource.manager): Promise<string[]> {
    const rows = await manager.query<{ accountId: string }[]>(
      `SELECT DISTINCT actor_account_id AS accountId FROM activity_events
        WHERE activity_id = ? AND actor_account_id IS NOT NULL`,
      [activityId],
    );
    return rows.map(({ accountId }) => accountId);
  }

  /** Those with which the clock has something to do, by index (due_at, id). */
  async due(now: Date, rows: number): Promise<string[]> {
    const found = await this.dataSource.query<{ id: string }[]>(
      'SELECT id FROM activities WHERE due_at <= ? ORDER BY due_at, id LIMIT ?',
      [now, rows],
    );
    return found.map(({ id }) => id);
  }

  /** Looks at one again later, as it could not be dealt with. */
  async postpone(id: string, now: Date, dueAt: Date): Promise<void> {
    await this.dataSource.query('UPDATE activities SET due_at = ? WHERE id = ? AND due_at <= ?', [
      dueAt,
      id,
      now,
    ]);
  }
}
