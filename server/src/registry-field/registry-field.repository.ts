import { Injectable } from '@nestjs/common';
import type { RegistryField as RegistryFieldView } from '@linge/shared/registry-field/registry-field.schema';
import { DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { RegistryField } from './entities/registry-field.entity.js';
import type { FieldRow } from './registry-field.row.js';

const select = `SELECT id, community_id AS communityId, name, type, options, position, visible_to AS visibleTo, retired,
  version, content_hash AS contentHash FROM registry_fields`;

/** Queries on the fields that communities added. */
@Injectable()
export class RegistryFieldRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Index (community_id, name); a community has a few. */
  list(communityId: string, manager: EntityManager = this.dataSource.manager): Promise<FieldRow[]> {
    return manager.query(`${select} WHERE community_id = ? ORDER BY position, id`, [communityId]);
  }

  async find(id: string): Promise<FieldRow | undefined> {
    const rows: FieldRow[] = await this.dataSource.query(`${select} WHERE id = ?`, [id]);
    return rows[0];
  }

  insert(field: RegistryField): Promise<void> {
    return insertRows(this.dataSource.manager, RegistryField, [field]);
  }

  /** @returns false where somebody else changed it since that version */
  async update(field: RegistryFieldView): Promise<boolean> {
    const { id, name, options, position, visibleTo, retired, version } = field;
    const result: { affectedRows: number } = await this.dataSource.query(
      `UPDATE registry_fields SET name = ?, options = ?, position = ?, visible_to = ?, retired = ?, version = version + 1
       WHERE id = ? AND version = ?`,
      [name, JSON.stringify(options), position, visibleTo, retired, id, version],
    );
    return result.affectedRows === 1;
  }
}
