import { idNumberCheckDigit, type LedgerEntry } from '@linge/shared/resident/ledger.schema';
import { cleanText, type Cell } from '../../src/common/workbook/workbook-cell.js';
import type { Sheet } from '../../src/common/workbook/workbook-reader.js';
import { planImport, type ImportFrame } from '../../src/registry-import/plan/import-plan.js';
import type { PlannedRow } from '../../src/registry-import/plan/planned-row.js';
import type { RegistryImage, RoomRow, StoredPerson } from '../../src/registry-import/plan/registry-image.js';
import { readPeople } from '../../src/registry-import/sheet/person-sheet.js';

const room = (number: string, more: Partial<RoomRow> = {}): RoomRow => ({
  id: `room ${more.building ?? '3栋'} ${number}`,
  gridId: 'grid',
  microGridId: 'micro',
  estate: '西河湾小区',
  building: '3栋',
  buildingUnit: '2单元',
  number,
  ...more,
});
const rooms = [room('501'), room('502'), room('101', { building: '4栋', gridId: 'other grid' })];

export const number = (birthDate: string, order = '001'): string => {
  const stem = `990101${birthDate.replaceAll('-', '')}${order}`;
  return stem + idNumberCheckDigit(stem);
};
export const ofZhang = number('1980-05-01');

const entry = (more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  ...{ name: '张三', relation: 'head', sex: 'male', birthDate: '1980-05-01', idNumber: ofZhang },
  ...{
    phone: '10012345678',
    otherPhone: null,
    residency: 'permanent',
    domicile: null,
    politicalStatus: null,
  },
  ...{ education: null, maritalStatus: null, occupation: null, employer: null, termEndsOn: null },
  ...{ labels: ['veteran', 'secret'], custom: {} },
  ...more,
});
export const zhang: StoredPerson = {
  ...{ id: 'zhang', gridId: 'grid', householdId: 'household', roomId: 'room 3栋 501' },
  ...{ state: 'present', leftOn: null, version: 4, entry: entry() },
};
export const image: RegistryImage = {
  rooms,
  people: [zhang],
  households: [
    {
      ...{ id: 'household', gridId: 'grid', roomId: 'room 3栋 501', version: 2, residency: 'permanent' },
      ...{ headId: 'zhang', landlordName: null, landlordPhone: null },
    },
  ],
};
export const frame: ImportFrame = {
  gridId: null,
  today: '2026-11-22',
  labels: [
    { code: 'veteran', name: '退役军人' },
    { code: 'lowIncome', name: '低保' },
  ],
  custom: [{ id: 'pets', name: '养犬', type: 'yesNo', options: [] }],
};

export type Written = string | number | Date | undefined;

function cellOf(value: Written): Cell | undefined {
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'number') return { kind: 'number', value };
  if (value instanceof Date) return { kind: 'day', day: value.toISOString().slice(0, 10) };
  return { kind: 'text', text: cleanText(value) };
}

export const sheet = (lines: readonly (readonly Written[])[], name = '名单'): Sheet => ({
  name,
  rows: lines.map((line, index) => ({ number: index + 1, cells: line.map(cellOf) })),
});
export const plan = (lines: readonly (readonly Written[])[], more: Partial<ImportFrame> = {}): PlannedRow[] =>
  planImport(readPeople([sheet(lines)], frame.custom).rows, image, { ...frame, ...more });

export const heading = [
  '小区',
  '楼栋',
  '单元',
  '房号',
  '人口类型',
  '与户主关系',
  '姓名',
  '性别',
  '身份证号',
  '出生日期',
  '手机号',
];
export const full = ['西河湾小区', '3栋', '2单元', '501'];
export const problems = (rows: readonly PlannedRow[]) =>
  rows.map((row) => row.problems.map(({ column, message }) => `${column}: ${message}`).join('; '));
