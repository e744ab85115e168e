import { afterEach, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { messageApi } from '@linge/shared/message/message.api';
import type { MessageGroup } from '@linge/shared/message/message-group';
import { noticeApi } from '@linge/shared/notice/notice.api';
import { v7 } from 'uuid';
import { databaseRows } from './database-rows';
import { DemoPerson } from './demo-api';
import { BUILDS, closeAnyhow, closeClean, openApp, useServer } from './harness';
import type { JourneyPage } from './harness';
import { publishNotice } from './publish-notice';

const MESSAGES = 'pages/message/index';
/** Long enough for two taps; short enough to wait for. */
const SLOW_MS = 800;

let resident: DemoPerson;
let worker: DemoPerson;
let app: JourneyPage;

const server = useServer(async () => {
  resident = await DemoPerson.logIn(server, 'resident');
  worker = await DemoPerson.logIn(server, 'gridWorker');
});

async function unread(group: MessageGroup): Promise<number> {
  const { groups } = await resident.call(messageApi.unread);
  return groups.find((one) => one.group === group)?.unread ?? 0;
}

/** Asks the server until it says so. */
async function until(said: () => Promise<boolean>, what: string): Promise<void> {
  for (let attempt = 0; attempt < 60; attempt++) {
    if (await said()) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`It never came to this: ${what}`);
}

describe.each(BUILDS)('the inbox (%s)', (build) => {
  afterEach(() => closeAnyhow(app));

  it('counts by kind, opens one, and clears all but what has to be confirmed', async () => {
    const report = `楼道里的灯闪个不停（${build}）`;
    const ordinary = `周日大扫除（${build}）`;
    const asking = `入户查燃气（${build}）`;
    await resident.call(messageApi.readAll);
    const before = { complaint: await unread('complaint'), notice: await unread('notice') };
    const { communityId, gridId } = await worker.ownGrid();
    const toGrid = { level: 'grid', communityId, audience: { places: [{ kind: 'grid', id: gridId }] } };
    const { id } = await resident.report(report);
    await worker.act(id, 'accept', { note: '下午去看' });
    const ordinaryId = await publishNotice(worker, { ...toGrid, title: ordinary, text: '请带好工具。' });
    const more = { text: '请留人在家。', needsAcknowledgement: true };
    await publishNotice(worker, { ...toGrid, title: asking, ...more });
    await until(async () => (await unread('complaint')) > before.complaint, 'the resident hears of it');

    app = await openApp({ build, server, persona: 'resident', path: MESSAGES });
    await app.see(`诉求 ${before.complaint + 1}`);
    await app.tap(`通知 ${before.notice + 2}`);
    await app.see(asking);
    await app.dontSee('下午去看');
    await app.tap('全部');
    await app.tap(new RegExp(`${report}.*已受理`));
    await app.see('网格员已受理，正在处理');
    await app.goBack();
    await app.dontSee(/^诉求 \d/);
    await app.tapId('read-all');
    await app.see(`${before.notice + 1} 条通知要您打开确认`);
    await app.see(`通知 ${before.notice + 1}`);
    // tidied up, and all the same not read by anybody
    const own = (await resident.call(noticeApi.listOwn)).items;
    expect(own.find((notice) => notice.id === ordinaryId)?.readAt).toBeNull();

    await app.tap(asking);
    await app.tapId('acknowledge');
    await app.see(/您已确认收到/);
    await app.goBack();
    if (before.notice === 0) await app.dontSee(/条未读|要您打开确认/);
    await app.dontSee(`通知 ${before.notice + 1}`);
    await closeClean(app, build);
  });

  it('leads nowhere from what says all that there is, and that is put away by its own button', async () => {
    const title = `您提交的图片不予公开（${build}）`;
    await databaseRows(
      server,
      `INSERT INTO messages (id, account_id, kind, message_group, title, body, subject_type, subject_id, event_id, created_at)
        SELECT ?, account_id, 'contentRefused', 'complaint', ?, '原因：未通过微信内容安全检查。', 'ownContent', ?, ?,
          UTC_TIMESTAMP(3) FROM household_ties WHERE account_id = ? LIMIT 1`,
      ...[v7(), title, v7(), v7(), (await resident.call(accountApi.me)).account.id],
    );
    app = await openApp({ build, server, persona: 'resident', path: MESSAGES });
    await app.see(title);
    await app.see(`知道了：${title}`);
    await app.tap(`知道了：${title}`);
    await app.dontSee(`知道了：${title}`);
    await app.see(title);
    await closeClean(app, build);
  });

  it('is cleared one kind at a time, and says so where there is nothing of a kind', async () => {
    const { id } = await resident.report(`单元门关不上（${build}）`);
    await worker.act(id, 'accept', { note: '明天换锁' });
    await until(async () => (await unread('complaint')) > 0, 'the resident hears of it');
    app = await openApp({ build, server, persona: 'resident', path: MESSAGES });
    await app.tap(/^诉求 \d/);
    await app.see('“诉求”有未读消息');
    await app.tapId('read-all');
    await app.dontSee('“诉求”有未读消息');
    await app.dontSee(/^诉求 \d/);
    await closeClean(app, build);

    app = await openApp({ build, server, persona: 'volunteer', path: MESSAGES });
    await app.tap('调解');
    await app.see('还没有调解消息');
    await app.tap('全部');
    await app.dontSee('还没有调解消息');
    await closeClean(app, build);
  });
});

describe.each(BUILDS)('what WeChat may tell, and when (%s)', (build) => {
  afterEach(() => closeAnyhow(app));

  const shows = async (group: MessageGroup, on: boolean) => {
    const id = `[id="push-${group}"]`;
    const told = build === 'h5' ? `[aria-checked="${on}"]` : '[aria-label$="已选"]';
    const selector = build === 'weapp' && !on ? `${id}:not(${told})` : `${id}${told}`;
    await app.page.locator(selector).filter({ visible: true }).first().waitFor();
  };
  const openSetting = async () => {
    await app.tapId('go-message-setting');
    await app.see('哪些用微信提醒');
  };

  it('is chosen as fast as one taps, and still there when the app is opened again', async () => {
    await resident.call(messageApi.changePreference, {
      body: { muted: [], quietHours: { from: '22:00', to: '08:00' } },
    });
    app = await openApp({ build, server, persona: 'resident', path: MESSAGES });
    await openSetting();
    await shows('complaint', true);
    await app.page.route('**/api/message-preference', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
      await route.continue();
    });
    await app.tapId('push-complaint');
    await app.tapId('push-household');
    await app.tapId('quiet-from');
    await app.tap('21:30');
    await shows('complaint', false);
    await shows('household', false);
    await until(async () => {
      const { muted, quietHours } = await resident.call(messageApi.preference);
      return muted.length === 2 && quietHours?.from === '21:30';
    }, 'all three are saved');
    await app.page.unroute('**/api/message-preference');

    await app.reopenApp();
    await openSetting();
    await shows('complaint', false);
    await shows('household', false);
    await shows('notice', true);
    await app.see('21:30');
    await app.tapId('quiet');
    await app.see('什么时候都会提醒');
    await until(
      async () => (await resident.call(messageApi.preference)).quietHours === null,
      'no quiet hours are kept',
    );

    await app.reopenApp();
    await openSetting();
    await app.see('什么时候都会提醒');
    await app.tapId('push-complaint');
    await shows('complaint', true);
    // what could not be saved does not look as if it were
    await app.offline();
    await app.tapId('push-notice');
    await app.see(/网络/);
    await shows('notice', true);
    await app.online();
    await closeClean(app, build);
  });
});
