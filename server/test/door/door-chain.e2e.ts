import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { doorApi } from '@linge/shared/door/door.api';
import type { ChainLinkKind } from '@linge/shared/door/door.schema';
import { v7 as uuid } from 'uuid';
import { shanghaiDay } from '../../src/common/clock/clock.js';
import { newDoorCode } from '../../src/door/door.code.js';
import { Factory, type GridPlace } from '../factory/factory.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { DoorScene } from './door-scene.js';

const day = 86_400_000;
const today = shanghaiDay(new Date());
const tomorrow = shanghaiDay(new Date(Date.now() + day));
const yesterday = shanghaiDay(new Date(Date.now() - day));

let server: TestServer;
let factory: Factory;
let scene: DoorScene;
let staffed: GridPlace;

beforeAll(async () => {
  server = await startTestServer();
  factory = new Factory(server.dataSource);
  scene = new DoorScene(server, factory);
  staffed = await factory.grid();
  await scene.hallPhone(staffed, '10000000001');
  await scene.administrator(staffed, await scene.person(staffed, '王书记', '10000000009'));
  await scene.assign(staffed, await scene.person(staffed, '李支书', '10000000002'), 'branchSecretary');
  await scene.assign(staffed, await scene.person(staffed, '赵网格', '10000000003'), 'gridWorker');
  const leader = await scene.person(staffed, '孙微格', '10000000004');
  await scene.assign(staffed, leader, 'microGridLeader', { microGridId: staffed.microGrid.id });
  await scene.volunteerTeam(staffed, '红马甲队', await scene.person(staffed, '周志愿', '10000000005'));
}, 60_000);

afterAll(() => server.close());

const open = ({ door }: GridPlace) => server.api.call(doorApi.getDoor, { params: { code: door.code } });
const call = ({ door }: GridPlace, link: ChainLinkKind) =>
  server.api.call(doorApi.getDoorPhone, { params: { code: door.code, link } });
const names = async (place: GridPlace) => (await open(place)).body.chain.map(({ personName }) => personName);

describe('somebody who scans a door', () => {
  it('sees the place and the five links that stand behind it, read in one statement', async () => {
    const answer = await open(staffed);
    const { door, community, grid, microGrid, chain } = answer.body;
    expect(door).toMatchObject({ id: staffed.door.id, label: staffed.door.label, kind: 'buildingEntrance' });
    expect([community.id, grid.id, microGrid?.id]).toEqual([
      staffed.community.id,
      staffed.grid.id,
      staffed.microGrid.id,
    ]);
    expect(chain).toMatchObject([
      {
        kind: 'community',
        organisation: `${staffed.community.name}党委`,
        personName: '王书记',
        phone: '100****0001',
      },
      { kind: 'branch', organisation: staffed.grid.branchName, personName: '李支书', phone: '100****0002' },
      { kind: 'gridWorker', organisation: staffed.grid.name, personName: '赵网格', phone: '100****0003' },
      { kind: 'microGrid', organisation: '微网格一', personName: '孙微格', phone: '100****0004' },
      { kind: 'volunteerTeam', organisation: '红马甲队', personName: '周志愿', phone: '100****0005' },
    ]);
    expect(chain.map(({ standIn }) => standIn)).toEqual([false, false, false, false, false]);
    expect(answer.queries).toBe(1);
  });

  it('does not read the database again while the page is fresh, and may keep it', async () => {
    await open(staffed);
    const again = await open(staffed);
    expect(again.queries).toBe(0);
    expect(again.headers.get('cache-control')).toBe('public, max-age=30');
    const unchanged = await server.api.send(doorApi.getDoor, {
      params: { code: staffed.door.code },
      headers: { 'if-none-match': again.headers.get('etag') ?? '' },
    });
    expect(unchanged.status).toBe(304);
  });

  it('gets the number of a link only by calling it', async () => {
    expect(JSON.stringify((await open(staffed)).body)).not.toMatch(/\d{11}(?!-)/);
    const answer = await call(staffed, 'gridWorker');
    expect(answer.body).toEqual({ phone: '10000000003' });
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect((await call(staffed, 'community')).body.phone).toBe('10000000001');
  });

  it('sees a vacant post as vacant, and cannot call it', async () => {
    const empty = await factory.grid();
    expect(await names(empty)).toEqual([null, null, null, null, null]);
    expect((await open(empty)).body.chain.map(({ phone }) => phone)).toEqual([null, null, null, null, null]);
    const { problem } = await call(empty, 'gridWorker');
    expect(problem).toMatchObject({ status: 404, code: 'DOOR_LINK_NOT_CALLABLE' });
  });

  it('is told that an unknown code opens nothing', async () => {
    const code = newDoorCode();
    const page = await server.api.call(doorApi.getDoor, { params: { code } });
    expect(page.problem).toMatchObject({ status: 404, code: 'DOOR_NOT_FOUND' });
    const phone = await server.api.call(doorApi.getDoorPhone, { params: { code, link: 'gridWorker' } });
    expect(phone.problem).toMatchObject({ status: 404, code: 'DOOR_NOT_FOUND' });
    const short = await server.api.call(doorApi.getDoor, { params: { code: 'short' } });
    expect(short.problem).toMatchObject({ status: 400, fields: [{ path: 'params.code' }] });
  });
});

