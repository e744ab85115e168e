import { Injectable } from '@nestjs/common';
import type { Residency } from '@linge/shared/resident/ledger.schema';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { CareTie } from './entities/care-tie.entity.js';
import { HouseholdTie } from './entities/household-tie.entity.js';

/** An open tie with its home. */
export interface HomeRow {
  readonly householdId: string;
  readonly communityId: string;
  readonly gridId: string;
  readonly roomId: string;
  /** Who the account is there; null where that was never told. */
  readonly residentId: string | null;
  readonly address: string;
  readonly residency: Residency;
  readonly confirmedAt: Date;
}

/** Somebody who lives in a household no more. */
export interface Leaving {
  readonly residentId: string;
  readonly householdId: string;
}

/** The account's own phone, as WeChat told it. */
export interface AccountPhone {
  readonly phoneCipher: string | null;
  readonly phoneIndex: string | null;
}

/** Queries on ties and whom accounts look after. */
@Injectable()
export class HouseholdTieRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Makes the requests of one account wait for one another. @returns undefined for an account that is gone */
  async lockAccount(accountId: string, manager: EntityManager): Promise<AccountPhone | undefined> {
    const rows = await manager.query<AccountPhone[]>(
      `SELECT phone_cipher AS phoneCipher, phone_index AS phoneIndex FROM accounts
       WHERE id = ? AND deleted_at IS NULL FOR UPDATE`,
      [accountId],
    );
    return rows[0];
  }

  /** Where an account lives now; by index (account_id). */
  homes(accountId: string, manager: EntityManager = this.dataSource.manager): Promise<HomeRow[]> {
    return manager.query<HomeRow[]>(
      `SELECT t.household_id AS householdId, t.community_id AS communityId, h.grid_id AS gridId, h.room_id AS roomId,
          t.resident_id AS residentId, CONCAT_WS(' ', b.estate, b.name, u.name, r.number) AS address, h.residency,
          t.confirmed_at AS confirmedAt
        FROM household_ties t JOIN households h ON h.id = t.household_id JOIN rooms r ON r.id = h.room_id
          JOIN building_units u ON u.id = r.building_unit_id JOIN buildings b ON b.id = u.building_id
        WHERE t.account_id = ? AND t.ended_at IS NULL ORDER BY t.confirmed_at, t.id`,
      [accountId],
    );
  }

  /** By the index of the foreign key household_id. */
  async accountsOf(householdId: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ accountId: string }[]>(
      `SELECT DISTINCT account_id AS accountId FROM household_ties WHERE household_id = ? AND ended_at IS NULL`,
      [householdId],
    );
    return rows.map(({ accountId }) => accountId);
  }

  /** By the index of the foreign key resident_id; the oldest tie where there are several. */
  async accountOfResident(residentId: string): Promise<string | undefined> {
    const rows = await this.dataSource.query<{ accountId: string }[]>(
      `SELECT account_id AS accountId FROM household_ties WHERE resident_id = ? AND ended_at IS NULL
        ORDER BY confirmed_at, id LIMIT 1`,
      [residentId],
    );
    return rows[0]?.accountId;
  }

  /** By index (account_id, ended_at). */
  careOf(accountId: string, manager: EntityManager = this.dataSource.manager): Promise<CareTie[]> {
    return manager.findBy(CareTie, { accountId, endedAt: IsNull() });
  }

  async insert(tie: HouseholdTie, manager: EntityManager): Promise<void> {
    await insertRows(manager, HouseholdTie, [tie]);
  }

  /** Tells who an account is in a household that it belongs to already. */
  async identify(
    tie: { readonly accountId: string; readonly householdId: string; readonly residentId: string },
    manager: EntityManager,
  ): Promise<void> {
    const { accountId, householdId, residentId } = tie;
    const unknown = { accountId, householdId, residentId: IsNull(), endedAt: IsNull() };
    await manager.update(HouseholdTie, unknown, { residentId });
  }

  async insertCare(tie: CareTie, manager: EntityManager): Promise<void> {
    await insertRows(manager, CareTie, [tie]);
  }

  /**
   * Open ties of people to a household that they left, to any home where they live nowhere here any more, and of
   * everybody to households that are no more.
   */
  openTies(
    left: readonly Leaving[],
    householdIds: readonly string[],
    manager: EntityManager,
  ): Promise<Pick<HouseholdTie, 'id' | 'accountId' | 'householdId'>[]> {
    const gone = left.map(({ residentId, householdId }) => [residentId, householdId]);
    return manager.query(
      `SELECT t.id, t.account_id AS accountId, t.household_id AS householdId FROM household_ties t
         WHERE (t.resident_id, t.household_id) IN (?) AND t.ended_at IS NULL
       UNION SELECT t.id, t.account_id, t.household_id FROM household_ties t
         JOIN residents p ON p.id = t.resident_id AND p.state <> 'present'
         WHERE t.resident_id IN (?) AND t.ended_at IS NULL
       UNION SELECT t.id, t.account_id, t.household_id FROM household_ties t
         WHERE t.household_id IN (?) AND t.ended_at IS NULL`,
      [
        gone.length ? gone : [['', '']],
        gone.length ? left.map(({ residentId }) => residentId) : [''],
        householdIds.length ? householdIds : [''],
      ],
    );
  }

  async end(tieIds: readonly string[], endedAt: Date, manager: EntityManager): Promise<void> {
    if (tieIds.length) await manager.update(HouseholdTie, { id: In([...tieIds]) }, { endedAt });
  }

  /** Of those looked after, by index (resident_id, ended_at). */
  async endCareFor(left: readonly Leaving[], endedAt: Date, manager: EntityManager): Promise<void> {
    const residentIds = left.map(({ residentId }) => residentId);
    if (!residentIds.length) return;
    await manager.update(CareTie, { residentId: In(residentIds), endedAt: IsNull() }, { endedAt });
  }

  /** Of an account that belongs to the household no longer. */
  async endCareBy(
    accountId: string,
    householdId: string,
    endedAt: Date,
    manager: EntityManager,
  ): Promise<void> {
    await manager.update(CareTie, { accountId, householdId, endedAt: IsNull() }, { endedAt });
  }

  /** Ended ones too: each says where somebody lived. */
  async forget(accountId: string, manager: EntityManager): Promise<void> {
    await manager.delete(HouseholdTie, { accountId });
    await manager.delete(CareTie, { accountId });
  }
}
