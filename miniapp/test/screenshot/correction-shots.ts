import { correctionApi } from '@linge/shared/correction/correction.api';
import { householdTieApi } from '@linge/shared/household-tie/household-tie.api';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import { v7 } from 'uuid';
import { DemoPerson } from '../journey/demo-api';
import type { JourneyPage, JourneyServer } from '../journey/harness';
import { act, delivered } from './notice-things';
import { looks, type Shot } from './shots';

const page = {
  notice: 'subpackages/notice/detail/index',
  desk: 'subpackages/notice/desk/index',
  mine: 'subpackages/household/mine/index',
  held: 'subpackages/household/held/index',
  correct: 'subpackages/household/correct/index',
} as const;

const wide = { width: 1280, height: 800 } as const;
const web = ['h5'] as const;
const weapp = ['weapp'] as const;
const times = 8;

/** Put right more often than is shown at once. */
async function noticeCorrectedOften(server: JourneyServer): Promise<string> {
  const worker = await DemoPerson.logIn(server, 'gridWorker');
  const { communityId, gridId } = await worker.ownGrid();
  const draft = await worker.call(noticeDeskApi.create, {
    body: {
      ...{ id: v7(), level: 'grid', communityId, public: true },
      ...{ title: '自来水管抢修', text: '今天 9 点起停水，预计 12 点恢复。' },
      audience: { places: [{ kind: 'grid', id: gridId }] },
    },
  });
  let notice = await delivered(worker, await act(worker, draft, 'issue'));
  for (let hour = 13; hour < 13 + times; hour++) {
    notice = await act(worker, notice, 'correct', {
      ...{ title: '自来水管抢修', text: `今天 9 点起停水，预计 ${hour} 点恢复。` },
      note: `现场难度大，恢复时间改到 ${hour} 点`,
    });
  }
  return notice.id;
}

/** Somebody new with a request, and a correction that was asked for. */
async function askedThings(server: JourneyServer): Promise<string> {
  const resident = await DemoPerson.logIn(server, 'neighbour');
  const [home] = await resident.homes();
  const { items } = await resident.call(householdTieApi.listHouseholds);
  const residentId = items[0]?.people.find(({ self }) => self)?.residentId ?? '';
  const fields = [{ field: 'occupation', value: '退休' }];
  await resident.call(correctionApi.ask, { body: { id: v7(), residentId, fields, note: '今年退休了' } });
  const newcomer = await DemoPerson.logIn(server, 'volunteer');
  const params = { id: home?.doorId ?? '' };
  const { items: rooms } = await newcomer.call(householdTieApi.listRooms, { params });
  const body = { id: v7(), roomId: rooms[0]?.id, name: '何春梅', phone: '10000000011' };
  await newcomer.call(householdTieApi.request, { body });
  return residentId;
}

/** Corrections page by page, and being told in WeChat of what one asked for. */
export async function correctionShots(server: JourneyServer): Promise<Shot[]> {
  const id = await noticeCorrectedOften(server);
  const residentId = await askedThings(server);
  const reader = { persona: 'resident', path: page.notice, query: { id } } as const;
  const desk = { persona: 'gridWorker', path: page.desk, query: { id } } as const;
  const earlier = async (app: JourneyPage) => {
    await app.tap('看更早的更正');
    await app.tap('看原来的内容');
  };
  const first = /改到 13 点/;
  const household = { persona: 'volunteer', path: page.mine } as const;
  const held = { persona: 'neighbour', path: page.held } as const;
  const kept = async (app: JourneyPage) => {
    await app.see('有了结果告诉我');
    await app.page.evaluate(() => window.weappHost.setSubscribeAnswer('reject', true));
    await app.tapId('tell-me');
  };
  const asked = '有了结果告诉我';
  return [
    ...looks({ name: 'corrections-more', options: reader, see: '看更早的更正' }),
    ...looks({ name: 'corrections-earlier', options: reader, arrange: earlier, see: first }),
    { name: 'corrections-visitor', options: { path: page.notice, query: { id } }, see: '看更早的更正' },
    { name: 'corrections-desk', options: desk, arrange: earlier, see: first },
    {
      name: 'corrections-desk-wide',
      builds: web,
      options: { ...desk, ...wide },
      arrange: earlier,
      see: first,
    },
    ...looks({ name: 'consent-household', builds: weapp, options: household, see: asked }),
    ...looks({ name: 'consent-held', builds: weapp, options: held, see: asked }),
    ...looks({
      name: 'consent-agreed',
      builds: weapp,
      options: held,
      arrange: (app) => app.tapId('tell-me'),
      see: /还能在微信里提醒 1 次/,
    }).slice(0, 2),
    { name: 'consent-kept', builds: weapp, options: household, arrange: kept, see: /总是拒绝/ },
    {
      name: 'consent-correct',
      builds: weapp,
      options: { persona: 'neighbour', path: page.correct, query: { residentId } },
      see: '手机号改为',
    },
  ];
}
