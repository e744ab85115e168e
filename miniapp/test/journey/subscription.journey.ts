import { afterEach, describe, expect, it } from '@jest/globals';
import { subscriptionApi } from '@linge/shared/subscription/subscription.api';
import { DemoPerson } from './demo-api';
import { closeFaultless, openApp, useServer } from './harness';
import type { JourneyPage, Persona } from './harness';

const SETTING = 'subpackages/message/setting/index';
const TITLE = '诉求办理进度通知';
const AGREE = `同意一次：${TITLE}`;
const TO_SETTINGS = `去微信设置：${TITLE}`;

let app: JourneyPage;

const server = useServer();

/** How often WeChat was asked whether it may send. */
const asked = async () => (await app.calls()).filter(({ api }) => api === 'requestSubscribeMessage').length;
/** The person answers WeChat's question, and ticks 总是保持以上选择 or not. */
const answers = (answer: 'accept' | 'reject', kept = false) =>
  app.page.evaluate(([said, always]) => window.weappHost.setSubscribeAnswer(said, always), [
    answer,
    kept,
  ] as const);
const open = async (persona: Persona) => {
  app = await openApp({ build: 'weapp', server, persona, path: SETTING });
  await app.see(TITLE);
};

describe('what somebody lets WeChat send (weapp)', () => {
  afterEach(() => closeFaultless(app));

  it('is asked about again after a refusal of that time', async () => {
    await open('resident');
    await answers('reject');
    await app.tap(AGREE);
    await app.see(/您选了不同意/);
    await answers('accept');
    await app.tap(AGREE);
    await app.see(/还能提醒 1 次/);
    expect(await asked()).toBe(2);
  });

  it('is not asked about in vain after a refusal that WeChat keeps: the way to its settings is shown', async () => {
    await open('neighbour');
    await answers('reject', true);
    await app.tap(AGREE);
    await app.see(/您在微信里选过“总是拒绝”这类提醒/);
    await app.tap(TO_SETTINGS);
    await app.tap('取消');
    await app.see(/您在微信里选过“总是拒绝”这类提醒/);
    expect(await asked()).toBe(1);
    await app.tap(TO_SETTINGS);
    await app.tap(/^允许：/);
    await app.dontSee(/总是拒绝/);
    await app.tap(AGREE);
    await app.see(/还能提醒 1 次/);
    expect(await asked()).toBe(2);
  });

  it('is nothing as long as somebody has turned all of it off in WeChat', async () => {
    await open('volunteer');
    await app.page.evaluate(() => window.weappHost.setSubscribeSwitch(false));
    // not known before the first tap: the page was open already
    await app.tap(AGREE);
    await app.see(/您在微信里关掉了订阅消息/);
    await app.tap(TO_SETTINGS);
    await app.tap('打开接收通知');
    await app.dontSee(/您在微信里关掉了订阅消息/);
    await app.tap(AGREE);
    await app.see(/还能提醒 1 次/);
  });
});

/** Waits until the server knows of it: nothing on their screen tells. */
async function heard(): Promise<void> {
  const person = await DemoPerson.logIn(server, 'otherGridResident');
  for (let attempt = 0; attempt < 40; attempt++) {
    const { items } = await person.call(subscriptionApi.list);
    if (items.some(({ lastAnsweredIn }) => lastAnsweredIn === 'settings')) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('The server did not hear of the refusal');
}

it('what was forbidden in WeChat is told on the web too, where nobody can be asked', async () => {
  app = await openApp({ build: 'weapp', server, persona: 'otherGridResident', path: SETTING });
  await app.see(TITLE);
  await answers('reject', true);
  await app.tap(AGREE);
  await app.see(/总是拒绝/);
  await heard();
  await app.closeApp();
  app = await openApp({ build: 'h5', server, persona: 'otherGridResident', path: SETTING });
  await app.see(/您在微信设置里关掉了，要在那里打开/);
  expect(await app.errors()).toEqual([]);
  await app.closeApp();
});
