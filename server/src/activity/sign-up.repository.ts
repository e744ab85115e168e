import { Injectable } from '@nestjs/common';
import { openSignUpStates, type SignUpState } from '@linge/shared/activity/sign-up.schema';
import { DataSource, In, MoreThan, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { SignUp } from './entities/sign-up.entity.js';
import type { Waiting } from './sign-up.policy.js';

/** What a step changes in a sign-up, besides its version. */
export type SignUpChange = Partial<Pick<SignUp, 'roleId' | 'offerUntil' | 'openResidentId' | 'endedAt'>> &
  Pick<SignUp, 'state' | 'updatedAt'>;

/** What an end makes of sign-ups. */
const ended =
  'state = ?, open_resident_id = NULL, offer_until = NULL, version = version + 1, ended_at = ?, updated_at = ?';

/** Queries on sign-ups; those that write are called under the lock on the activity. */
@Injectable()
export class SignUpRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(id: string, manager: EntityManager = this.dataSource.manager): Promise<SignUp | null> {
    return manager.findOneBy(SignUp, { id });
  }

  async insert(signUp: SignUp, manager: EntityManager): Promise<void> {
    await insertRows(manager, SignUp, [signUp]);
  }

  /** From the version that was seen to the next; returns whether it was still so. */
  async advance(
    { id, version }: Pick<SignUp, 'id' | 'version'>,
    change: SignUpChange,
    manager: EntityManager,
  ): Promise<boolean> {
    const to = { ...change, version: version + 1 };
    return (await manager.update(SignUp, { id, version }, to)).affected === 1;
  }

  /** Whether somebody has a part in it already, by the unique index (activity_id, open_resident_id). */
  async isOpen(activityId: string, residentId: string, manager: EntityManager): Promise<boolean> {
    return (await manager.countBy(SignUp, { activityId, openResidentId: residentId })) > 0;
  }

  /**
   * The line as it is now, whatever this transaction read before; by index (activity_id, state, ticket).
   */
  async line(activityId: string, manager: EntityManager): Promise<(Waiting & Pick<SignUp, 'version'>)[]> {
    return manager.find(SignUp, {
      select: { id: true, ticket: true, wanted: true, version: true },
      where: { activityId, state: 'waiting' },
      order: { ticket: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Offers that ended, in the order of the line; by index (activity_id, state, …). */
  async offersEnded(activityId: string, now: Date, manager: EntityManager): Promise<SignUp[]> {
    const offered = await manager.find(SignUp, {
      where: { activityId, state: 'offered' },
      order: { ticket: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return offered.filter(({ offerUntil }) => offerUntil !== null && offerUntil <= now);
  }

  /** When the first of the offers ends, by the same index. */
  async firstOfferEnd(activityId: string, manager: EntityManager): Promise<Date | null> {
    const [row] = await manager.query<{ offerUntil: Date | null }[]>(
      `SELECT MIN(offer_until) AS offerUntil FROM sign_ups WHERE activity_id = ? AND state = 'offered'`,
      [activityId],
    );
    return row?.offerUntil ?? null;
  }

  /** The roles that somebody does, is offered or waits for; by the same index. */
  async rolesInUse(activityId: string, manager: EntityManager): Promise<Set<string>> {
    const open = await manager.find(SignUp, {
      select: { id: true, state: true, roleId: true, wanted: true },
      where: { activityId, state: In([...openSignUpStates]) },
    });
    return new Set(
      open.flatMap(({ state, roleId, wanted }) => (state === 'waiting' ? [...wanted] : (roleId ?? []))),
    );
  }

  /** All that have a part in it, by the same index. */
  async endAll(
    activityId: string,
    states: readonly SignUpState[],
    to: SignUpState,
    now: Date,
    manager: EntityManager,
  ): Promise<void> {
    await manager.query(`UPDATE sign_ups SET ${ended} WHERE activity_id = ? AND state IN (?)`, [
      ...[to, now, now],
      ...[activityId, states],
    ]);
  }

  /** How many stand before somebody, and they themselves; by index (activity_id, state, ticket). */
  async position({ activityId, ticket }: Pick<SignUp, 'activityId' | 'ticket'>): Promise<number> {
    const [row] = await this.dataSource.query<{ count: string }[]>(
      `SELECT COUNT(*) AS count FROM sign_ups WHERE activity_id = ? AND state = 'waiting' AND ticket <= ?`,
      [activityId, ticket],
    );
    return Number(row?.count ?? 0);
  }

  /** The same of several, in one statement. */
  async positions(ids: readonly string[]): Promise<Map<string, number>> {
    if (!ids.length) return new Map();
    const rows = await this.dataSource.query<{ id: string; count: string }[]>(
      `SELECT s.id, COUNT(*) AS count FROM sign_ups s JOIN sign_ups o
          ON o.activity_id = s.activity_id AND o.state = 'waiting' AND o.ticket <= s.ticket
        WHERE s.id IN (?) GROUP BY s.id`,
      [ids],
    );
    return new Map(rows.map(({ id, count }) => [id, Number(count)]));
  }

  /** Of an activity, by ticket; index (activity_id, ticket). */
  listed(activityId: string, state: SignUpState | undefined, after: number, rows: number): Promise<SignUp[]> {
    return this.dataSource.manager.find(SignUp, {
      where: { activityId, ticket: MoreThan(after), ...(state ? { state } : {}) },
      order: { ticket: 'ASC' },
      take: rows,
    });
  }

  /** The open ones of some people in any activity, or that an account made; by (resident_id | account_id, state). */
  async openOf(
    { accountId, residentIds }: { readonly accountId?: string; readonly residentIds?: readonly string[] },
    manager: EntityManager,
  ): Promise<Pick<SignUp, 'id' | 'activityId' | 'communityId'>[]> {
    const where = { state: In([...openSignUpStates]) };
    const select = { id: true, activityId: true, communityId: true };
    if (accountId) return manager.find(SignUp, { select, where: { ...where, accountId } });
    if (!residentIds?.length) return [];
    return manager.find(SignUp, { select, where: { ...where, residentId: In([...residentIds]) } });
  }
}
