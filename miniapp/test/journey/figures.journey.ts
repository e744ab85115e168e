import { afterEach, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { statisticApi } from '@linge/shared/statistic/statistic.api';
import { DemoPerson } from './demo-api';
import { BUILDS, closeFaultless, openApp, seriousViolations, useServer } from './harness';
import type { JourneyPage, Persona } from './harness';

const FIGURES = 'subpackages/statistic/figures/index';
const SHEET = 'subpackages/door/sheet/index';

/** As it is typed: `20261123`. */
const yesterday = () => new Date(Date.now() - 16 * 3_600_000).toISOString().slice(0, 10).replace(/-/g, '');

let app: JourneyPage;

const server = useServer();

afterEach(() => closeFaultless(app));

describe.each(BUILDS)('the figures of the community (%s)', (build) => {
  const open = (persona: Persona, path: string) => openApp({ build, server, persona, path });

  it('are read by its admin: households, people, permanent and floating, and every grid', async () => {
    app = await open('communityAdmin', FIGURES);
    for (const figure of ['3,438', '11,831', '2,618', '7,159', '820', '4,672']) await app.see(figure);
    await app.see('截至今天');
    await app.see('第10网格');
    await app.see('组织力量');
    await app.tap('各网格人口，看表格');
    await app.see('合计');
  });

  it('are those of their own grid for a grid worker', async () => {
    app = await open('gridWorker', FIGURES);
    await app.see('第9网格');
    await app.see('年龄结构');
    await app.dontSee('11,831');
    await app.dontSee('组织力量');
  });

  it('are chosen by community for the town', async () => {
    app = await open('townOfficer', FIGURES);
    await app.see('11,831');
    await app.dontSee('看名单');
    await app.tapId('scope');
    await app.tap('东溪社区全部');
    await app.dontSee('11,831');
    await app.see('年龄结构');
  });

  it('are not there for a resident', async () => {
    app = await open('resident', FIGURES);
    await app.see('社区数据只对社区工作人员开放');
  });

  it('lead from a number to a list of that many', async () => {
    const admin = await DemoPerson.logIn(server, 'communityAdmin');
    const { account } = await admin.call(accountApi.me);
    const { communityId = '' } = account.grants.find(({ role }) => role === 'communityAdmin') ?? {};
    const query = { communityId };
    const { ageBands, labels, grids } = await admin.call(statisticApi.get, { query });
    const old = ageBands.find(({ band }) => band === '70+');
    const [first] = [...labels].sort((one, other) => other.people - one.people);
    const [grid] = grids;
    if (!old || !first || !grid) throw new Error('The demo has no figures');
    const count = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
    app = await open('communityAdmin', FIGURES);
    for (const [link, list] of [
      ['流动户 820户 占 23.9%，看名单', '共 820 户'],
      ['流动人口 4,672人 占 39.5%，看名单', '共 4,672 人'],
      [`70+岁 女 ${count(old.female)}人，看名单`, `共 ${count(old.female)} 人`],
      [`${first.name} ${count(first.people)}人，看名单`, `共 ${count(first.people)} 人`],
      [`${grid.name} ${count(grid.people)}人，看名单`, `共 ${count(grid.people)} 人`],
    ] as const) {
      await app.tap(link);
      await app.see(list);
      await app.goBack();
    }
    await app.tap('各网格人口，看表格');
    await app.tap(`${grid.name} 常住户 ${count(grid.permanentHouseholds)}，看名单`);
    await app.see(`共 ${count(grid.permanentHouseholds)} 户`);
  });

  it('of a past day say that the lists behind them are of today', async () => {
    app = await open('communityAdmin', FIGURES);
    await app.see('，看名单');
    await app.tapId('past-day');
    await app.dontSee('今天的名单');
    await app.fill('day', yesterday());
    await app.see('今天的名单');
    await app.see(/^截至(?!今天)/);
  });

  it('come with sheets of door codes to print', async () => {
    app = await open('gridWorker', SHEET);
    await app.see('第9网格');
    await app.tap('大海报');
    await app.tapId('print');
    await app.see('已生成：门牌码-第9网格-大海报.pdf');
  });
});

describe.each([375, 1280])('the figures on a screen %s px wide', (width) => {
  it('can be used with a screen reader, as drawings and as tables', async () => {
    app = await openApp({
      build: 'h5',
      server,
      persona: 'communityAdmin',
      path: FIGURES,
      width,
      height: 800,
    });
    await app.see('各网格人口');
    expect(await seriousViolations(app)).toEqual([]);
    await app.tap('各网格人口，看表格');
    await app.see('合计');
    expect(await seriousViolations(app)).toEqual([]);
  });
});
