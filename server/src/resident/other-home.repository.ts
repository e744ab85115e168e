import { Injectable } from '@nestjs/common';
import type { OtherHome as OtherHomeView } from '@linge/shared/resident/life-event.schema';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import { OtherHome } from './entities/other-home.entity.js';

/** Queries on second homes. */
@Injectable()
export class OtherHomeRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Index (resident_id, until) or (household_id, until). */
  open(of: { readonly residentId: string } | { readonly householdId: string }): Promise<OtherHomeView[]> {
    const [column, id] =
      'residentId' in of ? ['resident_id', of.residentId] : ['household_id', of.householdId];
    return this.dataSource.query(
      `SELECT o.id, o.resident_id AS residentId, p.name AS residentName, o.household_id AS householdId,
         CONCAT_WS(' ', b.estate, b.name, u.name, m.number) AS address, o.relation, o.since
       FROM other_homes o JOIN residents p ON p.id = o.resident_id JOIN households h ON h.id = o.household_id
         JOIN rooms m ON m.id = h.room_id JOIN building_units u ON u.id = m.building_unit_id
         JOIN buildings b ON b.id = u.building_id
       WHERE o.${column} = ? AND o.until IS NULL ORDER BY o.since, o.id`,
      [id],
    );
  }

  find(id: string, manager: EntityManager): Promise<OtherHome | null> {
    return manager.findOneBy(OtherHome, { id });
  }

  /** Under the lock of the person's row, so that a home is not added twice at once. */
  async lockResident(residentId: string, manager: EntityManager): Promise<void> {
    await manager.query('SELECT id FROM residents WHERE id = ? FOR UPDATE', [residentId]);
  }

  isOpen(residentId: string, householdId: string, manager: EntityManager): Promise<boolean> {
    return manager.existsBy(OtherHome, { residentId, householdId, until: IsNull() });
  }

  async insert(home: OtherHome, manager: EntityManager): Promise<void> {
    await manager.insert(OtherHome, home);
  }

  /** @returns false where it had ended before, or is not this person's */
  async end(id: string, residentId: string, until: string, manager: EntityManager): Promise<boolean> {
    const { affected } = await manager.update(OtherHome, { id, residentId, until: IsNull() }, { until });
    return affected === 1;
  }

  async endAll(
    of: { readonly residentIds: readonly string[]; readonly householdIds: readonly string[] },
    until: string,
    manager: EntityManager,
  ): Promise<void> {
    const { residentIds, householdIds } = of;
    if (residentIds.length)
      await manager.update(OtherHome, { residentId: In([...residentIds]), until: IsNull() }, { until });
    if (householdIds.length)
      await manager.update(OtherHome, { householdId: In([...householdIds]), until: IsNull() }, { until });
  }
}
