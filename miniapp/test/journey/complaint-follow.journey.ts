import { afterEach, describe, expect, it } from '@jest/globals';
import { complaintFollowApi } from '@linge/shared/complaint/complaint-follow.api';
import { DemoPerson } from './demo-api';
import { BUILDS, closeFaultless, openApp, useServer } from './harness';
import type { JourneyPage } from './harness';

const REPORT = 'subpackages/complaint/report/index';
const DETAIL = 'subpackages/complaint/detail/index';

/** Two things, so that neither build is shown what was reported for the other. */
const told = {
  h5: { written: '喷泉旁的围栏断了两根', typed: '喷泉旁边的围栏断了，孩子会掉下去' },
  weapp: { written: '凉亭顶上的瓦片松了', typed: '凉亭的瓦片要掉下来了，很危险' },
};

let resident: DemoPerson;
let neighbour: DemoPerson;
let worker: DemoPerson;
let app: JourneyPage;

const server = useServer(async () => {
  resident = await DemoPerson.logIn(server, 'resident');
  neighbour = await DemoPerson.logIn(server, 'neighbour');
  worker = await DemoPerson.logIn(server, 'gridWorker');
});

describe.each(BUILDS)('what a neighbour reported already (%s)', (build) => {
  afterEach(() => closeFaultless(app));

  it('is followed instead of being reported again, stands under 我跟进的, and is given up when asked', async () => {
    const { written, typed } = told[build];
    const { id } = await resident.report(written, { category: '路灯' });
    app = await openApp({ build, server, persona: 'neighbour', path: REPORT });
    await app.tap('道路停车');
    await app.tap('路灯');
    await app.fill('情况说明', typed);
    await app.see('1 位邻居已反映，跟进这一件？');
    await app.tap('跟进这一件');
    await app.see('邻居反映的，您在跟进；写的内容和照片只有反映人和工作人员能看到');
    await app.dontSee(written);

    await closeFaultless(app);
    app = await openApp({ build, server, persona: 'neighbour' });
    await app.tab('诉求');
    await app.tap('我跟进的');
    await app.see('待受理');
    await app.dontSee(written);
    await app.tap('路灯');
    await app.tapId('unfollow');
    await app.see('不再跟进这一件？');
    await app.tapId('unfollow-keep');
    await app.dontSee('不再跟进这一件？');
    expect((await neighbour.call(complaintFollowApi.listFollowed)).items.map((item) => item.id)).toEqual([
      id,
    ]);
    await app.tapId('unfollow');
    await app.tapId('unfollow-stop');
    await app.see('您还没有跟进的诉求');
    expect((await neighbour.call(complaintFollowApi.listFollowed)).items).toEqual([]);
  });

  it('is merged by the worker, who finds the other by its number, and taken apart again from there', async () => {
    const main = await resident.report(`亭子的长椅坏了一条腿（${build}）`);
    const same = await neighbour.report(`凉亭里的椅子坐不得（${build}）`);
    for (const { id } of [main, same]) await worker.act(id, 'accept');
    await worker.act(main.id, 'suspend', { until: inDays(10), note: '等木料' });
    app = await openApp({ build, server, persona: 'gridWorker', path: DETAIL, query: { id: same.id } });
    await app.tapId('more');
    await app.tap('并入另一件');
    await app.fill('并入哪一件', main.number);
    await app.tap(`选择 ${main.number}：${main.excerpt}`);
    await app.tapId('submit');
    await app.see(`查看 ${main.number}`);
    await app.tapId('merged-into');
    await app.see('已并入的诉求（1）');
    await app.see('1 人');
    await app.tap(same.number);
    await app.tapId('unmerge');
    await app.fill('拆开的理由', '不是同一张椅子');
    await app.tapId('submit');
    await app.dontSee(`查看 ${main.number}`);
    expect((await worker.complaint(main.id)).mergedHere).toEqual([]);
  });
});

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
