import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { pathOf } from '@linge/shared/endpoint';
import { registryImportApi } from '@linge/shared/registry-import/registry-import.api';
import type { RegistryImport } from '@linge/shared/registry-import/registry-import.schema';
import { idNumberCheckDigit } from '@linge/shared/resident/ledger.schema';
import { v7 as uuid } from 'uuid';
import { writeWorkbook } from '../../src/common/workbook/workbook-writer.js';
import { Room } from '../../src/grid/entities/room.entity.js';
import type { Factory, GridPlace } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';

export interface ImportScope {
  readonly communityId: string;
  readonly gridId?: string;
}

export const heading = [
  '小区',
  '楼栋',
  '单元',
  '房号',
  '人口类型',
  '与户主关系',
  '姓名',
  '身份证号',
  '手机号',
  '文化程度',
];

/** A workbook of one sheet, every cell text. */
export function workbook(rows: readonly (readonly (string | null)[])[], titles = heading): Promise<Buffer> {
  const columns = titles.map((title) => ({ title, width: 12 }));
  return buffer(writeWorkbook([{ name: '名单', columns, rows }]));
}

/** An ID number that nobody has; the same for the same place in line. */
export function idNumber(order: number): string {
  const year = 1950 + (order % 50);
  const month = String(1 + (Math.floor(order / 50) % 12)).padStart(2, '0');
  const day = String(1 + (Math.floor(order / 600) % 28)).padStart(2, '0');
  const stem = `990102${year}${month}${day}${String(1 + (Math.floor(order / 16_800) % 999)).padStart(3, '0')}`;
  return stem + idNumberCheckDigit(stem);
}

export const phone = (order: number): string => `1000${String(order).padStart(7, '0')}`;

/** Rooms of a grid's building beside the one that it has. */
export async function addRooms(
  factory: Factory,
  { community, buildingUnit }: GridPlace,
  numbers: readonly string[],
) {
  for (const number of numbers) {
    const room = { id: uuid(), communityId: community.id, buildingUnitId: buildingUnit.id, number, floor: 1 };
    await factory.save(Room, room);
  }
}

/** @param fileName sent beside the file, as WeChat has to */
export function upload(
  api: ApiClient,
  scope: ImportScope,
  bytes: Buffer,
  id = uuid(),
  fileName?: string,
): Promise<Response> {
  const form = new FormData();
  if (fileName) form.append('fileName', fileName);
  form.append('file', new Blob([new Uint8Array(bytes)]), '名单.xlsx');
  const url = new URL(`/api${pathOf(registryImportApi.upload, { id })}`, api.baseUrl);
  for (const [name, value] of Object.entries(scope)) url.searchParams.set(name, String(value));
  const headers = api.token ? { authorization: `Bearer ${api.token}` } : {};
  return fetch(url, { method: 'POST', body: form, headers });
}

/** Uploads and waits for the dry run. */
export async function check(api: ApiClient, scope: ImportScope, bytes: Buffer): Promise<RegistryImport> {
  const answer = await upload(api, scope, bytes);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`The upload was answered ${answer.status}: ${text}`);
  return finished(api, (JSON.parse(text) as RegistryImport).id);
}

/** Waits for the step under way, asking as the page does. */
export async function finished(api: ApiClient, id: string): Promise<RegistryImport> {
  for (;;) {
    const answer = await api.call(registryImportApi.get, { params: { id } });
    // A machine that runs other tests beside this one may ask to come again.
    if (answer.status !== 503 && answer.body.finishedAt !== null) return answer.body;
    await setTimeout(50);
  }
}

export async function commit(
  api: ApiClient,
  { id, version }: RegistryImport,
  mode: 'allOrNothing' | 'validOnly' = 'allOrNothing',
): Promise<RegistryImport> {
  const answer = await api.call(registryImportApi.commit, { params: { id }, body: { version, mode } });
  void answer.body;
  return finished(api, id);
}

export async function undo(api: ApiClient, { id, version }: RegistryImport): Promise<RegistryImport> {
  const answer = await api.call(registryImportApi.undo, { params: { id }, body: { version } });
  void answer.body;
  return finished(api, id);
}

export async function rowsOf(api: ApiClient, { id }: RegistryImport, kind?: 'add' | 'change' | 'wrong') {
  const answer = await api.call(registryImportApi.listRows, {
    params: { id },
    query: { limit: 100, ...(kind ? { kind } : {}) },
  });
  return answer.body.items;
}

/** A workbook that the server answers with. */
export async function download(
  api: ApiClient,
  endpoint: Parameters<ApiClient['send']>[0],
  input: Parameters<ApiClient['send']>[1],
): Promise<Buffer> {
  const answer = await api.send(endpoint, input);
  if (!answer.ok) throw new Error(`${endpoint.name} was answered ${answer.status}: ${await answer.text()}`);
  return Buffer.from(await answer.arrayBuffer());
}

/** Cells of where somebody lives. */
export const room = ({ door }: GridPlace, number: string): string[] => [
  door.label.split(' ')[0] ?? '',
  '3栋',
  '2单元',
  number,
];

/** A couple in 601 and somebody in 602; under `heading`. */
export const family = (place: GridPlace): string[][] => [
  [...room(place, '601'), '常住', '户主', '王建国', idNumber(1), phone(1), '高中'],
  ['', '', '', '', '', '妻', '李梅', idNumber(2), '', ''],
  [...room(place, '602'), '流动', '户主', '赵强', idNumber(3), phone(3), ''],
];
