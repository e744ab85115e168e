import { Injectable } from '@nestjs/common';
import type { Relation } from '@linge/shared/resident/ledger.schema';
import { DataSource, type EntityManager } from 'typeorm';

/** Somebody of a household, with the account that they use themselves. */
export interface FamilyMember {
  readonly residentId: string;
  /** Null for a child without an account of its own. */
  readonly accountId: string | null;
  readonly communityId: string;
  readonly householdId: string;
  readonly name: string;
  readonly relation: Relation;
  /** Whole years. */
  readonly age: number;
  /** Looking after the child was confirmed for them. */
  readonly looksAfter: boolean;
}

/** A child and who somebody is in its household. */
export interface YoungBeside {
  readonly self: FamilyMember;
  readonly child: FamilyMember;
}

type Row = Omit<FamilyMember, 'age' | 'looksAfter'> & {
  readonly age: number | string;
  readonly looksAfter: number | string;
};

const adultAge = 18;
const childAge = 14;
const who = (account: string, looksAfter: string) => `p.id AS residentId, ${account} AS accountId,
  p.community_id AS communityId, p.household_id AS householdId, p.name, p.relation,
  TIMESTAMPDIFF(YEAR, p.birth_date, ?) AS age, ${looksAfter} AS looksAfter`;
const cared = (account: string, resident: string) => `EXISTS (SELECT 1 FROM care_ties c
  WHERE c.account_id = ${account} AND c.resident_id = ${resident} AND c.ended_at IS NULL)`;

/** Queries on who speaks for which child. */
@Injectable()
export class FamilyRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By index (account_id). */
  async childOf(
    accountId: string,
    day: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<FamilyMember | undefined> {
    const [row] = await manager.query<Row[]>(
      `SELECT ${who('t.account_id', '0')} FROM household_ties t JOIN residents p ON p.id = t.resident_id
        WHERE t.account_id = ? AND t.ended_at IS NULL AND p.birth_date > DATE_SUB(?, INTERVAL ${childAge} YEAR)
        ORDER BY t.confirmed_at, t.id LIMIT 1`,
      [day, accountId, day],
    );
    return row && memberOf(row);
  }

  /** The adults with an account in the household of a child; by the index of the foreign key household_id. */
  async othersOf(child: FamilyMember, day: string): Promise<FamilyMember[]> {
    const rows = await this.dataSource.query<Row[]>(
      `SELECT ${who('t.account_id', cared('t.account_id', '?'))}
        FROM household_ties t JOIN residents p ON p.id = t.resident_id
        WHERE t.household_id = ? AND t.ended_at IS NULL AND p.birth_date <= DATE_SUB(?, INTERVAL ${adultAge} YEAR)`,
      [day, child.residentId, child.householdId, day],
    );
    return rows.map(memberOf);
  }

  /** The children in the households of an account, each with who it is there itself. By index (account_id). */
  youngBeside(accountId: string, day: string, manager?: EntityManager): Promise<YoungBeside[]> {
    return this.#beside(accountId, day, childAge, manager);
  }

  /** The same of all who are not of age. */
  minorsBeside(accountId: string, day: string): Promise<YoungBeside[]> {
    return this.#beside(accountId, day, adultAge);
  }

  async #beside(
    accountId: string,
    day: string,
    untilAge: number,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<YoungBeside[]> {
    const selves = await manager.query<Row[]>(
      `SELECT ${who('t.account_id', '0')} FROM household_ties t JOIN residents p ON p.id = t.resident_id
        WHERE t.account_id = ? AND t.ended_at IS NULL`,
      [day, accountId],
    );
    const pairs: YoungBeside[] = [];
    for (const self of selves.map(memberOf)) {
      const children = await manager.query<Row[]>(
        `SELECT ${who('NULL', cared('?', 'p.id'))} FROM residents p
          WHERE p.household_id = ? AND p.state = 'present'
            AND p.birth_date > DATE_SUB(?, INTERVAL ? YEAR)`,
        [day, accountId, self.householdId, day, untilAge],
      );
      pairs.push(...children.map((child) => ({ self, child: memberOf(child) })));
    }
    return pairs;
  }
}

function memberOf(row: Row): FamilyMember {
  return { ...row, age: Number(row.age), looksAfter: Number(row.looksAfter) === 1 };
}
