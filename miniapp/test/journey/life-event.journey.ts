import { doorApi } from '@linge/shared/door/door.api';
import { householdTieApi } from '@linge/shared/household-tie/household-tie.api';
import { residentApi } from '@linge/shared/resident/resident.api';
import type { Household, Resident } from '@linge/shared/resident/resident.schema';
import { afterEach, describe, expect, it } from '@jest/globals';
import { DemoPerson } from './demo-api';
import { BUILDS, closeFaultless, openApp, useServer } from './harness';
import type { JourneyPage } from './harness';

const HOUSEHOLD = 'subpackages/resident/household/index';
const RESIDENT = 'subpackages/resident/detail/index';

let worker: DemoPerson;
let place: { communityId: string; gridId: string };
let app: JourneyPage;

const server = useServer(async () => {
  // In the grid of the other journeys nobody is a tenant.
  worker = await DemoPerson.logIn(server, 'otherGridWorker');
  place = await worker.ownGrid();
});

interface Family {
  readonly household: Household;
  /** The head first. */
  readonly people: readonly Resident[];
}

/** A household with at least three people, not used for the other build. */
async function someFamily(residency: Household['residency'], at: number): Promise<Family> {
  const query = { ...place, residency, limit: '50' };
  const { items } = await worker.call(residentApi.listHouseholds, { query });
  const household = items.filter(({ memberCount }) => memberCount > 2)[at];
  if (!household) throw new Error('The demo grid has no such household');
  const people = await peopleOf(household.id);
  const head = (person: Resident) => (person.relation === 'head' ? 0 : 1);
  return { household, people: [...people].sort((one, other) => head(one) - head(other)) };
}

async function peopleOf(householdId: string): Promise<readonly Resident[]> {
  const query = { ...place, householdId, state: 'present' };
  return (await worker.call(residentApi.listResidents, { query })).items;
}

/** An entrance of the grid, and one of its rooms: not the one that the other build takes. */
async function someRoom(at: number): Promise<{ readonly entrance: string; readonly number: string }> {
  const { items: doors } = await worker.call(doorApi.listDoors, { query: { ...place, limit: '50' } });
  for (const { id, label } of doors) {
    const { items } = await worker.call(householdTieApi.listRooms, { params: { id } });
    const number = items[at]?.number;
    if (number) return { entrance: label, number };
  }
  throw new Error('The demo grid has no rooms');
}

const choice = ({ name, age }: Resident) => `${name}（${age} 岁）`;

describe.each(BUILDS)('life as it happens (%s)', (build) => {
  const open = (path: string, query: Record<string, string>) =>
    openApp({ build, server, persona: 'otherGridWorker', path, query });
  const at = build === 'h5' ? 0 : 1;

  afterEach(() => closeFaultless(app));

  it('tenants become two households and one again, get another landlord, and move to another room', async () => {
    const { household, people } = await someFamily('floating', at);
    const [head, leaving] = [people[0], people.at(-1)];
    if (!head || !leaving) throw new Error('Nobody lives there');
    app = await open(HOUSEHOLD, { id: household.id });
    await app.tapId('split');
    await app.tapId('submit');
    await app.see('请选择谁分出去');
    await app.tapId(`pick-${leaving.id}`);
    await app.tapId('new-head');
    await app.tap(choice(leaving));
    await app.tapId('submit');
    await app.see(`家庭成员 ${people.length - 1} 人`);
    await app.see('分户');

    await app.tapId('join');
    await app.tapId('choose-household');
    await app.fill('房号或户主姓名', leaving.name);
    const others = (await peopleOf(household.id)).map(({ id }) => id);
    expect(others).not.toContain(leaving.id);
    const { householdId } = await worker.call(residentApi.getResident, { params: { id: leaving.id } });
    await app.tapId(`household-${householdId}`);
    await app.tapId(`relation-${leaving.id}`);
    await app.tap('子女');
    await app.tapId('submit');
    await app.see(`家庭成员 ${people.length} 人`);
    await app.see('并户');

    await app.tapId('change');
    await app.tapId('submit');
    await app.see('还没有改动任何一项');
    await app.fill('房东姓名', '钱房东');
    await app.fill('房东电话', '10000007654');
    await app.fill('原因', '房子转卖');
    await app.tapId('submit');
    await app.see('钱房东');
    await app.see('100****7654');
    await app.tapId('call-landlordPhone');
    await app.tapId('reveal-landlordPhone');
    await app.tap('核对身份');
    await app.tapId('reveal');
    await app.see('10000007654');

    const { entrance, number } = await someRoom(at);
    await app.tapId('move');
    await app.tapId('choose-room');
    await app.fill('楼栋或单元', entrance);
    await app.tap(entrance);
    await app.tapId(`room-${number}`);
    await app.tapId('submit');
    await app.see(`${entrance} ${number}`);
    await app.see('社区内搬家');
    const after = await worker.call(residentApi.getHousehold, { params: { id: household.id } });
    expect(after).toMatchObject({ address: `${entrance} ${number}`, memberCount: people.length });
    expect(await app.phoneCalls()).toEqual(['10000007654']);
  });

  it('somebody stays on, has a second home for a while, and moves to another family', async () => {
    const { people } = await someFamily('floating', 2 + at);
    const lodger = people.at(-1);
    const other = (await someFamily('permanent', 6 + at)).household;
    if (!lodger) throw new Error('Nobody lives there');
    const chooseOther = async () => {
      await app.tapId('choose-household');
      const rooms = other.address.split(' ');
      const [building, unit, number] = rooms.slice(-3).map((part) => /\d+/.exec(part)?.[0] ?? '');
      await app.fill('房号或户主姓名', `${building}-${unit}-${number}`);
      await app.tapId(`household-${other.id}`);
    };
    app = await open(RESIDENT, { id: lodger.id });
    await app.tapId('renew');
    await app.fill('续住到哪天', '20271231');
    await app.tapId('submit');
    await app.see('2027年12月31日');

    await app.tapId('other-home');
    await chooseOther();
    await app.tapId('relation');
    await app.tap('其他亲属');
    await app.tapId('submit');
    await app.see('其他住处');
    await app.tap(other.address);
    await app.see('不再住那里');
    await app.tapId('submit');
    await app.see('取消其他住处');
    await app.dontSee('点开登记不再住');

    await app.tapId('move');
    await chooseOther();
    await app.tapId('relation');
    await app.tap('其他亲属');
    await app.tapId('submit');
    await app.see(/^社区内搬家：/);
    const after = await worker.call(residentApi.getResident, { params: { id: lodger.id } });
    expect(after).toMatchObject({ householdId: other.id, termEndsOn: '2027-12-31' });
  });
});
