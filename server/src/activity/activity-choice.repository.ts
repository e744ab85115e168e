import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A label of a community. */
export interface LabelRow {
  readonly communityId: string;
  readonly code: string;
  readonly name: string;
  readonly visibleTo: 'staff' | 'admin';
}

/** Queries on what an activity can be organised with. */
@Injectable()
export class ActivityChoiceRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By primary key. */
  communities(ids: readonly string[]): Promise<{ readonly id: string; readonly name: string }[]> {
    if (!ids.length) return Promise.resolve([]);
    return this.dataSource.query('SELECT id, name FROM communities WHERE id IN (?) ORDER BY id', [ids]);
  }

  /** Of a community, by index (community_id, code). */
  labels(communityId: string): Promise<LabelRow[]> {
    return this.dataSource.query(
      `SELECT community_id AS communityId, code, name, visible_to AS visibleTo FROM labels
        WHERE community_id = ? AND retired = 0 ORDER BY position, id`,
      [communityId],
    );
  }
}
