import { Injectable } from '@nestjs/common';
import type { ComplaintState } from '@linge/shared/complaint/complaint.schema';
import { DataSource } from 'typeorm';

export interface OutcomeRow {
  readonly id: string;
  readonly number: string;
  readonly communityId: string;
  readonly categoryName: string;
  readonly sensitive: number | boolean;
  readonly state: ComplaintState;
  readonly mergedIntoId: string | null;
}

/** Queries on what became of complaints. */
@Injectable()
export class ComplaintOutcomeRepository {
  constructor(private readonly dataSource: DataSource) {}

  list(ids: readonly string[]): Promise<OutcomeRow[]> {
    return this.dataSource.query(
      `SELECT c.id, c.number, c.community_id AS communityId, k.name AS categoryName, c.sensitive, c.state,
          c.merged_into_id AS mergedIntoId
        FROM complaints c JOIN complaint_categories k ON k.id = c.category_id WHERE c.id IN (?)`,
      [ids],
    );
  }

  /** What was said when they were dealt with or refused, the oldest first; by index (complaint_id, sequence). */
  answers(ids: readonly string[]): Promise<{ complaintId: string; note: string }[]> {
    return this.dataSource.query(
      `SELECT complaint_id AS complaintId, note FROM complaint_events
        WHERE complaint_id IN (?) AND type IN ('ComplaintResolved', 'ComplaintRejected') AND note IS NOT NULL
        ORDER BY complaint_id, sequence`,
      [ids],
    );
  }
}
