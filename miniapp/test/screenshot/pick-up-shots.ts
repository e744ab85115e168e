import { activityApi } from '@linge/shared/activity/activity.api';
import { pickUpApi } from '@linge/shared/pick-up/pick-up.api';
import { v7 } from 'uuid';
import { beganAgo, publishClass } from '../journey/class-of-children';
import { DemoPerson } from '../journey/demo-api';
import { familyOf } from '../journey/demo-family';
import type { JourneyPage, JourneyServer } from '../journey/harness';
import { looks, type Shot } from './shots';

const own = 'subpackages/pick-up/own/index';
const desk = 'subpackages/pick-up/desk/index';
const wide = { width: 1280, height: 800 } as const;
const web = ['h5'] as const;

/** Who may take a child, for its guardian; handing over, for whoever organises the class. */
export async function pickUpShots(server: JourneyServer): Promise<Shot[]> {
  const worker = await DemoPerson.logIn(server, 'gridWorker');
  const activity = await publishClass(worker, '五点半课堂', 8);
  const join = async (name: string) => {
    const family = await familyOf(server, worker, name);
    const body = {
      ...{ id: v7(), residentId: family.child.residentId, guardianConsent: true },
      roleIds: activity.roles.map(({ id }) => id),
    };
    const { id } = await family.parent.person.call(activityApi.signUp, { params: { id: activity.id }, body });
    return { ...family, signUpId: id };
  };
  const [first, second] = [await join('shot-one'), await join('shot-two')];
  await beganAgo(server, activity.id, 60);
  const allow = (who: object) =>
    first.parent.person.call(pickUpApi.authorise, {
      params: { id: first.signUpId },
      body: { id: v7(), ...who },
    });
  await allow({
    ...{ kind: 'named', name: '李桂芳', relation: 'paternalGrandmother', phone: '19900007788' },
    agreed: true,
  });
  const { days } = await first.parent.person.call(pickUpApi.getOwn, { params: { id: first.signUpId } });
  await allow({ kind: 'code', name: '王阿姨', relation: 'neighbour', day: days[0] });
  const { session } = await worker.call(pickUpApi.listDesk, { params: { id: activity.id } });
  await worker.call(pickUpApi.handOver, {
    params: { id: activity.id },
    body: { id: v7(), signUpId: second.signUpId, startsAt: session.startsAt, to: 'guardian' },
  });
  const guardian = { openid: first.parent.openid, path: own, query: { id: first.signUpId } };
  const taken = { openid: second.parent.openid, path: own, query: { id: second.signUpId } };
  const hands = { persona: 'gridWorker', path: desk, query: { id: activity.id } } as const;
  const openChild = (app: JourneyPage) => app.tap(/^.+，\d+ 岁$/);
  return [
    ...looks({ name: 'pick-up-own', options: guardian, see: '奶奶 李桂芳' }),
    { name: 'pick-up-own-taken', options: taken, see: '由监护人接走' },
    { name: 'pick-up-own-wide', builds: web, options: { ...guardian, ...wide }, see: '奶奶 李桂芳' },
    {
      name: 'pick-up-own-name',
      options: guardian,
      arrange: async (app) => {
        await app.tapId('name-taker');
        await app.tapId('submit');
      },
      see: '请填姓名',
    },
    {
      name: 'pick-up-own-code',
      options: guardian,
      arrange: (app) => app.tapId('code-taker'),
      see: '哪天来接',
    },
    {
      name: 'pick-up-own-revoke',
      options: guardian,
      arrange: (app) => app.tap('取消：奶奶 李桂芳'),
      see: '取消授权',
    },
    { name: 'pick-up-own-visitor', options: { path: own, query: { id: first.signUpId } }, see: '登录后使用' },
    ...looks({ name: 'pick-up-desk', options: hands, see: '待交接 1' }),
    { name: 'pick-up-desk-wide', builds: web, options: { ...hands, ...wide }, see: '待交接 1' },
    {
      name: 'pick-up-desk-taken',
      options: hands,
      arrange: (app) => app.tap('已接走 1'),
      see: /由监护人接走/,
    },
    ...looks({ name: 'pick-up-desk-child', options: hands, arrange: openChild, see: '核对并交接' }),
    {
      name: 'pick-up-desk-confirm',
      options: hands,
      arrange: async (app) => {
        await openChild(app);
        await app.tap('交接给：奶奶 李桂芳');
      },
      see: '确认交接',
    },
    {
      name: 'pick-up-desk-not-listed',
      options: hands,
      arrange: async (app) => {
        await openChild(app);
        await app.tapId('not-listed');
      },
      see: /不能交接/,
    },
    {
      name: 'pick-up-desk-correct',
      options: hands,
      arrange: async (app) => {
        await app.tap('已接走 1');
        await openChild(app);
        await app.tapId('correct');
        await app.tapId('submit');
      },
      see: '请选哪里错了',
    },
    {
      name: 'pick-up-desk-offline',
      options: hands,
      arrange: async (app) => {
        await app.see('待交接 1');
        await app.offline();
        await openChild(app);
        await app.tap(/^交接给：监护人/);
        await app.tapId('hand-over-yes');
        await app.tap('已接走 2');
      },
      see: '已接走，等网络',
    },
    {
      name: 'pick-up-desk-not-now',
      options: { ...hands, query: { id: (await publishClass(worker, '寒假课堂', 9)).id } },
      see: '再试一次',
    },
  ];
}