describe('who stands behind a door today', () => {
  it('is not who left today, nor who begins tomorrow', async () => {
    const place = await factory.grid();
    const [left, coming] = [
      await scene.person(place, '走', '10000000011'),
      await scene.person(place, '来', '10000000012'),
    ];
    await scene.assign(place, left, 'gridWorker', { validFrom: yesterday, validTo: today });
    await scene.assign(place, coming, 'gridWorker', { validFrom: tomorrow });
    expect((await names(place))[2]).toBeNull();
  });

  it('is who serves their last day, and the newer of two during a hand-over', async () => {
    const place = await factory.grid();
    const [old, fresh] = [
      await scene.person(place, '旧', '10000000013'),
      await scene.person(place, '新', '10000000014'),
    ];
    await scene.assign(place, old, 'gridWorker', { validTo: tomorrow });
    expect((await names(place))[2]).toBe('旧');
    await scene.assign(place, fresh, 'branchSecretary', { validFrom: today });
    const handedOver = await factory.grid();
    const [before, after] = [
      await scene.person(handedOver, '前', '10000000015'),
      await scene.person(handedOver, '后', '10000000016'),
    ];
    await scene.assign(handedOver, after, 'gridWorker', { validFrom: today });
    await scene.assign(handedOver, before, 'gridWorker', { validTo: tomorrow });
    expect((await names(handedOver))[2]).toBe('后');
  });

  it('is the leader of this micro-grid, not of the one next door', async () => {
    const place = await factory.grid();
    const neighbour = await factory.grid(place.community);
    const leader = await scene.person(place, '邻', '10000000017');
    await scene.assign(place, leader, 'microGridLeader', { microGridId: neighbour.microGrid.id });
    expect((await names(place))[3]).toBeNull();
  });

  it('is the team that has somebody to lead it', async () => {
    const place = await factory.grid();
    await scene.volunteerTeam(place, '无人队', null);
    await scene.volunteerTeam(place, '有人队', await scene.person(place, '队长', '10000000018'));
    expect((await open(place)).body.chain[4]).toMatchObject({ organisation: '有人队', personName: '队长' });
  });
});

describe('somebody who is not at a door', () => {
  const chain = (id: string) => server.api.call(doorApi.getGridChain, { params: { id } });

  it('sees who serves a grid, without a micro-grid, read in one statement', async () => {
    const answer = await chain(staffed.grid.id);
    expect(answer.queries).toBe(1);
    expect(answer.body.items.map(({ personName }) => personName)).toEqual([
      '王书记',
      '李支书',
      '赵网格',
      null,
      '周志愿',
    ]);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=30');
  });

  it('calls them the same way', async () => {
    const phone = (link: ChainLinkKind) =>
      server.api.call(doorApi.getGridPhone, { params: { id: staffed.grid.id, link } });
    expect((await phone('branch')).body.phone).toBe('10000000002');
    expect((await phone('microGrid')).problem.code).toBe('DOOR_LINK_NOT_CALLABLE');
  });

  it('is told about a grid that does not exist', async () => {
    expect((await chain(uuid())).problem).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });
});
