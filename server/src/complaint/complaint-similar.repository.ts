import { Injectable } from '@nestjs/common';
import type { ComplaintState } from '@linge/shared/complaint/complaint.schema';
import { DataSource } from 'typeorm';
import { containing } from '../common/database/like.js';
import { rowJoins, summaryColumns, type ComplaintSummaryRow } from './complaint.row.js';

export interface SimilarRow {
  readonly id: string;
  readonly doorId: string;
  readonly place: string;
  readonly text: string;
  readonly state: ComplaintState;
  readonly createdAt: Date;
  readonly reporterAccountId: string | null;
}

/** Not ended, so that there is something to follow. */
const open: readonly ComplaintState[] = [
  'submitted',
  'accepted',
  'inProgress',
  'dispatched',
  'awaitingReporter',
  'suspended',
];
const levels = ['grid', 'community', 'town'];
/** Of each level and state of one grid; more are not waiting there for a month. */
const rowsEach = 100;

/** Queries on what was reported around a place. */
@Injectable()
export class ComplaintSimilarRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * What is open in a grid under one category, but for sensitive matters and what was not let through. Each level and state is a range of the index
   * (grid_id, level, state, deadline_at, id).
   */
  async openIn(gridId: string, categoryId: string, since: Date): Promise<SimilarRow[]> {
    const parameters: unknown[] = [];
    const ranges = levels.flatMap((level) =>
      open.map((state) => {
        parameters.push(gridId, level, state, categoryId, since, rowsEach);
        return `(SELECT c.id FROM complaints c WHERE c.grid_id = ? AND c.level = ? AND c.state = ?
          AND c.category_id = ? AND c.created_at >= ? AND c.sensitive = 0 ORDER BY c.deadline_at, c.id LIMIT ?)`;
      }),
    );
    return this.dataSource.query(
      `SELECT c.id, c.door_id AS doorId, c.place, c.text, c.state, c.created_at AS createdAt,
         c.reporter_account_id AS reporterAccountId
       FROM (${ranges.join(' UNION ALL ')}) q JOIN complaints c ON c.id = q.id
       WHERE NOT EXISTS (SELECT 1 FROM content_checks h WHERE h.subject_type = 'complaint' AND h.subject_id = c.id
         AND h.readers = 'neighbours' AND h.state <> 'passed')`,
      parameters,
    );
  }

  /**
   * What is open in a grid, but for sensitive matters: about one door first, then the latest; by the same index.
   * @param search a part of number, text or place
   */
  openAround(
    { gridId, doorId }: { readonly gridId: string; readonly doorId: string },
    search: string | undefined,
    rows: number,
  ): Promise<ComplaintSummaryRow[]> {
    // Numbers hold digits alone; of other signs the database refuses to compare with them.
    const digits = search && /^[\d-]+$/.test(search);
    const columns = search ? ['c.text', 'c.place', ...(digits ? ['c.number'] : [])] : [];
    const words = columns.map(() => containing(search ?? ''));
    const said = columns.length
      ? `AND (${columns.map((column) => `${column} LIKE ? ESCAPE '!'`).join(' OR ')})`
      : '';
    const parameters: unknown[] = [];
    const ranges = levels.flatMap((level) =>
      open.map((state) => {
        parameters.push(gridId, level, state, ...words, rowsEach);
        return `(SELECT c.id FROM complaints c WHERE c.grid_id = ? AND c.level = ? AND c.state = ?
          AND c.sensitive = 0 ${said} ORDER BY c.deadline_at, c.id LIMIT ?)`;
      }),
    );
    return this.dataSource.query(
      `SELECT ${summaryColumns} FROM (${ranges.join(' UNION ALL ')}) q JOIN complaints c ON c.id = q.id ${rowJoins}
        ORDER BY c.door_id = ? DESC, c.created_at DESC, c.id DESC LIMIT ?`,
      [...parameters, doorId, rows],
    );
  }

  /** By unique index (community_id, number), wherever in the community it is, if it is open and not sensitive. */
  openNumbered(communityId: string, number: string): Promise<ComplaintSummaryRow[]> {
    return this.dataSource.query(
      `SELECT ${summaryColumns} FROM complaints c ${rowJoins}
        WHERE c.community_id = ? AND c.number = ? AND c.state IN (?) AND c.sensitive = 0`,
      [communityId, number, open],
    );
  }
}
