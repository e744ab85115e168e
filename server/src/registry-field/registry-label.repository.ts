import { Injectable } from '@nestjs/common';
import type { RegistryLabel } from '@linge/shared/registry-field/registry-field.schema';
import { DataSource } from 'typeorm';
import type { LabelRow } from './registry-field.row.js';

const select = `SELECT id, community_id AS communityId, code, name, position, visible_to AS visibleTo, retired,
  version, content_hash AS contentHash FROM labels`;

/** Queries on the labels of a community. */
@Injectable()
export class RegistryLabelRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Index (community_id, code); a community has some dozens. */
  list(communityId: string): Promise<LabelRow[]> {
    return this.dataSource.query(`${select} WHERE community_id = ? ORDER BY position, id`, [communityId]);
  }

  async find(id: string): Promise<LabelRow | undefined> {
    const rows: LabelRow[] = await this.dataSource.query(`${select} WHERE id = ?`, [id]);
    return rows[0];
  }

  async insert(label: LabelRow): Promise<void> {
    const { id, communityId, code, name, position, visibleTo, retired, version, contentHash } = label;
    await this.dataSource.query(
      `INSERT INTO labels (id, community_id, code, name, position, visible_to, retired, version, content_hash)
       VALUES (?)`,
      [[id, communityId, code, name, position, visibleTo, retired, version, contentHash]],
    );
  }

  /** @returns false where somebody else changed it since that version */
  async update(label: RegistryLabel): Promise<boolean> {
    const { id, name, position, visibleTo, retired, version } = label;
    const result: { affectedRows: number } = await this.dataSource.query(
      `UPDATE labels SET name = ?, position = ?, visible_to = ?, retired = ?, version = version + 1
       WHERE id = ? AND version = ?`,
      [name, position, visibleTo, retired, id, version],
    );
    return result.affectedRows === 1;
  }
}
