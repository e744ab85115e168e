import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { fieldPlace } from '../../src/common/crypto/field-cipher.js';
import { dataSourceOptions } from '../../src/common/database/data-source.js';
import { FirstTables1795366800000 } from '../../src/migrations/1795366800000-first-tables.js';
import { testCipher, testIndex } from '../support/test-crypto.js';
import type { TestDatabase } from '../support/test-database.js';

export const old = {
  communityId: uuid(),
  gridId: uuid(),
  householdId: uuid(),
  zhangId: uuid(),
  liId: uuid(),
  idNumber: '990101195611220015',
  phone: '10000004321',
} as const;

/** Written late in the evening in UTC: it was the next day in the community already. */
const createdAt = '2026-03-31 20:30:00.000';

/** A database as the first release left it: its tables alone, with a household of two in them. */
export async function fillFirstDatabase({ url }: TestDatabase): Promise<void> {
  const options = { ...(await dataSourceOptions(url, 2)), migrations: [FirstTables1795366800000] };
  const first = await new DataSource(options).initialize();
  try {
    await first.runMigrations({ transaction: 'each' });
    const { communityId, gridId, householdId, zhangId, liId, idNumber, phone } = old;
    const insert = async (table: string, row: Readonly<Record<string, unknown>>) => {
      const columns = Object.keys(row);
      const marks = columns.map(() => '?').join(', ');
      await first.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`, Object.values(row));
    };
    const [townId, microGridId, buildingId, unitId, roomId] = [uuid(), uuid(), uuid(), uuid(), uuid()];
    const community = { community_id: communityId };
    const grid = { ...community, grid_id: gridId };
    await insert('towns', { id: townId, name: '测试镇' });
    await insert('communities', {
      ...{ id: communityId, town_id: townId, name: '旧社区', address: '大厅', service_hours: '每天' },
    });
    await insert('grids', { id: gridId, ...community, number: 1, name: '第1网格', branch_name: '支部' });
    await insert('micro_grids', { id: microGridId, ...grid, number: 1, name: '微网格一' });
    await insert('buildings', {
      ...{ id: buildingId, ...grid, micro_grid_id: microGridId, estate: '旧小区', name: '3栋' },
    });
    await insert('building_units', { id: unitId, ...community, building_id: buildingId, name: '2单元' });
    await insert('rooms', { id: roomId, ...community, building_unit_id: unitId, number: '501', floor: 5 });
    await insert('households', {
      ...{ id: householdId, ...grid, micro_grid_id: microGridId, room_id: roomId },
      ...{ residency: 'permanent', head_id: zhangId, created_at: createdAt },
    });
    const resident = { ...grid, household_id: householdId, residency: 'permanent', created_at: createdAt };
    await insert('residents', {
      ...{ id: zhangId, ...resident, name: '张三', sex: 'male', birth_date: '1956-11-22', relation: 'head' },
      id_number_cipher: testCipher.encrypt(idNumber, fieldPlace.residentIdNumber(zhangId)),
      id_number_index: testIndex.idNumber(idNumber),
      phone_cipher: testCipher.encrypt(phone, fieldPlace.residentPhone(zhangId)),
      phone_index: testIndex.phone(phone),
    });
    await insert('residents', {
      ...{
        id: liId,
        ...resident,
        name: '李小明',
        sex: 'female',
        birth_date: '1960-02-03',
        relation: 'spouse',
      },
    });
    const labels = ['lowIncome', 'disabled'].map((code) => ({ id: uuid(), code }));
    for (const [position, { id, code }] of labels.entries()) {
      await insert('labels', { id, ...community, code, name: code, position });
      await insert('resident_labels', { resident_id: zhangId, label_id: id, ...grid });
    }
    await reportAndSettle(insert, grid);
  } finally {
    await first.destroy();
  }
}

/** A complaint of a Friday noon that was dealt with on the Tuesday after: two working days. */
async function reportAndSettle(
  insert: (table: string, row: Readonly<Record<string, unknown>>) => Promise<void>,
  grid: { readonly community_id: string; readonly grid_id: string },
): Promise<void> {
  const community = { community_id: grid.community_id };
  const [accountId, categoryId, doorId, complaintId] = [uuid(), uuid(), uuid(), uuid()];
  const [reported, settled] = ['2026-03-13 04:00:00.000', '2026-03-17 04:00:00.000'];
  await insert('accounts', { id: accountId, display_name: '王**', created_at: createdAt });
  await insert('complaint_categories', {
    ...{ id: categoryId, ...community, code: 'road', name: '道路', position: 1 },
  });
  await insert('doors', {
    ...{ id: doorId, ...grid, kind: 'unit', label: '旧小区 3栋 2单元', code: 'olddoor', position: 1 },
    created_at: createdAt,
  });
  await insert('complaints', {
    ...{ id: complaintId, ...grid, category_id: categoryId, door_id: doorId, reporter_account_id: accountId },
    ...{ number: 'old-1', text: '路灯不亮', place: '旧小区 3栋 2单元', anonymous: 0, state: 'resolved' },
    ...{ version: 2, photo_count: 0, content_hash: 'old', created_at: reported, updated_at: settled },
  });
  for (const [index, [type, state, at]] of [
    ['ComplaintSubmitted', 'submitted', reported],
    ['ComplaintResolved', 'resolved', settled],
  ].entries()) {
    await insert('complaint_events', {
      ...{ id: uuid(), complaint_id: complaintId, sequence: index + 1, type, to_state: state },
      created_at: at,
    });
  }
}
