import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { accessRecordApi } from '@linge/shared/access-record/access-record.api';
import { accountApi } from '@linge/shared/account/account.api';
import { followOfferApi } from '@linge/shared/household-tie/follow-offer.api';
import type { FindRelatives, MakeFollowOffer } from '@linge/shared/household-tie/follow-offer.schema';
import { followTieApi } from '@linge/shared/household-tie/follow-tie.api';
import { householdTieApi } from '@linge/shared/household-tie/household-tie.api';
import { messageApi } from '@linge/shared/message/message.api';
import { residentApi } from '@linge/shared/resident/resident.api';
import { v7 as uuid } from 'uuid';
import { shanghaiDay } from '../../src/common/clock/clock.js';
import { messageAbout } from '../complaint/scene.js';
import type { GridPlace, Person } from '../factory/factory.js';
import { setNoticeScene, type Home, type NoticeScene } from '../notice/notice-scene.js';
import type { ApiClient } from '../support/api-client.js';
import { testIndex } from '../support/test-crypto.js';

jest.setTimeout(60_000);

const today = shanghaiDay(new Date());
let scene: NoticeScene;
let otherGrid: GridPlace;
let elder: Home;
let home: Home;
let person: Person;
let daughter: ApiClient;
let daughterPhone: string;
let numbers = 0;
const newPhone = () => `1990003${String(++numbers).padStart(4, '0')}`;

beforeAll(async () => {
  scene = await setNoticeScene();
  otherGrid = await scene.factory.grid(scene.place.community);
});
afterAll(() => scene.server.close());
beforeEach(async () => {
  elder = await scene.home({ name: '李桂芳', birthDate: '1941-03-01', phone: newPhone() });
  daughterPhone = newPhone();
  home = await scene.home({ name: `王芳${numbers}`, phone: daughterPhone }, otherGrid);
  person = await scene.factory.account();
  await scene.tie(person, home);
  daughter = await scene.as(person);
});

const offer = (more: Partial<MakeFollowOffer> = {}, by = scene.worker, whom = elder) =>
  by.call(followOfferApi.make, {
    params: { id: whom.resident.id },
    body: {
      ...{ id: uuid(), relativeId: home.resident.id, relation: 'child' },
      ...{ consentHow: 'door', consentedOn: today, ...more },
    },
  });
const find = (body: FindRelatives, by = scene.worker) =>
  by.call(followOfferApi.findRelatives, { params: { id: elder.resident.id }, body });
const asked = async (by: ApiClient) => (await by.call(followOfferApi.listOwn)).body.items;
const agree = (id: string, by = daughter) => by.call(followOfferApi.agree, { params: { id } });
const decline = (id: string, by = daughter) => by.call(followOfferApi.decline, { params: { id } });
const offers = async () =>
  (await scene.worker.call(followOfferApi.listOf, { params: { id: elder.resident.id } })).body.items;
const end = (offerId: string) =>
  scene.worker.call(followOfferApi.end, { params: { id: elder.resident.id, offerId } });
const ties = async (by: ApiClient) => (await by.call(followTieApi.list)).body.items;
const leave = (whose: Home, by: ApiClient) =>
  by.call(residentApi.leaveResident, {
    params: { id: whose.resident.id },
    body: { id: uuid(), day: today, version: 1, type: 'died' },
  });
/** The elder gets an account, of whom the registry has the phone. */
async function getsAccount(): Promise<ApiClient> {
  const api = await scene.as(await scene.factory.account());
  const phone = newPhone();
  await scene.server.dataSource.query('UPDATE residents SET phone_index = ? WHERE id = ?', [
    ...[testIndex.phone(phone), elder.resident.id],
  ]);
  const code = scene.server.wechat.issuePhoneCode({ phoneNumber: phone });
  await api.call(accountApi.tiePhone, { body: { code } });
  const body = { id: uuid(), roomId: elder.place.household.roomId, name: '李桂芳' };
  const answer = await api.call(householdTieApi.request, { body });
  expect(answer.body.state).toBe('confirmed');
  return api;
}

