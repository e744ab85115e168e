import { afterEach, describe, expect, it } from '@jest/globals';
import { correctionApi } from '@linge/shared/correction/correction.api';
import { householdTieApi } from '@linge/shared/household-tie/household-tie.api';
import type { HouseholdTieCase } from '@linge/shared/household-tie/household-tie.schema';
import { databaseRows } from './database-rows';
import { DemoPerson } from './demo-api';
import { BUILDS, closeFaultless, openApp, seriousViolations, useServer } from './harness';
import type { JourneyPage, Persona } from './harness';

const PLACE = '西河湾小区 3栋 2单元';
const MINE = 'subpackages/household/mine/index';
const HELD = 'subpackages/household/held/index';
const TIES = 'subpackages/household-tie/queue/index';
const CORRECTIONS = 'subpackages/correction/queue/index';
/** Each build does it with a room, a parent and a phone of its own. */
const OWN = {
  h5: { room: 0, parent: 0, phone: '10000000051' },
  weapp: { room: 1, parent: 1, phone: '10000000052' },
};

let app: JourneyPage;
let doorCode: string;
let doorId: string;
let daughter: DemoPerson;
let tenant: DemoPerson;
let worker: DemoPerson;

const server = useServer(async () => {
  const [door] = await databaseRows(server, 'SELECT id, code FROM doors WHERE label = ?', PLACE);
  doorCode = String(door?.['code']);
  doorId = String(door?.['id']);
  daughter = await DemoPerson.logIn(server, 'resident');
  tenant = await DemoPerson.logIn(server, 'unitHandler');
  worker = await DemoPerson.logIn(server, 'gridWorker');
});

async function waiting(): Promise<HouseholdTieCase[]> {
  const home = (await daughter.homes())[0];
  const query = { communityId: home?.communityId ?? '', gridId: home?.gridId ?? '' };
  return (await worker.call(householdTieApi.list, { query })).items;
}

describe.each(BUILDS)('who lives where (%s)', (build) => {
  const own = OWN[build];
  const open = (persona: Persona, path: string) => openApp({ build, server, persona, path });

  const close = () => closeFaultless(app);

  afterEach(close);

  it('a tenant comes in by the door code, ties the account, and the grid worker confirms it', async () => {
    const rooms = (await tenant.call(householdTieApi.listRooms, { params: { id: doorId } })).items;
    const room = rooms[own.room]?.number ?? '';
    app = await openApp({ build, server, persona: 'unitHandler', scannedDoor: doorCode });
    await app.tapId('go-tie');
    await app.see(PLACE);
    await app.tapId('submit');
    await app.see('请填写姓名');
    await app.tapId('room');
    await app.tap(room);
    await app.fill('姓名', '潘建业');
    await app.tapId('submit');
    await app.see('等网格员确认');
    await app.see(new RegExp(`${PLACE} ${room}`));
    await close();

    const [asked] = await waiting();
    app = await open('gridWorker', TIES);
    await app.tap('确认：潘建业');
    await app.see('潘建业是哪一位？');
    await app.tapId(`candidate-${asked?.candidates[0]?.residentId ?? ''}`);
    await app.see('都处理完了');
    await close();

    app = await open('unitHandler', MINE);
    await app.see('本人');
    await app.see('已确认');
  });

  it('a daughter looks after her parent and has the phone corrected', async () => {
    const { items: homes } = await daughter.call(householdTieApi.listHouseholds);
    const parents = homes.flatMap(({ people }) => people).filter(({ relation }) => relation === 'parent');
    const parent = parents[own.parent];
    const residentId = parent?.residentId ?? '';
    app = await open('resident', MINE);
    await app.tap(`照看${parent?.name ?? ''}`);
    await app.see('待确认');
    const [asked] = await waiting();
    const { id = '', version = 0, name = '' } = asked ?? {};
    await worker.call(householdTieApi.confirm, { params: { id }, body: { version } });
    await close();

    app = await open('resident', HELD);
    await app.tapId(`correct-${residentId}`);
    await app.fill('手机号改为', '123');
    await app.tapId('submit');
    await app.see('格式不正确，请检查');
    await app.fill('手机号改为', own.phone);
    await app.fill('说明', '父亲换了号码');
    await app.tapId('submit');
    await app.see('等网格员核对');
    await close();

    app = await open('gridWorker', CORRECTIONS);
    await app.see('说明：父亲换了号码');
    await app.tap(`更正：${name}`);
    await app.see('都处理完了');
    const { items } = await daughter.call(correctionApi.held);
    expect(items.find((it) => it.residentId === residentId)?.phone).toBe(`100****${own.phone.slice(-4)}`);
  });
});

describe('the pages of a household', () => {
  afterEach(async () => {
    expect(await app.errors()).toEqual([]);
    await app.closeApp();
  });

  it.each([
    ['resident', MINE, '本人'],
    ['resident', HELD, '更正申请'],
    ['unitHandler', 'subpackages/household/tie/index', '房号'],
    ['gridWorker', TIES, '都处理完了'],
    ['gridWorker', CORRECTIONS, '都处理完了'],
  ] as const)('can be used with a screen reader (%s, %s)', async (persona, path, seen) => {
    app = await openApp({ build: 'h5', server, persona, path });
    await app.see(seen);
    expect(await seriousViolations(app)).toEqual([]);
  });
});
