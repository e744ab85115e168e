import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { PickUpAuthorisation } from './entities/pick-up-authorisation.entity.js';
import { PickUpReminder } from './entities/pick-up-reminder.entity.js';
import { PickUp } from './entities/pick-up.entity.js';

/** The latest of a child that its guardian reads. */
const shownPickUps = 30;

/** Queries on who may take a child, and who did. */
@Injectable()
export class PickUpRepository {
  constructor(private readonly dataSource: DataSource) {}

  findAuthorisation(
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<PickUpAuthorisation | null> {
    return manager.findOneBy(PickUpAuthorisation, { id });
  }

  /** All of some children, also those taken back; by index (sign_up_id, created_at, id). */
  async authorisationsOf(
    signUpIds: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<PickUpAuthorisation[]> {
    if (!signUpIds.length) return [];
    return manager.find(PickUpAuthorisation, {
      where: { signUpId: In([...signUpIds]) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  async insertAuthorisation(row: PickUpAuthorisation, manager: EntityManager): Promise<void> {
    await insertRows(manager, PickUpAuthorisation, [row]);
  }

  /** What was taken back stays so from the first time on. */
  async revoke(id: string, at: Date, manager: EntityManager): Promise<void> {
    await manager.update(PickUpAuthorisation, { id, revokedAt: IsNull() }, { revokedAt: at });
  }

  async noteUsed(id: string, at: Date, manager: EntityManager): Promise<void> {
    await manager.update(PickUpAuthorisation, { id }, { usedAt: at });
  }

  find(id: string, manager: EntityManager = this.dataSource.manager): Promise<PickUp | null> {
    return manager.findOneBy(PickUp, { id });
  }

  /** What counts of some children in a session, by unique index (standing_sign_up_id, starts_at). */
  async standing(
    signUpIds: readonly string[],
    startsAt: Date,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<PickUp[]> {
    if (!signUpIds.length) return [];
    return manager.findBy(PickUp, { standingSignUpId: In([...signUpIds]), startsAt });
  }

  /** The latest first, by index (sign_up_id, recorded_at, id). */
  latest(signUpId: string): Promise<PickUp[]> {
    return this.dataSource.manager.find(PickUp, {
      where: { signUpId },
      order: { recordedAt: 'DESC', id: 'DESC' },
      take: shownPickUps,
    });
  }

  async insert(row: PickUp, manager: EntityManager): Promise<void> {
    await insertRows(manager, PickUp, [row]);
  }

  /** It stays as it was written, and counts no more. */
  async noteCorrected(id: string, manager: EntityManager): Promise<void> {
    await manager.update(PickUp, { id }, { standingSignUpId: null });
  }

  /** Who handed over in a session, by index (activity_id, starts_at). */
  async handersOf(activityId: string, startsAt: Date, manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ accountId: string }[]>(
      `SELECT DISTINCT handed_by_account_id AS accountId FROM pick_ups WHERE activity_id = ? AND starts_at = ?`,
      [activityId, startsAt],
    );
    return rows.map(({ accountId }) => accountId);
  }

  /** @throws QueryFailedError where another server was faster: the key is taken */
  async noteLooked(
    activityId: string,
    startsAt: Date,
    lookedAt: Date,
    manager: EntityManager,
  ): Promise<void> {
    await insertRows(manager, PickUpReminder, [{ activityId, startsAt, lookedAt }]);
  }

  /**
   * Deletes those whose time has come, unless the activity goes on for longer; by index (forget_at, id).
   * @returns how many were looked at
   */
  async forget(now: Date, keptDays: number, rows: number): Promise<number> {
    const due = await this.dataSource.query<{ id: string; forgetAt: Date }[]>(
      `SELECT p.id, DATE_ADD(a.last_ends_at, INTERVAL ? DAY) AS forgetAt FROM pick_up_authorisations p
        JOIN sign_ups s ON s.id = p.sign_up_id JOIN activities a ON a.id = s.activity_id
        WHERE p.forget_at <= ? ORDER BY p.forget_at, p.id LIMIT ?`,
      [keptDays, now, rows],
    );
    const { manager } = this.dataSource;
    const over = due.filter(({ forgetAt }) => forgetAt <= now).map(({ id }) => id);
    if (over.length) await manager.delete(PickUpAuthorisation, { id: In(over) });
    for (const { id, forgetAt } of due.filter((one) => one.forgetAt > now)) {
      await manager.update(PickUpAuthorisation, { id }, { forgetAt });
    }
    return due.length;
  }
}
