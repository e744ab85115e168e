import { afterEach, describe, expect, it } from '@jest/globals';
import { activityApi } from '@linge/shared/activity/activity.api';
import { pickUpApi } from '@linge/shared/pick-up/pick-up.api';
import { v7 } from 'uuid';
import { beganAgo, publishClass } from './class-of-children';
import { DemoPerson } from './demo-api';
import { familyOf } from './demo-family';
import { BUILDS, closeAnyhow, closeClean, openApp, seriousViolations, useServer } from './harness';
import type { JourneyPage } from './harness';

const DETAIL = 'subpackages/activity/detail/index';
const MINE = 'subpackages/activity/mine/index';
const DESK = 'subpackages/activity/desk/index';
const HAND_OVER = 'subpackages/pick-up/desk/index';
const OWN = 'subpackages/pick-up/own/index';

let worker: DemoPerson;
let app: JourneyPage;

const server = useServer(async () => {
  worker = await DemoPerson.logIn(server, 'gridWorker');
});
afterEach(() => closeAnyhow(app));

describe.each(BUILDS)('the half-past-five class (%s)', (build) => {
  const close = () => closeClean(app, build);
  const open = async (openid: string, path?: string, query: Record<string, string> = {}) => {
    app = await openApp({ build, server, openid, ...(path ? { path, query } : {}) });
  };
  const desk = async (id: string) => {
    app = await openApp({ build, server, persona: 'gridWorker', path: HAND_OVER, query: { id } });
  };

  it('gives a child to those alone whom its guardian allows, and tells the guardian', async () => {
    const { child, parent } = await familyOf(server, worker, `class-${build}`);
    const title = `五点半课堂 ${build}`;
    const { id } = await publishClass(worker, title);

    await open(parent.openid, DETAIL, { id });
    await app.tapId('sign-up-family');
    const { candidates } = await parent.person.call(activityApi.standing, { params: { id } });
    const children = candidates.filter(({ self }) => !self);
    if (children.length > 1) {
      await app.tap(children.find(({ residentId }) => residentId === child.residentId)?.name ?? '');
    }
    await app.tapId('guardian-consent');
    await app.tapId('submit');
    await app.see('已报名');
    await app.tap(/^谁可以来接：/);
    await app.see('给孩子报名的人，一直可以接');
    await app.tapId('name-taker');
    await app.tapId('submit');
    await app.see('请填姓名');
    await app.fill('姓名', '李桂芳');
    await app.tap('奶奶');
    await app.fill('手机号', '19900007788');
    await app.tapId('taker-agreed');
    await app.tapId('submit');
    await app.see('奶奶 李桂芳');
    await app.see('电话 199****7788');
    await close();

    await beganAgo(server, id, 60);
    app = await openApp({ build, server, persona: 'gridWorker', path: DESK, query: { id } });
    // the roll is called
    await app.tapId('go-check-in');
    await app.tap('名单');
    await app.see('已到 0 / 应到 1');
    await app.tap(/到了$/);
    await app.see('已到 1 / 应到 1');
    await close();

    app = await openApp({ build, server, persona: 'gridWorker', path: DESK, query: { id } });
    await app.tapId('go-hand-over');
    await app.see('待交接 1');
    await app.see('到了');
    await app.tap(/^.+，\d+ 岁$/);
    await app.see('奶奶 李桂芳');

    // somebody else comes
    await app.tapId('not-listed');
    await app.see('不能交接。请让孩子留在这里。');
    await app.tapId('back-to-list');
    await app.fill('接送码', '123456');
    await app.tapId('check-code');
    await app.see('接送码不对或已经用过，请和监护人核对');

    // the grandmother comes
    await app.tap('交接给：奶奶 李桂芳');
    await app.see(/请看清来的人/);
    await app.tapId('hand-over-yes');
    await app.see('待交接 0');
    await app.tap('已接走 1');
    await app.see(/^\d\d:\d\d 由奶奶 李桂芳接走$/);
    await close();

    await open(parent.openid);
    await app.tab('消息');
    await app.tap(/已由奶奶接走 \d\d:\d\d$/);
    await app.see('由奶奶 李桂芳接走');
    await close();
  });

  it('lets a guardian allow somebody on the spot, by a code, and takes back what was allowed', async () => {
    const { child, parent } = await familyOf(server, worker, `spot-${build}`);
    const { id, roles } = await publishClass(worker, `周末课堂 ${build}`, 5);
    const body = {
      ...{ id: v7(), residentId: child.residentId, guardianConsent: true },
      roleIds: roles.map((role) => role.id),
    };
    const signUp = await parent.person.call(activityApi.signUp, { params: { id }, body });
    await beganAgo(server, id, 60);

    await desk(id);
    const staff = app;
    await app.tap(/^.+，\d+ 岁$/);
    await app.tapId('not-listed');
    await app.see(/这里马上就能看到/);

    await open(parent.openid, MINE);
    await app.tap(/^谁可以来接：/);
    await app.tapId('code-taker');
    await app.fill('姓名', '王阿姨');
    await app.tap('邻居');
    await app.tapId('submit');
    await app.see('把这 6 个数字告诉来接的人，只能用一次');
    await close();
    const { authorisations } = await parent.person.call(pickUpApi.getOwn, { params: { id: signUp.id } });
    const code = authorisations[0]?.code ?? '';

    app = staff;
    await app.tapId('back-to-list');
    await app.see('邻居 王阿姨今天凭接送码来接');
    await app.fill('接送码', code);
    await app.tapId('check-code');
    await app.see('待交接 0');
    await app.tap('已接走 1');
    await app.tap(/^.+，\d+ 岁$/);
    await app.tapId('correct');
    await app.tapId('submit');
    await app.see('请选哪里错了');
    await app.tap('孩子还没有走');
    await app.tap('还没有接走');
    await app.tapId('submit');
    await app.see('待交接 1');
    await close();

    await open(parent.openid, OWN, { id: signUp.id });
    await app.see('更正：孩子还没有走');
    await app.tapId('name-taker');
    await app.fill('姓名', '李桂芳');
    await app.tap('外婆');
    await app.fill('手机号', '19900007788');
    await app.tapId('taker-agreed');
    await app.tapId('submit');
    await app.tap('取消：外婆 李桂芳');
    await app.tapId('revoke-yes');
    await app.dontSee('外婆 李桂芳');
    await close();
  });

  it('goes on without a network with what was read before, and sends it later', async () => {
    const { child, parent } = await familyOf(server, worker, `offline-${build}`);
    const { id, roles } = await publishClass(worker, `没有网络的课堂 ${build}`, 6);
    const body = {
      ...{ id: v7(), residentId: child.residentId, guardianConsent: true },
      roleIds: roles.map((role) => role.id),
    };
    const signUp = await parent.person.call(activityApi.signUp, { params: { id }, body });
    await beganAgo(server, id, 60);
    await desk(id);
    await app.see('待交接 1');
    await app.offline();
    await app.tap(/^.+，\d+ 岁$/);
    await app.tap(/^交接给：监护人/);
    await app.tapId('hand-over-yes');
    await app.tap('已接走 1');
    await app.see('已接走，等网络');
    await app.online();
    await app.see(/^\d\d:\d\d 由监护人接走$/);
    await close();
    const { pickUps } = await parent.person.call(pickUpApi.getOwn, { params: { id: signUp.id } });
    expect(pickUps).toMatchObject([{ kind: 'guardian', offline: true }]);
  });
});

describe('picking up children on the web', () => {
  it.each([375, 1280])('can be used with a screen reader on %s px', async (width) => {
    const { child, parent } = await familyOf(server, worker, `aria-${width}`);
    const { id, roles } = await publishClass(worker, `朗读课堂 ${width}`, 7);
    const body = {
      ...{ id: v7(), residentId: child.residentId, guardianConsent: true },
      roleIds: roles.map((role) => role.id),
    };
    const signUp = await parent.person.call(activityApi.signUp, { params: { id }, body });
    await beganAgo(server, id, 60);
    const size = { build: 'h5', server, width, height: 800 } as const;
    app = await openApp({ ...size, openid: parent.openid, path: OWN, query: { id: signUp.id } });
    await app.see('谁可以接');
    expect(await seriousViolations(app)).toEqual([]);
    await app.closeApp();
    app = await openApp({ ...size, persona: 'gridWorker', path: HAND_OVER, query: { id } });
    await app.see('待交接 1');
    expect(await seriousViolations(app)).toEqual([]);
    await app.closeApp();
  });
});
