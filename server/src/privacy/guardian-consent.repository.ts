import { Injectable } from '@nestjs/common';
import type { GuardianConsentState } from '@linge/shared/privacy/guardian-consent.schema';
import { DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { GuardianConsent } from './entities/guardian-consent.entity.js';

/** A consent with the names of child and guardian, in full. */
export type GuardianConsentRow = GuardianConsent & {
  readonly childName: string;
  readonly guardianName: string | null;
};

const select = `SELECT g.id, g.community_id AS communityId, g.purpose, g.child_resident_id AS childResidentId,
    g.child_account_id AS childAccountId, g.guardian_resident_id AS guardianResidentId,
    g.guardian_account_id AS guardianAccountId, g.state, g.version, g.asked_at AS askedAt, g.decided_at AS decidedAt,
    g.withdrawn_at AS withdrawnAt, p.name AS childName, w.name AS guardianName
  FROM guardian_consents g JOIN residents p ON p.id = g.child_resident_id
    LEFT JOIN residents w ON w.id = g.guardian_resident_id`;

const open: readonly GuardianConsentState[] = ['asked', 'given'];

/** At most so many of one child, and so of a family, are shown. */
const rowsShown = 50;

/** Queries on what guardians agreed to. */
@Injectable()
export class GuardianConsentRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<GuardianConsentRow | undefined> {
    return (await manager.query<GuardianConsentRow[]>(`${select} WHERE g.id = ?`, [id]))[0];
  }

  /** By index (child_account_id, …); an account asks a few times in its life. */
  async latestOf(childAccountId: string): Promise<GuardianConsentRow | undefined> {
    const rows = await this.dataSource.query<GuardianConsentRow[]>(
      `${select} WHERE g.child_account_id = ? ORDER BY g.asked_at DESC, g.id DESC LIMIT 1`,
      [childAccountId],
    );
    return rows[0];
  }

  /** Newest first, by index (child_resident_id, asked_at, id). */
  ofChildren(residentIds: readonly string[]): Promise<GuardianConsentRow[]> {
    if (!residentIds.length) return Promise.resolve([]);
    return this.dataSource.query<GuardianConsentRow[]>(
      `${select} WHERE g.child_resident_id IN (?) AND g.state <> 'ended'
        ORDER BY g.asked_at DESC, g.id DESC LIMIT ${rowsShown}`,
      [residentIds],
    );
  }

  /** Waiting or given ones of accounts, as children or as guardians; by index and by the foreign key's index. */
  openBeside(accountIds: readonly string[], manager: EntityManager): Promise<GuardianConsentRow[]> {
    return manager.query<GuardianConsentRow[]>(
      `${select} WHERE g.child_account_id IN (?) AND g.state IN (?)
        UNION ${select} WHERE g.guardian_account_id IN (?) AND g.state IN (?)`,
      [accountIds, open, accountIds, open],
    );
  }

  /** Waiting or given ones, a page by the primary key. */
  openAfter(id: string, rows: number): Promise<GuardianConsentRow[]> {
    return this.dataSource.query<GuardianConsentRow[]>(
      `${select} WHERE g.id > ? AND g.state IN (?) ORDER BY g.id LIMIT ?`,
      [id, open, rows],
    );
  }

  async insert(consent: GuardianConsent, manager: EntityManager): Promise<void> {
    await insertRows(manager, GuardianConsent, [consent]);
  }

  /** Who asks again waits for one answer, not for two. */
  async endAsked(childAccountId: string, manager: EntityManager): Promise<void> {
    await manager.query(
      `UPDATE guardian_consents SET state = 'ended', version = version + 1
        WHERE child_account_id = ? AND purpose = 'account' AND state = 'asked'`,
      [childAccountId],
    );
  }

  /** @returns false where it is not as it was seen any more */
  async advance(
    { id, state, version }: Pick<GuardianConsent, 'id' | 'state' | 'version'>,
    change: Partial<GuardianConsent>,
    manager: EntityManager,
  ): Promise<boolean> {
    const to = { ...change, version: version + 1 };
    const { affected } = await manager.update(GuardianConsent, { id, state, version }, to);
    return affected === 1;
  }
}