describe('a relative of an elder who has no account', () => {
  it('is found by the whole phone number or name, which the relative reads in their records', async () => {
    const { resident } = home;
    const found = await find({ phone: daughterPhone });
    expect(found.body.items).toEqual([
      {
        ...{ residentId: resident.id, name: resident.name, age: 40, gridName: otherGrid.grid.name },
        phoneTail: daughterPhone.slice(-4),
      },
    ]);
    expect((await find({ name: resident.name })).body).toEqual(found.body);
    expect((await find({ name: resident.name.slice(0, 2) })).body.items).toEqual([]);
    const query = { communityId: scene.place.community.id, residentId: resident.id };
    const records = (await scene.admin.call(accessRecordApi.list, { query })).body.items;
    expect(records).toHaveLength(2);
    expect(records[0]).toMatchObject({ field: 'account', purpose: 'service', note: '请家人代收通知' });
  });

  it('is not found without an account, as a child, or in another community', async () => {
    const silent = await scene.home({ name: '王静' }, otherGrid);
    const child = await scene.home({ name: '王小', birthDate: '2014-05-01' }, otherGrid);
    const far = await scene.home({ name: '王远' }, await scene.factory.grid());
    for (const one of [child, far]) await scene.accountOf(one);
    for (const one of [silent, child, far]) {
      expect((await find({ name: one.resident.name })).body.items).toEqual([]);
      const refused = await offer({ relativeId: one.resident.id });
      expect(refused.problem.code).toBe('FOLLOW_NO_RELATIVE');
    }
  });

  it('is looked for by phone where many bear the name', async () => {
    const name = `赵敏${uuid().slice(-6)}`;
    for (let n = 0; n < 6; n++) await scene.accountOf(await scene.home({ name }, otherGrid));
    expect((await find({ name })).problem.code).toBe('FOLLOW_MANY_OF_NAME');
  });

  it('is asked, agrees, and is named to those who serve the elder, with how the elder consented', async () => {
    const { id } = (await offer({ consentHow: 'phone' })).body;
    expect((await messageAbout(daughter, id, 'followOffered')).title).toBe('社区请您代家里老人收通知');
    expect(await asked(daughter)).toMatchObject([
      { id, side: 'follower', name: '李桂芳', relation: 'child' },
    ]);
    expect((await agree(id)).status).toBe(204);
    expect((await agree(id)).status).toBe(204);
    expect(await asked(daughter)).toEqual([]);
    expect(await ties(daughter)).toMatchObject([{ id, side: 'follower', name: '李桂芳', receives: true }]);
    expect(await offers()).toMatchObject([
      {
        ...{ id, state: 'agreed', relativeName: home.resident.name, relation: 'child' },
        ...{ consentHow: 'phone', consentedOn: today, byName: '我' },
      },
    ]);
    const news = await messageAbout(scene.worker, elder.resident.id, 'followOfferAnswered');
    expect(news.title).toBe('家人同意代老人收通知');
  });

  it('declines, and nothing comes of it', async () => {
    const { id } = (await offer()).body;
    const stranger = await scene.as(await scene.factory.account());
    expect((await decline(id, stranger)).status).toBe(404);
    expect((await decline(id)).status).toBe(204);
    expect((await agree(id)).problem.code).toBe('FOLLOW_OFFER_GONE');
    expect([await offers(), await ties(daughter)]).toEqual([[], []]);
    const news = await messageAbout(scene.worker, elder.resident.id, 'followOfferAnswered');
    expect(news.title).toBe('家人没有同意代老人收通知');
  });

  it('is asked once, also where the answer to the request was lost or two ask at once', async () => {
    const id = uuid();
    const [first, again] = [await offer({ id }), await offer({ id })];
    expect([first.status, again.status, again.body]).toEqual([201, 200, first.body]);
    expect((await offer({ id, consentHow: 'phone' })).problem.code).toBe('ID_ALREADY_USED');
    await end(id);
    const at = await Promise.all([offer(), offer({}, scene.admin), offer()]);
    expect(at.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await asked(daughter)).toHaveLength(1);
  });

  it('is refused with what is wrong: a future day, a child, an elder with an account, one household', async () => {
    const tomorrow = shanghaiDay(new Date(Date.now() + 86_400_000));
    expect((await offer({ consentedOn: tomorrow })).problem.fields).toEqual([
      { path: 'body.consentedOn', code: 'in_future' },
    ]);
    const child = await scene.home({ birthDate: '2013-05-01' });
    expect((await offer({}, scene.worker, child)).problem.code).toBe('FOLLOW_ADULTS_ONLY');
    await scene.accountOf(elder);
    expect((await offer()).problem.code).toBe('FOLLOW_HAS_ACCOUNT');
    const grandmother = await scene.factory.resident(home.place, {
      ...{ name: '王奶奶', relation: 'parent', birthDate: '1940-01-01' },
    });
    const together = { place: home.place, resident: grandmother };
    expect((await offer({}, scene.admin, together)).problem.code).toBe('FOLLOW_ALREADY');
  });
});

