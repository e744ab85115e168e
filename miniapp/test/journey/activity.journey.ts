import { afterEach, describe, expect, it } from '@jest/globals';
import { DemoPerson } from './demo-api';
import { BUILDS, closeAnyhow, closeClean, openApp, seriousViolations, useServer } from './harness';
import type { AppOptions, JourneyPage, Persona } from './harness';
import { dayIn, publishActivity } from './publish-activity';

const LIST = 'pages/activity/index';
const DETAIL = 'subpackages/activity/detail/index';
const MINE = 'subpackages/activity/mine/index';
const WORK = 'subpackages/activity/work/index';
const PEOPLE = 'subpackages/activity/people/index';

let app: JourneyPage;
let worker: DemoPerson;

const server = useServer(async () => {
  worker = await DemoPerson.logIn(server, 'gridWorker');
});

afterEach(() => closeAnyhow(app));

describe.each(BUILDS)('signing up for an activity (%s)', (build) => {
  // the same people sign up on both builds: never for two things at once
  const later = build === 'h5' ? 0 : 1;
  const close = () => closeClean(app, build);
  const open = async (persona: Persona, path: string, query: Record<string, string> = {}) => {
    app = await openApp({ build, server, persona, path, query });
  };

  it('takes one tap; the second one waits, and takes the place that the first gives up', async () => {
    const title = `楼道清洁 ${build}`;
    const { id } = await publishActivity(worker, {
      title,
      days: 3 + later,
      roles: [{ name: '清洁', places: 1 }],
    });

    await open('resident', LIST);
    await app.tap(title);
    await app.see('清洁：还有 1 个（共 1 个）');
    await app.tapId('sign-up');
    await app.see('已报名');
    await app.goBack();
    await app.tapId('go-sign-ups');
    await app.see(title);
    await app.see('已报名');
    await close();

    await open('neighbour', DETAIL, { id });
    await app.see('我要候补');
    await app.tapId('sign-up');
    await app.see('候补第 1 位');
    await app.see(/有人退出，第一个问您/);
    await close();

    await open('gridWorker', WORK);
    await app.tap(title);
    await app.tapId('go-people');
    await app.see('陈秀芝');
    await app.tap('候补 1');
    await app.see('周玉莲');
    await close();

    await open('resident', MINE);
    await app.tap(title);
    await app.tap(/^退出：/);
    await app.see(/名额会让给下一位候补的人/);
    await app.tapId('leave-yes');
    await app.dontSee(/^退出：/);
    await close();

    await open('resident', MINE);
    await app.tap('以前的');
    await app.see(title);
    await app.see('已退出');
    await close();

    await open('neighbour', MINE);
    await app.see('有名额了，等您答复');
    await app.see(/还剩 \d+ 小时/);
    await app.tap(/^要名额：/);
    await app.see('已报名');
    await close();

    await open('gridWorker', PEOPLE, { id });
    await app.see('周玉莲');
    await app.see(/^1 人报上，共 1 个名额/);
    await app.tap('全部');
    await app.see('退出了');
    await app.see('陈秀芝');
    await app.tapId('add-walk-in');
    await app.fill('姓名', '路过的王大爷');
    await app.tapId('submit');
    await app.see('路过的王大爷');
    await close();
  });

  it('asks what one would do where there are several roles, and tells what else is at that time', async () => {
    const days = 5 + later;
    const roles = [{ name: '参加', places: 5 }];
    const first = await publishActivity(worker, { title: `义诊 ${build}`, roles, days });
    const second = await publishActivity(worker, {
      title: `文艺晚会 ${build}`,
      days,
      roles: [
        { name: '演出', places: 5 },
        { name: '观众', places: 50 },
      ],
    });
    await open('volunteer', DETAIL, { id: first.id });
    await app.tapId('sign-up');
    await app.see('已报名');
    await close();

    await open('volunteer', DETAIL, { id: second.id });
    await app.tapId('sign-up');
    await app.see(`同一时间还报了“义诊 ${build}”`);
    await app.tapId('submit');
    await app.see('请选择想做什么');
    await app.tap('观众');
    await app.tap('演出');
    await app.see('第 2 选择');
    await app.tapId('submit');
    await app.see('岗位：观众');
    await close();
  });

  it('is told of a change, and why an activity does not take place', async () => {
    const title = `棋赛 ${build}`;
    const { id } = await publishActivity(worker, {
      title,
      days: 7 + later,
      roles: [{ name: '参加', places: 8 }],
    });
    await open('resident', DETAIL, { id });
    await app.tapId('sign-up');
    await app.see('已报名');
    await close();

    await open('gridWorker', WORK);
    await app.tap(title);
    await app.tapId('change');
    await app.fill('地点', '社区活动室二楼');
    await app.tap('预览');
    await app.see(/还不能发：请写改了什么/);
    await app.fill('改了什么', '改到社区活动室二楼');
    await app.tapId('publish');
    await app.see('修改了');
    await close();

    await open('resident', DETAIL, { id });
    await app.see(/活动有变动/);
    await app.see('改到社区活动室二楼');
    await close();

    await open('gridWorker', WORK);
    await app.tap(title);
    await app.tapId('more');
    await app.tapId('cancel');
    await app.tapId('submit');
    await app.see('请写明原因');
    await app.fill('取消原因', '当天有大风');
    await app.tapId('submit');
    await app.see('取消原因：当天有大风');
    await close();

    await open('resident', DETAIL, { id });
    await app.see('活动取消了');
    await app.see('原因：当天有大风');
    await close();
  });
});

