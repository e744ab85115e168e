import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { residentColumns, residentJoins, type ResidentRow } from './resident.repository.js';
import { searchPeople, type ResidentSearch } from './resident-search.js';
import type { HashedTerm } from './search-hits.js';
import { searchTerm } from './search-term.js';

/** Finds people. */
@Injectable()
export class ResidentSearchRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly index: BlindIndex,
  ) {}

  /**
   * A page in the order of ids. Without a term by index (community_id, id), (grid_id, id), (household_id, id),
   * (community_id, term_ends_on) or that of a label; with one by the indexes of `search-hits.ts`. Addresses are put
   * together for the people of the page alone.
   */
  list(search: ResidentSearch, after: string, limit: number): Promise<ResidentRow[]> {
    const people = searchPeople(search, 'page', (term) => this.#hash(term));
    return this.dataSource.query(
      `SELECT ${residentColumns}
       FROM (SELECT p.id ${people.sql} AND p.id > ? ORDER BY p.id LIMIT ?) page
       JOIN residents p ON p.id = page.id ${residentJoins} ORDER BY p.id`,
      [...people.values, after, limit],
    );
  }

  /** Without a term by the index of all that people are filtered by; else as the list. */
  async count(search: ResidentSearch): Promise<number> {
    const people = searchPeople(search, 'count', (term) => this.#hash(term));
    const rows: { count: string | number }[] = await this.dataSource.query(
      `SELECT COUNT(*) AS count ${people.sql}`,
      [...people.values],
    );
    return Number(rows[0]?.count ?? 0);
  }

  /** Labels of a community by their codes. Index (community_id, code). */
  labels(
    communityId: string,
    codes: readonly string[],
  ): Promise<{ id: string; visibleTo: 'staff' | 'admin' }[]> {
    return this.dataSource.query(
      'SELECT id, visible_to AS visibleTo FROM labels WHERE community_id = ? AND code IN (?)',
      [communityId, codes],
    );
  }

  #hash(typed: string): HashedTerm {
    const { phone, idNumber, tail } = searchTerm(typed);
    return {
      ...(phone ? { phoneIndex: this.index.phone(phone) } : {}),
      ...(idNumber ? { idNumberIndex: this.index.idNumber(idNumber) } : {}),
      ...(tail
        ? { phoneTailIndex: this.index.phoneTail(tail), idNumberTailIndex: this.index.idNumberTail(tail) }
        : {}),
    };
  }
}
