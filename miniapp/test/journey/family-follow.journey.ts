import { afterEach, describe, expect, it } from '@jest/globals';
import { followTieApi } from '@linge/shared/household-tie/follow-tie.api';
import { residentApi } from '@linge/shared/resident/resident.api';
import { v7 } from 'uuid';
import { DemoPerson } from './demo-api';
import { BUILDS, closeFaultless, openApp, seriousViolations, useServer } from './harness';
import type { JourneyPage } from './harness';
import { publishNotice } from './publish-notice';

const MINE = 'subpackages/household/mine/index';
const DETAIL = 'subpackages/resident/detail/index';

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

describe.each(BUILDS)('a relative of an elder without an account (%s)', (build) => {
  afterEach(() => closeFaultless(app));

  it('is found by the worker, agrees, and gets the elder’s notices in their place', async () => {
    const worker = await DemoPerson.logIn(server, 'gridWorker');
    const place = await worker.ownGrid();
    const query = { ...place, ageFrom: '75', limit: '50' };
    const { items } = await worker.call(residentApi.listResidents, { query });
    const old = items.filter(({ relation, name }) => relation === 'head' && name !== '周玉莲');
    // One for each build, as the other has somebody by then.
    const { id = '', name = '' } = old.at(-1 - BUILDS.indexOf(build)) ?? {};

    app = await openApp({ build, server, persona: 'gridWorker', path: DETAIL, query: { id } });
    await app.tapId('ask-relative');
    await app.tapId('submit');
    await app.see('请先查找，再选一位家人');
    await app.fill('家人的手机号或姓名', '何淑珍');
    await app.tapId('find-relative');
    await app.see(/^何淑珍 \d+/);
    await app.tap('子女');
    await app.tap('上门当面说的');
    await app.tapId('submit');
    await app.see(/^等家人在小程序里答复/);
    await closeFaultless(app);

    app = await openApp({ build, server, persona: 'otherGridResident', path: MINE });
    await app.see(`请您代${name}收通知`);
    await app.tap(`同意：${name}`);
    await app.see('没有用小程序，发给对方的通知由您代收');
    await closeFaultless(app);

    const { communityId, gridId } = place;
    const title = `给老人量血压（${build}）`;
    await publishNotice(worker, {
      ...{ level: 'grid', communityId, audience: { places: [{ kind: 'grid', id: gridId }] } },
      ...{ title, text: '周五上午 9 点，社区卫生站，请带身份证。' },
    });
    app = await openApp({ build, server, persona: 'otherGridResident', path: 'pages/message/index' });
    await app.see(new RegExp(`^代.+收：${title.replace(/[()（）]/g, '.')}$`));
    await closeFaultless(app);

    app = await openApp({ build, server, persona: 'gridWorker', path: DETAIL, query: { id } });
    await app.see(/起代收/);
  });
});

it('the page with its codes can be used with a screen reader', async () => {
  app = await openApp({ build: 'h5', server, persona: 'resident', path: MINE });
  await app.tapId('follow-me');
  await app.see(/^\d{4} \d{4}$/);
  expect(await seriousViolations(app)).toEqual([]);
  await app.closeApp();
});
