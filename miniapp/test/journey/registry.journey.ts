import { idNumberCheckDigit } from '@linge/shared/resident/ledger.schema';
import { residentApi } from '@linge/shared/resident/resident.api';
import type { Household } from '@linge/shared/resident/resident.schema';
import { afterEach, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { DemoPerson } from './demo-api';
import { BUILDS, closeFaultless, openApp, seriousViolations, useServer } from './harness';
import type { JourneyPage } from './harness';

const HOUSEHOLDS = 'subpackages/resident/households/index';
const HOUSEHOLD = 'subpackages/resident/household/index';
const RESIDENT = 'subpackages/resident/detail/index';
const EDIT = 'subpackages/resident/edit/index';

let worker: DemoPerson;
let place: { communityId: string; gridId: string };
let app: JourneyPage;
let numbers = 0;

/** An ID number that nobody has: woman, born on that day. */
function idNumberOf(day: string): string {
  numbers += 1;
  const first17 = `998877${day}${String(numbers * 2).padStart(3, '0')}`;
  return first17 + idNumberCheckDigit(first17);
}

const server = useServer(async () => {
  worker = await DemoPerson.logIn(server, 'gridWorker');
  const resident = await DemoPerson.logIn(server, 'resident');
  const { communityId = '', gridId = '' } = (await resident.homes())[0] ?? {};
  place = { communityId, gridId };
});

/** A household of the worker's grid, not used by another journey. */
async function someHousehold(at: number): Promise<Household> {
  const { items } = await worker.call(residentApi.listHouseholds, { query: { ...place, limit: '50' } });
  const family = items.filter(({ memberCount, residency }) => memberCount > 1 && residency === 'permanent');
  const found = family[at];
  if (!found) throw new Error('The demo grid has no such household');
  return found;
}

async function peopleOf(householdId: string) {
  return (await worker.call(residentApi.listResidents, { query: { ...place, householdId } })).items;
}

describe.each(BUILDS)('the registry (%s)', (build) => {
  const open = (path: string, query: Record<string, string> = {}) =>
    openApp({ build, server, persona: 'gridWorker', path, query });
  const at = (index: number) => index + (build === 'h5' ? 0 : 10);

  afterEach(() => closeFaultless(app));

  it('a family moves in: room, head and wife, and what is missing is said beside it', async () => {
    app = await open(HOUSEHOLDS);
    await app.see('第9网格');
    await app.tapId('move-in');
    await app.tapId('submit');
    await app.see('请选择房号');
    await app.see('请填写姓名');
    await app.tapId('choose-room');
    await app.fill('楼栋或单元', '3栋 2单元');
    await app.tap('西河湾小区 3栋 2单元');
    await app.tapId('room-101');
    await app.tap('常住户');
    await app.fill('户主姓名', `新来${build}`);
    await app.fill('户主身份证号', idNumberOf('19870403'));
    await app.seeValue('户主出生日期', '1987-04-03');
    await app.tapId('add-person');
    await app.fill('成员1姓名', `同来${build}`);
    await app.tapId('relation-1');
    await app.tap('配偶');
    await app.fill('成员1身份证号', idNumberOf('19880812'));
    await app.fill('原因', '购房');
    await app.tapId('submit');
    await app.see('家庭成员 2 人');
    await app.see(`同来${build} · 配偶`);
    await app.see('登记入户');
    await app.see('原因：购房');
  });

  it('a baby is born into a household, and its timeline says so', async () => {
    const household = await someHousehold(at(0));
    const name = `小满${build}`;
    app = await open(HOUSEHOLD, { id: household.id });
    await app.see(`家庭成员 ${household.memberCount} 人`);
    await app.tapId('born');
    await app.fill('姓名', name);
    await app.tap('男');
    await app.fill('出生日期', '20261120');
    await app.see('11月20日');
    await app.tapId('submit');
    await app.see(`家庭成员 ${household.memberCount + 1} 人`);
    await app.see(/^出生：/);
    await app.tap(`${name} · 子女`);
    await app.see('男 · 0 岁 · 子女');
    const baby = (await peopleOf(household.id)).find((one) => one.name === name);
    expect(baby).toMatchObject({ birthDate: '2026-11-20', sex: 'male', residency: 'permanent' });
  });

  it('says who was faster, and keeps what was typed', async () => {
    const household = await someHousehold(at(1));
    const person = (await peopleOf(household.id))[0];
    if (!person) throw new Error('Nobody lives there');
    app = await open(EDIT, { id: person.id });
    await app.fill('工作单位', '县医院');
    const body = { id: v7(), version: person.version, fields: { occupation: '护士' } };
    await worker.call(residentApi.correctResident, { params: { id: person.id }, body });
    await app.tapId('submit');
    await app.see(/网格员.*登记了“更正信息.*刚刚有了变化/);
    await app.seeValue('工作单位', '县医院');
    await app.tapId('submit');
    await app.dontSee('保存更正');
    expect((await peopleOf(household.id)).find(({ id }) => id === person.id)).toMatchObject({
      employer: '县医院',
      occupation: '护士',
    });
  });

  it('the head moves out, and the wife or husband follows', async () => {
    const household = await someHousehold(at(2));
    const people = await peopleOf(household.id);
    const head = people.find(({ relation }) => relation === 'head');
    const next = people.find(({ relation }) => relation !== 'head');
    if (!head || !next) throw new Error('No head, or nobody to follow');
    app = await open(RESIDENT, { id: head.id });
    await app.tapId('leave');
    await app.tap('迁出本社区');
    await app.tapId('submit');
    await app.see('请选择谁做户主');
    await app.tapId('new-head');
    await app.tap(`${next.name}（${next.age} 岁）`);
    await app.tapId('submit');
    await app.see(/已迁出/);
    const after = await peopleOf(household.id);
    expect(after.find(({ id }) => id === next.id)?.relation).toBe('head');
  });
});

describe.each([375, 1280])('the registry on a screen %s px wide', (width) => {
  it('can be used with a screen reader', async () => {
    const household = await someHousehold(5);
    const person = (await peopleOf(household.id))[0];
    const options = { build: 'h5', server, persona: 'gridWorker', width, height: 800 } as const;
    for (const [path, query, seen] of [
      [HOUSEHOLDS, {}, household.address],
      [HOUSEHOLD, { id: household.id }, '变更记录'],
      [RESIDENT, { id: person?.id ?? '' }, '证件和电话'],
      [EDIT, { id: person?.id ?? '' }, '保存更正'],
    ] as const) {
      app = await openApp({ ...options, path, query });
      await app.see(seen);
      expect(await seriousViolations(app)).toEqual([]);
      expect(await app.errors()).toEqual([]);
      await app.closeApp();
    }
  });

  it('is closed to a resident', async () => {
    app = await openApp({ build: 'h5', server, persona: 'resident', path: HOUSEHOLDS, width, height: 800 });
    await app.see('居民台账只对负责的工作人员开放');
    await app.closeApp();
  });
});
