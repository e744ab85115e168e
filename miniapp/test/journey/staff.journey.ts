import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { handoverApi } from '@linge/shared/staff/handover.api';
import { staffApi } from '@linge/shared/staff/staff.api';
import type { GridAssignment } from '@linge/shared/staff/staff.schema';
import { v7 } from 'uuid';
import { databaseRows } from './database-rows';
import { DemoPerson } from './demo-api';
import { BUILDS, closeFaultless, openApp, seriousViolations, useServer } from './harness';
import type { JourneyPage, Persona } from './harness';

const ASSIGNMENTS = 'subpackages/staff/assignment/index';
const HANDOVER = 'subpackages/staff/handover/index';
const QUEUE = 'subpackages/complaint/queue/index';
const DETAIL = 'subpackages/complaint/detail/index';
const MESSAGES = 'pages/message/index';
/** The demo's grid worker, and the colleague of another grid who stands in. */
const WORKER = '罗志成';
const COLLEAGUE = '许文静';

let app: JourneyPage;
let admin: DemoPerson;
let place: { communityId: string; gridId: string };

const server = useServer(async () => {
  admin = await DemoPerson.logIn(server, 'communityAdmin');
  const worker = await DemoPerson.logIn(server, 'gridWorker');
  const { account } = await worker.call(accountApi.me);
  const post = account.grants.find(({ role }) => role === 'gridWorker');
  place = { communityId: post?.communityId ?? '', gridId: post?.gridId ?? '' };
});

async function assignments(): Promise<GridAssignment[]> {
  return (await admin.call(staffApi.listAssignments, { query: { ...place, limit: '100' } })).items;
}

/** `20261122`, some days from today in Shanghai. */
const typed = (days: number) =>
  new Date(Date.now() + (8 + 24 * days) * 3_600_000).toISOString().slice(0, 10).replace(/-/g, '');
const day = (days: number) => typed(days).replace(/(\d{4})(\d{2})(\d{2})/, '$1-$2-$3');

/** What somebody may do is kept for two seconds; another server's change, as the database's here, shows after that. */
const afterGrantsExpired = () => setTimeout(2_500);

