import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Floating people of a grid whose term ends on the same day. */
export interface EndingTerms {
  readonly gridId: string;
  readonly termEndsOn: string;
  readonly people: number;
}

@Injectable()
export class TermReminderRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Both ends included. Once a day over all communities: no index of its own. */
  async endingBetween(first: string, last: string): Promise<EndingTerms[]> {
    const rows: { gridId: string; termEndsOn: string; people: string }[] = await this.dataSource.query(
      `SELECT grid_id AS gridId, term_ends_on AS termEndsOn, COUNT(*) AS people FROM residents
        WHERE state = 'present' AND residency = 'floating' AND term_ends_on BETWEEN ? AND ?
        GROUP BY grid_id, term_ends_on ORDER BY term_ends_on, grid_id`,
      [first, last],
    );
    return rows.map((row) => ({ ...row, people: Number(row.people) }));
  }
}
