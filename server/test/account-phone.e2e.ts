import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { staffApi } from '@linge/shared/staff/staff.api';
import { v7 as uuid } from 'uuid';
import { shanghaiDay } from '../src/common/clock/clock.js';
import { Factory, type GridPlace } from './factory/factory.js';
import type { ApiClient } from './support/api-client.js';
import { startTestServer, type TestServer } from './support/test-server.js';

let server: TestServer;
let factory: Factory;

beforeAll(async () => {
  server = await startTestServer();
  factory = new Factory(server.dataSource);
}, 60_000);
afterAll(() => server.close());

let numbers = 0;
/** A number that nobody has yet. */
const newPhone = () => `1990000${String(++numbers).padStart(4, '0')}`;
const somebody = () => server.login(`somebody-${uuid()}`);
const today = () => shanghaiDay(new Date());

function tie(api: ApiClient, phoneNumber: string, countryCode?: string) {
  const code = server.wechat.issuePhoneCode({ phoneNumber, countryCode });
  return api.call(accountApi.tiePhone, { body: { code } });
}

/** The administrator enters somebody and lets them serve the grid from today on. */
async function enterWorker(place: GridPlace, phone: string) {
  const { openId } = await factory.appointee(place.community, 'communityAdmin');
  const admin = await server.login(openId);
  const member = { id: uuid(), communityId: place.community.id, name: '王建国', phone };
  await admin.call(staffApi.createStaffMember, { body: member });
  const post = { id: uuid(), gridId: place.grid.id, role: 'gridWorker', staffMemberId: member.id } as const;
  const body = { ...post, validFrom: today() };
  return { admin, assignment: (await admin.call(staffApi.createAssignment, { body })).body };
}

describe('a phone that was only typed', () => {
  const type = (api: ApiClient, phone: string) => api.call(accountApi.typePhone, { body: { phone } });

  it('is there to be called on, and recognises nobody', async () => {
    const phone = newPhone();
    await enterWorker(await factory.grid(), phone);
    const somebodyElse = await somebody();
    const { account } = (await type(somebodyElse, `+86 ${phone}`)).body;
    expect(account).toMatchObject({ phone: `199****${phone.slice(-4)}`, phoneVouched: false, grants: [] });
    const worker = await somebody();
    expect((await tie(worker, phone)).body.account).toMatchObject({ phoneVouched: true });
    expect((await tie(worker, phone)).body.account.grants).toHaveLength(1);
  });

  it('takes the place of the one before, and is refused where it is none', async () => {
    const api = await somebody();
    await tie(api, newPhone());
    const [other, wrong] = [newPhone(), '12345'];
    expect((await type(api, other)).body.account.phone).toBe(`199****${other.slice(-4)}`);
    const refused = await type(api, wrong);
    expect([refused.status, refused.problem.fields?.[0]?.path]).toEqual([400, 'body.phone']);
    expect((await api.call(accountApi.me)).body.account.phone).toBe(`199****${other.slice(-4)}`);
  });
});

