import { afterEach, describe, expect, it } from '@jest/globals';
import { activityFeedbackApi } from '@linge/shared/activity-review/activity-review.api';
import { v7 } from 'uuid';
import { DemoPerson } from './demo-api';
import { BUILDS, closeAnyhow, closeClean, openApp, seriousViolations, useServer } from './harness';
import type { AppOptions, JourneyPage, Persona } from './harness';
import { onePixel } from './one-pixel';
import { askedPicture, pastActivity, shownPictures } from './past-activity';

const DETAIL = 'subpackages/activity/detail/index';
const DESK = 'subpackages/activity/desk/index';
const REPORT = 'subpackages/activity-review/report/index';
const CONSENT = 'subpackages/activity-review/consent/index';
const FEEDBACK = 'subpackages/activity-review/feedback/index';
const RESULT = 'subpackages/activity-review/result/index';

let app: JourneyPage;
let worker: DemoPerson;
let resident: DemoPerson;
let volunteer: DemoPerson;

const server = useServer(async () => {
  worker = await DemoPerson.logIn(server, 'gridWorker');
  resident = await DemoPerson.logIn(server, 'resident');
  volunteer = await DemoPerson.logIn(server, 'volunteer');
});

afterEach(() => closeAnyhow(app));

describe.each(BUILDS)('after an activity (%s)', (build) => {
  const later = build === 'h5' ? 0 : 1;
  const close = () => closeClean(app, build);
  const open = async (persona: Persona | null, path: string, query: Record<string, string> = {}) => {
    app = await openApp({ build, server, path, query, ...(persona ? { persona } : {}) });
  };

  it('a picture is shown once who is on it agrees, and goes when they take it back', async () => {
    const title = `清洁回顾 ${build}`;
    const { activity } = await pastActivity(server, worker, {
      title,
      comers: [resident, volunteer],
      days: 20 + later,
    });
    const { id } = activity;
    await open('gridWorker', DESK, { id });
    await app.tapId('go-review');
    await app.see('还没写');
    await app.tapId('save');
    await app.see('请写几句');
    await app.fill('写几句', '捡了二十袋垃圾，步道干净了。');
    await app.supplyPhotos([onePixel(`people-${build}`)]);
    await app.tapId('photo-add');
    await app.see('待上传');
    await app.tapId('name-1');
    await app.tap('陈秀芝');
    await app.tapId('named');
    await app.tapId('publish');
    await app.see('已公开');
    await app.see('等答复');
    await close();

    await askedPicture(resident, id);
    await open(null, DETAIL, { id });
    await app.see('捡了二十袋垃圾，步道干净了。');
    await app.see('2 人参加');
    await app.dontSee('照片里有我，请撤下');
    await close();

    await open('resident', 'pages/message/index');
    await app.tap(new RegExp(`^“${title}”的照片里有您`));
    await app.tap(`同意公开：${title}，照片里有您`);
    await app.see('正在公开');
    await close();

    await shownPictures(resident, id, 1);
    await open(null, DETAIL, { id });
    await app.see('照片里有我，请撤下');
    await close();

    await open('resident', DETAIL, { id });
    await app.tapId('go-consents');
    await app.tap(`撤回同意：${title}，照片里有您`);
    await app.see('不同意公开');
    await close();

    await open(null, DETAIL, { id });
    await app.see('捡了二十袋垃圾，步道干净了。');
    await app.dontSee('照片里有我，请撤下');
    await close();

    await open('gridWorker', REPORT, { id });
    await app.see(/有人不同意公开/);
    await close();
  });

  it('whoever sees themselves has a picture taken off with one tap', async () => {
    const title = `象棋回顾 ${build}`;
    const { activity } = await pastActivity(server, worker, { title, comers: [volunteer], days: 23 + later });
    const { id } = activity;
    await open('gridWorker', REPORT, { id });
    await app.fill('写几句', '下了一下午棋。');
    await app.supplyPhotos([onePixel(`chess-${build}`)]);
    await app.tapId('photo-add');
    await app.see('待上传');
    await app.tapId('name-1');
    await app.tapId('nobody');
    await app.tapId('named');
    await app.see('照片里认不出人');
    await app.tapId('publish');
    await app.see('已公开');
    await close();

    await shownPictures(resident, id, 1);
    await open('neighbour', DETAIL, { id });
    await app.tapId('ask-removal');
    await app.tap('请撤下照片1');
    await app.dontSee('照片里有我，请撤下');
    await app.see('下了一下午棋。');
    await close();

    await open('gridWorker', 'pages/message/index');
    await app.tap(new RegExp(`^“${title}”回顾里的第 1 张照片不公开了`));
    await app.see(/有人请求撤下/);
    await close();
  });

  it('says in three taps what it was like, and thanks who helped', async () => {
    const title = `感受 ${build}`;
    const { activity, signUps } = await pastActivity(server, worker, {
      title,
      comers: [resident, volunteer],
      days: 26 + later,
    });
    const { id } = activity;
    await open('resident', DETAIL, { id });
    await app.tapId('go-feedback');
    await app.tap('满意');
    await app.tap('还行');
    await app.tap('看情况');
    await app.see('已收到，谢谢。七天内可以改');
    await app.tap('很周到');
    await app.fill('谢谢帮忙的志愿者', '谢谢你们的热水');
    await app.tapId('send-words');
    await app.see('已收到，谢谢。七天内可以改');
    await close();
    const own = await resident.call(activityFeedbackApi.own, { params: { id } });
    expect(own.turns[0]?.answer).toMatchObject({
      ...{ activity: 'good', organisation: 'good', again: 'maybe', thanks: '谢谢你们的热水' },
    });

    await open('volunteer', DETAIL, { id });
    await app.see('谢谢你们的热水');
    await close();
    await volunteer.call(activityFeedbackApi.give, {
      params: { id, signUpId: signUps[1]?.id ?? '' },
      body: { id: v7(), activity: 'good', organisation: 'good', again: 'yes' },
    });

    await open('gridWorker', RESULT, { id });
    await app.see('收到 2 份评价');
    await app.see('满 5 份才显示，免得看出是谁写的');
    await app.see('谢谢你们的热水');
    await close();
  });
});

describe('what comes after activities on the web', () => {
  it.each([375, 1280])('can be used with a screen reader on %s px', async (width) => {
    const { activity } = await pastActivity(server, worker, {
      title: `合唱回顾 ${width}`,
      comers: [resident],
      days: width === 375 ? 29 : 30,
    });
    const { id } = activity;
    const look = async (options: Partial<AppOptions>, see: string | RegExp) => {
      app = await openApp({ build: 'h5', server, width, height: 800, query: { id }, ...options });
      await app.see(see);
      expect(await seriousViolations(app)).toEqual([]);
      await app.closeApp();
    };
    await look({ persona: 'gridWorker', path: REPORT }, '还没写');
    await look({ persona: 'gridWorker', path: RESULT }, '还没有人评价');
    await look({ persona: 'resident', path: FEEDBACK }, '活动怎么样');
    await look({ persona: 'resident', path: CONSENT }, '没有要您答复的照片');
  });
});
