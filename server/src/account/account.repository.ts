import { Injectable } from '@nestjs/common';
import type { Home } from '@linge/shared/account/account.schema';
import { DataSource, In, IsNull, LessThanOrEqual, Not, type EntityManager } from 'typeorm';
import { PrivacyAgreement } from './entities/privacy-agreement.entity.js';
import { Account, noPhone } from './entities/account.entity.js';
import { Session } from './entities/session.entity.js';

@Injectable()
export class AccountRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(id: string): Promise<Account | null> {
    return this.dataSource.manager.findOneBy(Account, { id, deletedAt: IsNull() });
  }

  findByOpenId(openId: string): Promise<Account | null> {
    return this.dataSource.manager.findOneBy(Account, { openId });
  }

  findByIds(ids: readonly string[]): Promise<Account[]> {
    return ids.length ? this.dataSource.manager.findBy(Account, { id: In([...ids]) }) : Promise.resolve([]);
  }

  /** Makes the account unless somebody with this openid was faster; the caller reads again. */
  async insertIfNew(account: Account): Promise<void> {
    await this.dataSource.createQueryBuilder().insert().into(Account).values(account).orIgnore().execute();
  }

  /** @returns false for an account that is deleted */
  async update(id: string, change: Partial<Account>, manager: EntityManager): Promise<boolean> {
    const { affected } = await manager.update(Account, { id, deletedAt: IsNull() }, change);
    return affected === 1;
  }

  /** What WeChat told of somebody until then; what was given since, or typed, is not what they took back. */
  async forgetVouchedPhone(id: string, until: Date, manager: EntityManager): Promise<void> {
    const given = [{ phoneGivenAt: IsNull() }, { phoneGivenAt: LessThanOrEqual(until) }];
    for (const when of given) {
      await manager.update(Account, { id, phoneIndex: Not(IsNull()), ...when }, noPhone);
    }
  }

  /** By index (reporter_account_id, …). */
  async openComplaints(accountId: string): Promise<number> {
    const rows = await this.dataSource.query<{ open: string }[]>(
      `SELECT COUNT(*) AS open FROM complaints
        WHERE reporter_account_id = ? AND state NOT IN ('closed', 'withdrawn', 'merged', 'rejected')`,
      [accountId],
    );
    return Number(rows[0]?.open);
  }

  async agreeToPrivacy(agreement: PrivacyAgreement): Promise<void> {
    await this.dataSource
      .createQueryBuilder()
      .insert()
      .into(PrivacyAgreement)
      .values(agreement)
      .orIgnore()
      .execute();
  }

  /** The latest that was agreed to, by primary key. */
  async privacyVersion(accountId: string): Promise<number | null> {
    const rows = await this.dataSource.query<{ version: number | null }[]>(
      'SELECT MAX(version) AS version FROM privacy_agreements WHERE account_id = ?',
      [accountId],
    );
    return rows[0]?.version ?? null;
  }

  async insertSession(session: Session): Promise<void> {
    await this.dataSource.manager.insert(Session, session);
  }

  async closeSession(id: string, closedAt: Date): Promise<void> {
    await this.dataSource.manager.update(Session, { id, closedAt: IsNull() }, { closedAt });
  }

  async closeSessions(accountId: string, closedAt: Date, manager = this.dataSource.manager): Promise<void> {
    await manager.update(Session, { accountId, closedAt: IsNull() }, { closedAt });
  }

  /** By index (expires_at). @returns how many are gone */
  async deleteSessionsExpired(before: Date, rows: number): Promise<number> {
    const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
      'DELETE FROM sessions WHERE expires_at < ? LIMIT ?',
      [before, rows],
    );
    return affectedRows;
  }

  /** Where an account lives, with the door of its building unit. */
  homes(accountId: string): Promise<Home[]> {
    return this.dataSource.query<Home[]>(
      `SELECT t.household_id AS householdId, t.community_id AS communityId, h.grid_id AS gridId,
          CONCAT_WS(' ', b.estate, b.name, u.name, r.number) AS address,
          (SELECT d.id FROM doors d WHERE d.building_unit_id = u.id AND d.kind = 'buildingEntrance'
            ORDER BY d.position, d.id LIMIT 1) AS doorId
        FROM household_ties t JOIN households h ON h.id = t.household_id JOIN rooms r ON r.id = h.room_id
          JOIN building_units u ON u.id = r.building_unit_id JOIN buildings b ON b.id = u.building_id
        WHERE t.account_id = ? AND t.ended_at IS NULL ORDER BY t.confirmed_at, t.id`,
      [accountId],
    );
  }
}