describe('tying the phone that WeChat vouches for', () => {
  it('recognises the grid worker whom the administrator entered under it', async () => {
    const place = await factory.grid();
    const phone = newPhone();
    await enterWorker(place, `+86 ${phone}`);
    const worker = await somebody();
    const me = (await tie(worker, phone)).body;
    expect(me.account.phone).toBe(`199****${phone.slice(-4)}`);
    expect(me.account.grants).toEqual([
      expect.objectContaining({ role: 'gridWorker', communityId: place.community.id, gridId: place.grid.id }),
    ]);
    expect(me.permissions).toContain('complaint.queue');
    expect((await worker.call(accountApi.me)).body).toEqual(me);
  });

  it('ends with the post: the administrator ends it, and the next request is refused', async () => {
    const place = await factory.grid();
    const phone = newPhone();
    const { admin, assignment } = await enterWorker(place, phone);
    const worker = await somebody();
    await tie(worker, phone);
    const query = { scope: 'queue', gridId: place.grid.id } as const;
    expect((await worker.call(complaintApi.list, { query })).status).toBe(200);
    const params = { id: assignment.id };
    const body = { version: assignment.version, validTo: today() };
    expect((await admin.call(staffApi.endAssignment, { params, body })).status).toBe(200);
    const answer = await worker.call(complaintApi.list, { query });
    expect([answer.status, answer.problem.code]).toEqual([403, 'PERMISSION_DENIED']);
    expect((await worker.call(accountApi.me)).body.account.grants).toEqual([]);
  });

  it('recognises who serves two communities in both, and in each only there', async () => {
    const [one, two, other] = [await factory.grid(), await factory.grid(), await factory.grid()];
    const phone = newPhone();
    for (const place of [one, two]) await enterWorker(place, phone);
    const worker = await somebody();
    const { grants } = (await tie(worker, phone)).body.account;
    expect(grants.map(({ communityId }) => communityId).sort()).toEqual(
      [one.community.id, two.community.id].sort(),
    );
    for (const { grid, status } of [
      { grid: one.grid, status: 200 },
      { grid: two.grid, status: 200 },
      { grid: other.grid, status: 403 },
    ]) {
      const query = { communityId: grid.communityId, gridId: grid.id };
      expect((await worker.call(staffApi.listAssignments, { query })).status).toBe(status);
    }
  });

  it('does nothing more for a number that is nobody’s', async () => {
    const phone = newPhone();
    const { account } = (await tie(await somebody(), phone)).body;
    expect(account).toMatchObject({ phone: `199****${phone.slice(-4)}`, grants: [] });
  });

  it('does not take a post from whoever has it already', async () => {
    const place = await factory.grid();
    const phone = newPhone();
    await enterWorker(place, phone);
    const worker = await somebody();
    await tie(worker, phone);
    expect((await tie(await somebody(), phone)).body.account.grants).toEqual([]);
    expect((await worker.call(accountApi.me)).body.account.grants).toHaveLength(1);
  });

  it('does not take a number abroad for the mainland number with the same digits', async () => {
    const place = await factory.grid();
    const phone = '15112345678';
    await enterWorker(place, phone);
    expect((await tie(await somebody(), phone, '49')).body.account.grants).toEqual([]);
    expect((await tie(await somebody(), phone)).body.account.grants).toHaveLength(1);
  });
});

describe('the code of the phone button', () => {
  const tieCode = async (code: string) => (await somebody()).call(accountApi.tiePhone, { body: { code } });

  it('works once', async () => {
    const code = server.wechat.issuePhoneCode({ phoneNumber: newPhone() });
    expect((await tieCode(code)).status).toBe(200);
    const again = await tieCode(code);
    expect([again.status, again.problem.code]).toEqual([400, 'PHONE_CODE_INVALID']);
  });

  it('works for five minutes', async () => {
    const code = server.wechat.issuePhoneCode({ phoneNumber: newPhone() });
    server.wechat.advanceClock(301);
    const answer = await tieCode(code);
    expect([answer.status, answer.problem.code]).toEqual([400, 'PHONE_CODE_INVALID']);
  });

  it('must come from WeChat', async () => {
    const answer = await tieCode('made-up');
    expect([answer.status, answer.problem.code]).toEqual([400, 'PHONE_CODE_INVALID']);
  });

  it('is not used up while WeChat is busy', async () => {
    const code = server.wechat.issuePhoneCode({ phoneNumber: newPhone() });
    server.wechat.addFault({ path: '/wxa/business/getuserphonenumber', errcode: -1, times: 3 });
    const answer = await tieCode(code);
    expect([answer.status, answer.problem.code]).toEqual([503, 'WECHAT_UNAVAILABLE']);
    expect((await tieCode(code)).status).toBe(200);
  });
});

describe('a phone number', () => {
  it('stands in no column of any table in plain digits, and in no line of the log', async () => {
    const place = await factory.grid();
    const phone = newPhone();
    await enterWorker(place, phone);
    await tie(await somebody(), phone);
    const columns = await server.dataSource.query<{ name: string; column: string }[]>(
      'SELECT table_name AS name, column_name AS `column` FROM information_schema.columns WHERE table_schema = DATABASE()',
    );
    expect(columns.length).toBeGreaterThan(100);
    const found: string[] = [];
    for (const { name, column } of columns) {
      const rows = await server.dataSource.query<unknown[]>(
        `SELECT 1 FROM \`${name}\` WHERE CAST(\`${column}\` AS CHAR) LIKE ? LIMIT 1`,
        [`%${phone}%`],
      );
      if (rows.length) found.push(`${name}.${column}`);
    }
    expect(found).toEqual([]);
    expect(server.process.output()).not.toContain(phone);
  });
});