describe.each(BUILDS)('those who serve a grid (%s)', (build) => {
  const open = (persona: Persona, path: string, query: Record<string, string> = {}) =>
    openApp({ build, server, persona, path, query });
  const close = () => closeFaultless(app);

  afterEach(async () => {
    await close();
    // whoever stood in goes home, so that the other build finds the grid as it was
    for (const { id, standInForId, version } of await assignments()) {
      if (standInForId === null) continue;
      await admin
        .call(staffApi.endAssignment, { params: { id }, body: { version, validTo: day(0) } })
        .catch(() => undefined);
    }
  });

  it('a worker goes on leave: a colleague stands in until the day of the return', async () => {
    app = await open('communityAdmin', ASSIGNMENTS, place);
    await app.tap(`办理：${WORKER}`);
    await app.tap(`请假代班：${WORKER}`);
    await app.tapId('submit');
    await app.see('请选择代班的人');
    await app.fill('由谁代班', COLLEAGUE);
    await app.tap(new RegExp(`选择${COLLEAGUE}`));
    await app.fill('哪天回来上班', typed(3));
    await app.tapId('submit');
    await app.see(`代${WORKER}`);
    await app.see(`结束代班：${COLLEAGUE}`);
    if (build === 'h5') expect(await seriousViolations(app)).toEqual([]);
    const standIn = (await assignments()).find(
      ({ standInForName, validTo }) => standInForName === WORKER && validTo === day(3),
    );
    expect(standIn).toMatchObject({ staffMemberName: COLLEAGUE, validFrom: day(0) });
  });

  it('somebody leaves: it is said what would be left with nobody, and a successor takes it', async () => {
    const phone = build === 'h5' ? '10000000071' : '10000000072';
    const name = build === 'h5' ? '樊离任' : '樊交接';
    const body = { id: v7(), communityId: place.communityId, name, phone };
    const member = await admin.call(staffApi.createStaffMember, { body });
    await admin.call(staffApi.createAssignment, {
      body: {
        id: v7(),
        gridId: place.gridId,
        role: 'partTimeMember',
        staffMemberId: member.id,
        validFrom: day(0),
      },
    });
    const preview = await admin.call(handoverApi.preview, { params: { id: member.id } });
    expect(preview.posts).toHaveLength(1);

    app = await open('communityAdmin', HANDOVER, { id: member.id });
    await app.see(name);
    await app.see(preview.posts[0]?.leftWithNobody ? '将无人接手' : '还有别人担任同样的岗位');
    await app.fill(`successor-${preview.posts[0]?.id}`, COLLEAGUE);
    await app.tap(new RegExp(`选择${COLLEAGUE}`));
    await app.tapId('submit');
    await app.see('交接已登记');
    await app.see(`由${COLLEAGUE}接任`);
    const taken = (await assignments()).filter(
      ({ role, staffMemberName }) => role === 'partTimeMember' && staffMemberName === COLLEAGUE,
    );
    expect(taken.length).toBeGreaterThan(0);
    for (const { id, version, validTo } of taken) {
      if (validTo === null) {
        await admin.call(staffApi.endAssignment, { params: { id }, body: { version, validTo: day(0) } });
      }
    }
  });

  it('while a worker is on leave the stand-in handles what comes in, and no longer afterwards', async () => {
    const own = (await assignments()).find(
      ({ staffMemberName, role, standInForId }) =>
        staffMemberName === WORKER && role === 'gridWorker' && standInForId === null,
    );
    const { items } = await admin.call(staffApi.listStaffMembers, {
      query: { communityId: place.communityId, limit: '100' },
    });
    const standIn = await admin.call(staffApi.createStandIn, {
      params: { id: own?.id ?? '' },
      body: {
        id: v7(),
        staffMemberId: items.find(({ name }) => name === COLLEAGUE)?.id,
        validFrom: day(0),
        validTo: day(3),
      },
    });
    const resident = await DemoPerson.logIn(server, 'resident');
    const text = `楼下排水沟堵了，积水流到路上（${build}）`;
    const { id } = await resident.report(text);

    app = await open('otherGridWorker', MESSAGES);
    await app.see(new RegExp(`起替${WORKER}代班`));
    await app.closeApp();
    app = await open('otherGridWorker', QUEUE);
    await app.tap(`受理：${text}`);
    await app.dontSee(text);
    expect(await resident.complaint(id)).toMatchObject({ state: 'accepted' });
    await app.closeApp();
    app = await open('otherGridWorker', DETAIL, { id });
    await app.tapId('resolve');
    await app.fill('做了什么', '清了淤泥，水已经退了');
    await app.tapId('submit');
    await app.see('您已处理，等待确认');
    await close();

    // The three days go by.
    await databaseRows(
      server,
      'UPDATE grid_assignments SET valid_from = ?, valid_to = ? WHERE id = ?',
      ...[day(-3), day(0), standIn.id],
    );
    await afterGrantsExpired();
    const later = `门口路灯又灭了，晚上看不见（${build}）`;
    const { id: laterId } = await resident.report(later);
    app = await open('otherGridWorker', DETAIL, { id: laterId });
    await app.see('没有找到，可能已被撤回或删除');
    await app.closeApp();
    app = await open('gridWorker', QUEUE);
    await app.see(later);
  });

  it('a handover that is planned is on the list, and is cancelled before its day', async () => {
    const phone = build === 'h5' ? '10000000073' : '10000000074';
    const name = build === 'h5' ? '孟调离' : '孟调动';
    const body = { id: v7(), communityId: place.communityId, name, phone };
    const member = await admin.call(staffApi.createStaffMember, { body });
    const post = { gridId: place.gridId, role: 'partTimeMember', staffMemberId: member.id };
    await admin.call(staffApi.createAssignment, { body: { id: v7(), ...post, validFrom: day(0) } });

    const { posts } = await admin.call(handoverApi.preview, {
      params: { id: member.id },
      query: { day: day(5) },
    });
    app = await open('communityAdmin', HANDOVER, { id: member.id });
    await app.fill('handover-day', typed(5));
    await app.fill(`successor-${posts[0]?.id}`, COLLEAGUE);
    await app.tap(new RegExp(`选择${COLLEAGUE}`));
    await app.tapId('submit');
    await app.see('可以在“任职安排”里取消这次交接');
    await app.closeApp();

    app = await open('communityAdmin', ASSIGNMENTS, place);
    await app.see('计划中的交接');
    await app.see(new RegExp(`由${COLLEAGUE}接任`));
    if (build === 'h5') expect(await seriousViolations(app)).toEqual([]);
    await app.tap(`取消交接：${name}`);
    await app.see(`取消${name}的交接`);
    await app.tapId('submit');
    await app.dontSee(`取消交接：${name}`);
    await app.see(`办理：${name}`);
    const after = await admin.call(handoverApi.preview, {
      params: { id: member.id },
      query: { day: day(5) },
    });
    expect(after.posts).toMatchObject([{ id: posts[0]?.id, validTo: null }]);
    const { items } = await admin.call(handoverApi.list, { query: { communityId: place.communityId } });
    expect(items).toEqual([]);
  });
});