describe.each(BUILDS)('organising an activity (%s)', (build) => {
  it('begins with a template, survives a closed app, and is published after a look at it', async () => {
    const title = `义诊日 ${build}`;
    app = await openApp({ build, server, persona: 'gridWorker', path: WORK });
    await app.tapId('write-activity');
    await app.tap('从模板开始：健康义诊日');
    await app.fill('名称', title);
    await app.tapId('next');
    await app.see('请写地点');
    await app.fill('地点', '社区卫生站一楼');
    await app.reopenApp();
    await app.tapId('go-on');
    await app.seeValue('名称', title);
    await app.tapId('next');
    await app.fill('哪天', dayIn(3).replaceAll('-', ''));
    await app.fill('几点开始', '9:00');
    await app.fill('几点结束', '8:00');
    await app.tapId('next');
    await app.see('结束要在开始以后');
    await app.fill('几点结束', '11点半');
    await app.tapId('next');
    await app.seeValue('岗位1', '参加义诊');
    await app.tapId('next');
    await app.see('居民看到的是这样：');
    await app.see(/9:00–11:30/);
    await app.tapId('publish');
    await app.see('0 人报上，共 64 个名额');
    await app.tapId('more');
    await app.tapId('again');
    await app.seeValue('名称', title);
    await closeClean(app, build);

    app = await openApp({ build, server, path: LIST });
    await app.tap(title);
    await app.see('登录后报名');
    await closeClean(app, build);
  });
});

describe('activities on the web', () => {
  it.each([375, 1280])('can be used with a screen reader on %s px', async (width) => {
    const { id } = await publishActivity(worker, {
      title: `合唱排练 ${width}`,
      roles: [{ name: '参加', places: 1 }],
    });
    const look = async (options: Partial<AppOptions>, see: string | RegExp) => {
      app = await openApp({ build: 'h5', server, width, height: 800, ...options });
      await app.see(see);
      expect(await seriousViolations(app)).toEqual([]);
      await app.closeApp();
    };
    const staff = { persona: 'gridWorker' } as const;
    await look({ path: LIST }, /合唱排练/);
    await look({ path: DETAIL, query: { id }, persona: 'resident' }, '我要报名');
    await look({ ...staff, path: WORK }, /合唱排练/);
    await look({ ...staff, path: PEOPLE, query: { id } }, '还没有人报上');
  });
});
