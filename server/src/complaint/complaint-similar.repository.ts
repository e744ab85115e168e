import { Injectable } from '@nestjs/common';
import type { ComplaintState } from '@linge/shared/complaint/complaint.schema';
import { DataSource } from 'typeorm';

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
   * What is open in a grid under one category, but for sensitive matters. Each level and state is a range of the index
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
       FROM (${ranges.join(' UNION ALL ')}) q JOIN complaints c ON c.id = q.id`,
      parameters,
    );
  }
}
