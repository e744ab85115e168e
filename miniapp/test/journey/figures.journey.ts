import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { closeAll, openApp, overBudget, seriousViolations, startServer } from './harness';
import type { Build, JourneyPage, JourneyServer, Persona } from './harness';

const BUILDS: Build[] = ['h5', 'weapp'];
const FIGURES = 'subpackages/statistic/figures/index';
const SHEET = 'subpackages/door/sheet/index';

let server: JourneyServer;
let app: JourneyPage;

beforeAll(async () => {
  server = await startServer();
}, 180_000);

afterAll(closeAll);

afterEach(async () => {
  expect(await app.errors()).toEqual([]);
  expect(overBudget(await app.interactions())).toEqual([]);
  await app.closeApp();
});

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
    await app.tapId('scope');
    await app.tap('东溪社区全部');
    await app.dontSee('11,831');
    await app.see('年龄结构');
  });

  it('are not there for a resident', async () => {
    app = await open('resident', FIGURES);
    await app.see('社区数据只对社区工作人员开放');
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
