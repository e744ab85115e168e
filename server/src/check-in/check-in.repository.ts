import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { insertMissingRows, insertRows } from '../common/database/insert-rows.js';
import { CheckInMark } from './entities/check-in-mark.entity.js';
import { CheckIn } from './entities/check-in.entity.js';

/** What a step changes in a check-in, besides its version. */
export type CheckInChange = Partial<Omit<CheckIn, 'signUpId' | 'startsAt' | 'version'>> &
  Pick<CheckIn, 'updatedAt'>;

/** Queries on check-ins and their marks. */
@Injectable()
export class CheckInRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By primary key. */
  marks(ids: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<CheckInMark[]> {
    return ids.length ? manager.findBy(CheckInMark, { id: In([...ids]) }) : Promise.resolve([]);
  }

  /** Everything that was said, by index (sign_up_id, starts_at, …). */
  said(signUpIds: readonly string[], startsAt: Date, manager: EntityManager): Promise<CheckInMark[]> {
    return signUpIds.length
      ? manager.findBy(CheckInMark, { signUpId: In([...signUpIds]), startsAt })
      : Promise.resolve([]);
  }

  async insertMarks(marks: readonly CheckInMark[], manager: EntityManager): Promise<void> {
    await insertRows(manager, CheckInMark, marks);
  }

  /**
   * The rows of some people of a session, made where there was none, with their locks, always in the same order: so nobody
   * waits for each other in a circle. First of a transaction, so that everything read after it is of now.
   */
  async open(
    { activityId, communityId, startsAt }: Pick<CheckIn, 'activityId' | 'communityId' | 'startsAt'>,
    signUpIds: readonly string[],
    now: Date,
    manager: EntityManager,
  ): Promise<CheckIn[]> {
    const rows = [...signUpIds].sort().map((signUpId): CheckIn => ({
      ...{ signUpId, startsAt, activityId, communityId, attendance: null, cameAt: null, leftAt: null },
      ...{ claimedAt: null, version: 0, hoursMinutes: null, hoursReason: null, hoursConfirmedAt: null },
      updatedAt: now,
    }));
    await insertMissingRows(manager, CheckIn, rows);
    return this.lock(startsAt, signUpIds, manager);
  }

  /** Those that are there, with their locks. First of a transaction. */
  async lock(startsAt: Date, signUpIds: readonly string[], manager: EntityManager): Promise<CheckIn[]> {
    return manager.find(CheckIn, {
      where: { signUpId: In([...signUpIds]), startsAt },
      order: { signUpId: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Under its lock. */
  async change(
    { signUpId, startsAt, version }: Pick<CheckIn, 'signUpId' | 'startsAt' | 'version'>,
    change: CheckInChange,
    manager: EntityManager,
  ): Promise<void> {
    await manager.update(CheckIn, { signUpId, startsAt }, { ...change, version: version + 1 });
  }
}
