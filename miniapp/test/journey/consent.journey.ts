import { afterEach, describe, expect, it } from '@jest/globals';
import { householdTieApi } from '@linge/shared/household-tie/household-tie.api';
import { subscriptionApi } from '@linge/shared/subscription/subscription.api';
import type { PushTemplateName } from '@linge/shared/subscription/push-template';
import { v7 } from 'uuid';
import { DemoPerson } from './demo-api';
import { closeAnyhow, closeClean, openApp, useServer } from './harness';
import type { JourneyPage } from './harness';

const DETAIL = 'subpackages/complaint/detail/index';
const SETTING = 'subpackages/message/setting/index';
const HOUSEHOLD = 'subpackages/household/mine/index';

let resident: DemoPerson;
let app: JourneyPage;

const server = useServer(async () => {
  resident = await DemoPerson.logIn(server, 'resident');
});

afterEach(() => closeAnyhow(app));

async function leftOf(template: PushTemplateName): Promise<number> {
  const { items } = await resident.call(subscriptionApi.list);
  return items.find((item) => item.template === template)?.left ?? 0;
}

describe('agreeing to be told in WeChat', () => {
  it('is asked where somebody waits for an answer, seen, stopped, and agreed to again', async () => {
    const { id } = await resident.report('楼前的井盖松了');
    app = await openApp({ build: 'weapp', server, persona: 'resident', path: DETAIL, query: { id } });
    await app.see('同意一次，微信就提醒一次');
    await app.tapId('tell-me');
    await app.see('好的，到时在微信里提醒您');
    await app.see('还能在微信里提醒 1 次');
    await closeClean(app, 'weapp');

    app = await openApp({ build: 'weapp', server, persona: 'resident', path: SETTING });
    // WeChat tells the server of the same answer, and it counts once
    await app.see(/^还能提醒 1 次，.+您同意过一次$/);
    await app.tapId('turn-complaintProgress');
    await app.see('已按您的要求停用，还留着 1 次');
    await app.reopenApp();
    await app.see('已按您的要求停用，还留着 1 次');
    await app.tapId('turn-complaintProgress');
    await app.see(/^还能提醒 1 次/);
    // in a lift: the answer is kept and sent by itself
    await app.offline();
    await app.tapId('more-complaintProgress');
    await app.see('好的，到时在微信里提醒您');
    await app.online();
    await app.see(/^还能提醒 2 次/);
    expect(await leftOf('complaintProgress')).toBe(2);
    await closeClean(app, 'weapp');
  });

  it('may be turned down, or not be possible at all, and each is told', async () => {
    app = await openApp({ build: 'weapp', server, persona: 'resident', path: SETTING });
    await app.see('同意一次：社区通知提醒');
    await app.answerConsent('reject');
    await app.tapId('more-communityNotice');
    await app.see(/^没有可用的提醒次数，.+您选了不同意$/);
    // whoever wants to see or change all of it at once
    await app.tapId('wechat-setting');
    await app.tap('取消');
    expect(await app.calls()).toContainEqual({ api: 'openSetting', detail: {} });
    await app.answerConsent('ban');
    await app.tapId('more-requestResult');
    await app.see('微信暂时不让订阅这一类，消息照样在“消息”里');
    await app.see(/微信停用了这个模板$/);
    await app.answerConsent('accept');
    await app.tapId('more-communityNotice');
    await app.see(/^还能提醒 1 次，.+您同意过一次$/);
    expect(await leftOf('requestResult')).toBe(0);
    expect(await leftOf('communityNotice')).toBe(1);
    await closeClean(app, 'weapp');
  });

  it('is offered beside what somebody asked of their household', async () => {
    const openid = 'newcomer-consent';
    const newcomer = await DemoPerson.logInByWechat(server, openid);
    const [home] = await resident.homes();
    const params = { id: home?.doorId ?? '' };
    const [room] = (await newcomer.call(householdTieApi.listRooms, { params })).items;
    const body = { id: v7(), roomId: room?.id, name: '新来的', phone: '13800001234' };
    await newcomer.call(householdTieApi.request, { body });
    app = await openApp({ build: 'weapp', server, openid, path: HOUSEHOLD });
    await app.see('有了结果告诉我');
    await app.tapId('tell-me');
    await app.see('还能在微信里提醒 1 次');
    await closeClean(app, 'weapp');
  });
});

it('a browser says that it is done in WeChat, and shows what was agreed to there', async () => {
  const { id } = await resident.report('树枝挡住了路灯');
  app = await openApp({ build: 'h5', server, persona: 'resident', path: SETTING });
  await app.see(/网页上不能同意，要到微信小程序里点/);
  await app.see(/^还能提醒 2 次/);
  await app.dontSee('同意一次：');
  await app.dontSee('微信里的订阅设置');
  await app.tapId('turn-complaintProgress');
  await app.see('已按您的要求停用，还留着 2 次');
  await app.tapId('turn-complaintProgress');
  await app.see(/^还能提醒 2 次/);
  await closeClean(app, 'h5');

  app = await openApp({ build: 'h5', server, persona: 'resident', path: DETAIL, query: { id } });
  await app.see('树枝挡住了路灯');
  await app.dontSee('办理有进展时告诉我');
  await closeClean(app, 'h5');
});
