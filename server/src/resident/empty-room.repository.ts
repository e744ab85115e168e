import { Injectable } from '@nestjs/common';
import type { EmptyRoom } from '@linge/shared/resident/empty-room.schema';
import { DataSource } from 'typeorm';
import type { Scope } from '../common/auth/scope.policy.js';

/** Finds flats in which nobody is registered. */
@Injectable()
export class EmptyRoomRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Index of `rooms` by community, which ends in the id; (room_id, state) of households. The primary key is left out,
   * along which the database would else walk through all communities.
   */
  list(
    { communityId, gridId, buildingId }: Scope & { readonly buildingId?: string | undefined },
    after: string,
    limit: number,
  ): Promise<EmptyRoom[]> {
    const conditions = ['r.community_id = ?', 'r.id > ?', 'h.id IS NULL'];
    const values = [communityId, after];
    if (gridId) {
      conditions.push('b.grid_id = ?');
      values.push(gridId);
    }
    if (buildingId) {
      conditions.push('b.id = ?');
      values.push(buildingId);
    }
    return this.dataSource.query(
      `SELECT r.id, r.community_id AS communityId, b.grid_id AS gridId, b.micro_grid_id AS microGridId,
         b.id AS buildingId, CONCAT_WS(' ', b.estate, b.name, u.name, r.number) AS address
       FROM rooms r IGNORE INDEX (PRIMARY) JOIN building_units u ON u.id = r.building_unit_id JOIN buildings b ON b.id = u.building_id
         LEFT JOIN households h ON h.room_id = r.id AND h.state = 'open'
       WHERE ${conditions.join(' AND ')} ORDER BY r.id LIMIT ?`,
      [...values, limit],
    );
  }
}
