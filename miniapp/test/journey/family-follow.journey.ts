import { afterEach, describe, expect, it } from '@jest/globals';
import { followTieApi } from '@linge/shared/household-tie/follow-tie.api';
import { v7 } from 'uuid';
import { DemoPerson } from './demo-api';
import { BUILDS, closeFaultless, openApp, seriousViolations, useServer } from './harness';
import type { JourneyPage } from './harness';

const MINE = 'subpackages/household/mine/index';

let app: JourneyPage;
let elder: DemoPerson;

const server = useServer(async () => {
  elder = await DemoPerson.logIn(server, 'neighbour');
});

describe.each(BUILDS)('a relative who lives elsewhere (%s)', (build) => {
  afterEach(() => closeFaultless(app));

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
    await app.see(/^不再代看.+的通知？$/);
    await app.tapId('follow-stop');
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
