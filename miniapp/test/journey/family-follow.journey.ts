import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { followTieApi } from '@linge/shared/household-tie/follow-tie.api';
import { v7 } from 'uuid';
import { DemoPerson } from './demo-api';
import { closeAll, openApp, overBudget, seriousViolations, startServer } from './harness';
import type { Build, JourneyPage, JourneyServer } from './harness';

const BUILDS: Build[] = ['h5', 'weapp'];
const MINE = 'subpackages/household/mine/index';

let server: JourneyServer;
let app: JourneyPage;
let elder: DemoPerson;

beforeAll(async () => {
  server = await startServer();
  elder = await DemoPerson.logIn(server, 'neighbour');
}, 180_000);

afterAll(closeAll);

describe.each(BUILDS)('a relative who lives elsewhere (%s)', (build) => {
  afterEach(async () => {
    expect(await app.errors()).toEqual([]);
    expect(overBudget(await app.interactions())).toEqual([]);
    await app.closeApp();
  });

  it('types in the code that an elder shows, gets their notices, and ends it', async () => {
    const { code } = await elder.call(followTieApi.makeCode, { body: { id: v7(), side: 'followed' } });
    app = await openApp({ build, server, persona: 'resident', path: MINE });
    await app.tapId('follow-agree');
    await app.fill('代看码', '12');
    await app.tapId('submit');
    await app.see('请输入家人手机上的 8 个数字');
    await app.fill('代看码', code === '00000001' ? '00000002' : '00000001');
    await app.tapId('submit');
    await app.see(/代看码不对/);
    await app.fill('代看码', code);
    await app.tapId('submit');
    await app.see('发给对方的通知，您也会收到');
    const [tie] = (await elder.call(followTieApi.list)).items;
    expect(tie?.side).toBe('followed');
    await app.tap(/^停止：/);
    await app.tap(/^确定停止：/);
    await app.dontSee('发给对方的通知，您也会收到');
  });

  it('shows a code to be typed in by the other', async () => {
    app = await openApp({ build, server, persona: 'resident', path: MINE });
    await app.tapId('follow-me');
    await app.see(/^\d{4} \d{4}$/);
    await app.see(/只能用一次/);
    await app.tapId('code-done');
    await app.dontSee(/只能用一次/);
  });
});

it('the page with its codes can be used with a screen reader', async () => {
  app = await openApp({ build: 'h5', server, persona: 'resident', path: MINE });
  await app.tapId('follow-me');
  await app.see(/^\d{4} \d{4}$/);
  expect(await seriousViolations(app)).toEqual([]);
  await app.closeApp();
});
