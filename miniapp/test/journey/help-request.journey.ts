import { afterEach, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { helpRequestApi } from '@linge/shared/help-request/help-request.api';
import type { HelpRequest } from '@linge/shared/help-request/help-request.schema';
import { residentApi } from '@linge/shared/resident/resident.api';
import { v7 as uuid } from 'uuid';
import { DemoPerson } from './demo-api';
import { BUILDS, closeFaultless, openApp, seriousViolations, useServer } from './harness';
import type { JourneyPage, Persona } from './harness';

const ME = 'pages/me/index';
const HOME = 'subpackages/help-request/mine/index';
const OPEN = 'subpackages/help-request/open/index';
const DETAIL = 'subpackages/help-request/detail/index';
const WORK = 'subpackages/help-request/work/index';
const HOURS = 'subpackages/service-hours/mine/index';
const phone = '13800001234';
/** On each build somebody else asks. */
const askers = { h5: 'resident', weapp: 'neighbour' } as const satisfies Record<string, Persona>;

let app: JourneyPage;
let volunteer: DemoPerson;
let people: Record<(typeof askers)[keyof typeof askers], DemoPerson>;

const server = useServer(async () => {
  volunteer = await DemoPerson.logIn(server, 'volunteer');
  people = {
    resident: await DemoPerson.logIn(server, 'resident'),
    neighbour: await DemoPerson.logIn(server, 'neighbour'),
  };
});

/** Asked for and said to be done, straight through the API. */
async function finished(persona: keyof typeof people, text: string): Promise<HelpRequest> {
  const asker = people[persona];
  const [self] = (await asker.call(helpRequestApi.people)).items;
  const asked = await asker.call(helpRequestApi.ask, {
    body: {
      ...{ id: uuid(), residentId: self?.residentId, kind: 'smallRepair', day: null, dayPart: 'any' },
      ...{ expectedMinutes: 60, text },
    },
  });
  const params = { id: asked.id };
  const taken = await volunteer.call(helpRequestApi.take, { params, body: { version: asked.version } });
  const servedOn = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const body = { version: taken.version, servedOn, minutes: 240 };
  return volunteer.call(helpRequestApi.finish, { params, body });
}

describe.each(BUILDS)('help wanted (%s)', (build) => {
  const open = (persona: Persona, path: string, query?: Record<string, string>) =>
    openApp({ build, server, persona, path, ...(query ? { query } : {}) });
  const close = () => closeFaultless(app);
  afterEach(close);

  it('a resident asks with three taps and a few words, a volunteer takes it, and both agree to the hours', async () => {
    const asker = askers[build];
    const words = `帮买两斤米送上五楼（${build}）`;
    const thanks = `谢谢小林（${build}）`;
    app = await open(asker, ME);
    await app.tapId('go-help');
    await app.tapId('ask-help');
    await app.tapId('send-help');
    await app.see('请选要帮什么忙');
    await app.tap('陪购代买');
    await app.tap('明天');
    await app.tap('上午');
    await app.fill('说几句', words);
    await app.fill('联系电话', phone);
    await app.tapId('send-help');
    await app.see('等人接单');
    await close();

    app = await open('volunteer', OPEN);
    await app.tap(new RegExp(words.slice(0, 8)));
    await app.see('帮忙的规矩');
    await app.dontSee(phone);
    await app.tapId('take');
    await app.see('来不了就退回，别人会接着帮，没有人怪您。');
    await app.tapId('submit');
    await app.see(phone);
    await app.tapId('finish');
    await app.fill('用了多少小时', '1.5');
    await app.tapId('submit');
    await app.see('等求助人确认');
    await close();

    app = await open(asker, 'pages/message/index');
    await app.tap(/^请确认“陪购代买”是不是帮好了/);
    await app.see('志愿者说');
    await app.tapId('confirm');
    await app.fill('对志愿者说句话', thanks);
    await app.tapId('submit');
    await app.see('已完成');
    await close();

    app = await open('volunteer', HOURS);
    await app.see('邻里互助：陪购代买');
    await close();

    app = await open('volunteer', HOME);
    await app.tap('我接的');
    await app.tap(new RegExp(words.slice(0, 8)));
    await app.see(thanks);
  });

  it('what they do not agree to goes to the grid worker, who says what counts', async () => {
    const asker = askers[build];
    const { id } = await finished(asker, `换一个水龙头垫圈（${build}）`);
    app = await open(asker, DETAIL, { id });
    await app.see('4 小时');
    await app.tapId('dispute');
    await app.tapId('submit');
    await app.see('请写明原因');
    await app.fill('原因', '只来了一会儿');
    await app.tapId('submit');
    await app.see('网格员处理中');
    await close();

    app = await open('gridWorker', WORK);
    await app.tapId(`help-${id}`);
    await app.see('只来了一会儿');
    await app.tapId('settle');
    await app.fill('用了多少小时', '0.5');
    await app.fill('原因', '问过双方，半小时');
    await app.tapId('submit');
    await app.see('网格员认定');
    await close();

    app = await open('volunteer', DETAIL, { id });
    await app.see('30 分钟');
    await app.see('问过双方，半小时');
  });

  it('a volunteer gives back what they cannot do, and it is offered again', async () => {
    const asker = people[askers[build]];
    const [self] = (await asker.call(helpRequestApi.people)).items;
    const text = `陪着去河边走走（${build}）`;
    const { id } = await asker.call(helpRequestApi.ask, {
      body: {
        ...{ id: uuid(), residentId: self?.residentId, kind: 'walk', day: null, dayPart: 'evening' },
        ...{ expectedMinutes: 30, text },
      },
    });
    app = await open('volunteer', DETAIL, { id });
    await app.tapId('take');
    await app.tapId('submit');
    await app.see('有人接了');
    await app.tapId('giveBack');
    await app.tapId('submit');
    await app.see('等人接单');
    await close();
    app = await open(askers[build], DETAIL, { id });
    await app.tapId('withdraw');
    await app.tapId('submit');
    await app.see('已撤回');
  });

  it('a grid worker asks for an elder of their grid', async () => {
    const worker = await DemoPerson.logIn(server, 'gridWorker');
    const { account } = await worker.call(accountApi.me);
    const grant = account.grants.find(({ role }) => role === 'gridWorker');
    const query = { communityId: grant?.communityId ?? '', gridId: grant?.gridId ?? '' };
    const [elder] = (await worker.call(residentApi.listResidents, { query: { ...query, ageFrom: '75' } }))
      .items;
    app = await open('gridWorker', 'subpackages/resident/detail/index', { id: elder?.id ?? '' });
    await app.tapId('ask-help');
    await app.tap('读信读报');
    await app.tap('哪天都行');
    await app.fill('说几句', `念几封社保来信（${build}）`);
    await app.tapId('send-help');
    await app.see(/社区代发/);
    await app.see(/网格员 罗志成/);
  });
});

describe('the pages of help wanted', () => {
  afterEach(async () => {
    expect(await app.errors()).toEqual([]);
    await app.closeApp();
  });

  it.each([
    ['neighbour', HOME, '请人帮忙'],
    ['neighbour', 'subpackages/help-request/ask/index', '帮什么'],
    ['volunteer', OPEN, /本人求助|社区代发/],
    ['gridWorker', WORK, '等我处理'],
  ] as const)('can be used with a screen reader (%s, %s)', async (persona, path, seen) => {
    app = await openApp({ build: 'h5', server, persona, path });
    await app.see(seen);
    expect(await seriousViolations(app)).toEqual([]);
  });
});