describe('receiving for an elder ends', () => {
  it('on the elder’s word, and the relative is told', async () => {
    const { id } = (await offer()).body;
    await agree(id);
    expect((await end(id)).status).toBe(204);
    expect((await end(id)).status).toBe(204);
    await messageAbout(daughter, id, 'followEnded');
    expect([await offers(), await ties(daughter)]).toEqual([[], []]);
  });

  it('when the relative ends it, and whoever serves the elder is told', async () => {
    const { id } = (await offer()).body;
    await agree(id);
    await daughter.call(followTieApi.end, { params: { id } });
    const { items } = (await scene.worker.call(messageApi.list)).body;
    expect(items.find(({ subject }) => subject.id === elder.resident.id)).toMatchObject({
      ...{ kind: 'followOfferAnswered', title: '家人不再代老人收通知' },
    });
    expect(await offers()).toEqual([]);
  });

  it('when either leaves, also while it is still asked', async () => {
    const { id } = (await offer()).body;
    await leave(elder, scene.worker);
    expect([await asked(daughter), (await agree(id)).problem.code]).toEqual([[], 'FOLLOW_OFFER_GONE']);

    elder = await scene.home({ name: '李桂芳', birthDate: '1941-03-01' });
    const other = (await offer()).body;
    await agree(other.id);
    expect(await offers()).toHaveLength(1);
    await leave(home, scene.admin);
    expect([await offers(), await ties(daughter)]).toEqual([[], []]);
  });

  it('when the relative deletes their account', async () => {
    const { id } = (await offer()).body;
    await agree(id);
    await daughter.call(accountApi.deleteMe);
    expect(await offers()).toEqual([]);
    const left = await scene.server.dataSource.query<unknown[]>(
      'SELECT id FROM follow_offers WHERE follower_account_id = ?',
      [person.account.id],
    );
    expect(left).toEqual([]);
  });

  it('when the elder has an account of their own, who is then asked whether the relative goes on', async () => {
    const { id } = (await offer()).body;
    await agree(id);
    const own = await getsAccount();
    await messageAbout(daughter, id, 'followEnded');
    expect([await ties(daughter), await offers()]).toEqual([[], []]);
    const [question] = await asked(own);
    expect(question).toMatchObject({ side: 'followed', name: home.resident.name, relation: 'child' });
    const news = await messageAbout(own, question?.id ?? '', 'followOffered');
    expect(news.title).toBe('要不要让家人接着代看您的通知');
    expect((await agree(question?.id ?? '')).status).toBe(404);
    expect((await agree(question?.id ?? '', own)).status).toBe(204);
    expect(await ties(daughter)).toMatchObject([{ side: 'follower', name: '李桂芳', receives: false }]);
    expect(await ties(own)).toMatchObject([{ side: 'followed', name: home.resident.name }]);
    await messageAbout(daughter, question?.id ?? '', 'followBegun');
  });

  it('before it begins, where the elder has an account by then', async () => {
    const { id } = (await offer()).body;
    const own = await getsAccount();
    expect([await asked(daughter), await asked(own)]).toEqual([[], []]);
    expect((await agree(id)).problem.code).toBe('FOLLOW_OFFER_GONE');
  });
});
