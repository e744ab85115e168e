import { afterEach, describe, it } from '@jest/globals';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import { noticeApi } from '@linge/shared/notice/notice.api';
import { DemoPerson } from './demo-api';
import { BUILDS, closeAnyhow, closeClean, openApp, useServer } from './harness';
import type { JourneyPage, Persona } from './harness';

const HOME = 'pages/home/index';
const MESSAGES = 'pages/message/index';
const DETAIL = 'subpackages/notice/detail/index';
const LIST = 'subpackages/notice/list/index';
const WORK = 'subpackages/notice/work/index';
const WRITE = 'subpackages/notice/write/index';

let app: JourneyPage;

const server = useServer();

describe.each(BUILDS)('a notice to one grid (%s)', (build) => {
  const close = () => closeClean(app, build);
  const open = async (persona: Persona, path: string, query: Record<string, string> = {}) => {
    app = await openApp({ build, server, persona, path, query });
  };

  afterEach(() => closeAnyhow(app));

  it('is read by its people and nobody else, and carried to the doors of the others', async () => {
    const title = `周六上午停水（${build}）`;
    const [resident, neighbour] = await Promise.all(
      (['resident', 'neighbour'] as const).map((persona) => DemoPerson.logIn(server, persona)),
    );
    const doorOf = async (person: DemoPerson | undefined) =>
      (await person?.homes())?.[0]?.address.split(' ').slice(-2).join(' ') ?? '';

    await open('gridWorker', HOME);
    await app.tapId('go-notice-work');
    await app.tapId('write-notice');
    await app.tapId('next');
    await app.see('请写标题');
    await app.fill('标题', title);
    await app.fill('正文', '主管网检修，周六上午 8 点到 12 点停水，请提前存水。');
    // the app is killed on the way: what was written is still there
    await app.reopenApp();
    await app.tapId('go-notice-work');
    await app.tapId('go-on');
    await app.seeValue('标题', title);
    await app.tapId('next');
    await app.tapId('next');
    await app.see('请选择发到哪里');
    await app.tap(/^第\d+网格$/);
    await app.see(/^[\d,]+ 户 [\d,]+ 人$/);
    await app.tapId('next');
    await app.tapId('needs-acknowledgement');
    await app.tapId('next');
    await app.see('居民看到的是这样：');
    await app.tapId('issue');
    await app.see(/已送进 [\d,]+ 人的“消息”/);
    await app.see(/已通知到 0 户/);
    await app.tapId('more');
    await app.tapId('share');
    await app.see(/^贴到短信或群里，点开就/);
    await app.tapId('copy-link');
    await app.see('链接已复制');
    await close();

    await open('otherGridResident', LIST);
    // all of theirs is there
    await app.see('没有更多了');
    await app.dontSee(title);
    await close();

    await open('resident', HOME);
    await app.tap(new RegExp(title));
    await app.see(/请提前存水/);
    await app.tapId('acknowledge');
    await app.see(/您已确认收到/);
    await close();

    // the code on the poster names it without hyphens, and WeChat hands that over percent-encoded
    const own = (await resident?.call(noticeApi.listOwn))?.items.find((item) => item.title === title);
    const scene = encodeURIComponent(own?.id.replaceAll('-', '') ?? '');
    await open('resident', DETAIL, { scene });
    await app.see(/请提前存水/);
    await close();

    await open('neighbour', MESSAGES);
    await app.tap(new RegExp(title));
    await app.see(/请看完后点“收到，已阅读”/);
    await arrived(neighbour, title);
    await close();

    await open('gridWorker', WORK);
    await app.tap(new RegExp(title));
    await app.see(/已通知到 2 户/);
    await app.tapId('households');
    await app.tapId('status');
    await app.tap('已确认');
    await app.see(await doorOf(resident));
    await app.tapId('status');
    await app.tap('看了没确认');
    await app.see(await doorOf(neighbour));
    await app.tapId('status');
    await app.tap('没通知到');

    await app.tap(/^上门告知：/);
    await app.see(/：上门告知$/);
    await app.see(/已通知到 3 户/);
    await app.tapId('undo');
    await app.see(/已通知到 2 户/);

    // in a stairwell without a signal
    await app.offline();
    await app.tap(/^其他方式：/);
    await app.tap('托人转告');
    await app.fill('说明', '托隔壁转告');
    await app.tapId('submit');
    await app.see('1 户已记在手机上，网络好了自动上传');
    await app.online();
    await app.see(/已通知到 3 户/);
    await app.tapId('status');
    await app.tap('已告知');
    await app.see(/托人转告：托隔壁转告/);
    await close();
  });
});

describe.each(BUILDS)('an urgent notice (%s)', (build) => {
  afterEach(() => closeAnyhow(app));

  it('for all grids, ticked one by one, says before it is sent that a second pair of eyes comes first', async () => {
    const admin = await DemoPerson.logIn(server, 'communityAdmin');
    const [sender] = (await admin.call(noticeDeskApi.listSenders)).items;
    const grids = sender?.grids ?? [];
    app = await openApp({ build, server, persona: 'communityAdmin', path: WRITE });
    await app.fill('标题', `防汛转移演练（${build}）`);
    await app.fill('正文', '今晚八点全社区演练，听到广播请下楼。');
    await app.tapId('next');
    for (const { name } of grids.slice(1)) await app.tap(name);
    await app.tapId('next');
    await app.tap('紧急');
    await app.see(/^紧急通知夜里也会提醒居民/);
    await app.dontSee(/要另一位同事审核后才发/);
    await app.tap('发给谁');
    await app.tap(grids[0]?.name ?? '');
    await app.tap('设置');
    await app.see(/发给整个社区的，要另一位同事审核后才发/);
    await app.tapId('next');
    await app.see('另一位同事审核通过后，马上发');
    await app.tap('提交审核');
    await app.see('等另一位同事审核');
    await closeClean(app, build);
  });
});

/** Waits until the server knows that somebody read it: nothing on their screen tells. */
async function arrived(person: DemoPerson | undefined, title: string): Promise<void> {
  for (let attempt = 0; attempt < 40; attempt++) {
    const found = (await person?.call(noticeApi.listOwn))?.items.find((item) => item.title === title);
    if (found?.readAt) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`Nobody was told that ${title} was read`);
}
