import { followTieApi } from '@linge/shared/household-tie/follow-tie.api';
import { residentApi } from '@linge/shared/resident/resident.api';
import { v7 } from 'uuid';
import { DemoPerson } from '../journey/demo-api';
import type { JourneyPage, JourneyServer } from '../journey/harness';
import { publishNotice } from '../journey/publish-notice';
import { looks, type Shot } from './shots';

const page = {
  mine: 'subpackages/household/mine/index',
  resident: 'subpackages/resident/detail/index',
  messages: 'pages/message/index',
  notices: 'subpackages/notice/list/index',
  notice: 'subpackages/notice/detail/index',
} as const;

/** An elder whose notices somebody of another grid gets as well, and one whose relative ended it. */
async function follow(server: JourneyServer) {
  const elder = await DemoPerson.logIn(server, 'neighbour');
  const follower = await DemoPerson.logIn(server, 'otherGridResident');
  const former = await DemoPerson.logIn(server, 'resident');
  const worker = await DemoPerson.logIn(server, 'gridWorker');
  const agree = async (shows: DemoPerson, types: DemoPerson) => {
    const { code } = await shows.call(followTieApi.makeCode, { body: { id: v7(), side: 'followed' } });
    return types.call(followTieApi.agree, { body: { id: v7(), code } });
  };
  await agree(elder, follower);
  const { id } = await agree(former, follower);
  await former.call(followTieApi.end, { params: { id } });
  const { communityId, gridId } = await worker.ownGrid();
  return publishNotice(worker, {
    ...{ level: 'grid', communityId, audience: { places: [{ kind: 'grid', id: gridId }] } },
    ...{ title: '周五上午给老人量血压', text: '周五上午 9 点，社区卫生站，请带身份证。' },
    needsAcknowledgement: true,
  });
}

/** 家人代看通知: both sides, what the follower gets, and the end of it. */
export async function followShots(server: JourneyServer): Promise<Shot[]> {
  const id = await follow(server);
  const elder = { persona: 'neighbour', path: page.mine } as const;
  const follower = { persona: 'otherGridResident', path: page.mine } as const;
  const as = (path: string) => ({ persona: 'otherGridResident', path }) as const;
  const wrong = async (app: JourneyPage) => {
    await app.tapId('follow-agree');
    await app.fill('代看码', '12345678');
    await app.tapId('submit');
  };
  const worker = await DemoPerson.logIn(server, 'gridWorker');
  const { items } = await worker.call(residentApi.listResidents, {
    query: { ...(await worker.ownGrid()), ageFrom: '75', limit: '50' },
  });
  const elderId = items.findLast(({ relation }) => relation === 'head')?.id ?? '';
  const findReceiver = async (app: JourneyPage) => {
    await app.tapId('ask-relative');
    await app.fill('家人的手机号或姓名', '林佳宁');
    await app.tapId('find-relative');
  };
  const offline = async (app: JourneyPage) => {
    await app.see('家人代看通知');
    await app.offline();
    await app.tapId('follow-me');
  };
  return [
    ...looks({ name: 'follow-elder', options: elder, see: '发给您的通知，对方也会收到' }),
    ...looks({ name: 'follow-follower', options: follower, see: '发给对方的通知，您也会收到' }),
    ...looks({
      name: 'follow-stop',
      options: follower,
      arrange: (app) => app.tap(/^停止：/),
      see: /^不再代看/,
    }),
    { name: 'follow-wrong', options: follower, arrange: wrong, see: /代看码不对/ },
    { name: 'follow-offline', options: follower, arrange: offline, see: '再试一次' },
    ...looks({ name: 'follow-messages', options: as(page.messages), see: /代看/ }),
    ...looks({ name: 'follow-notices', options: as(page.notices), see: /量血压/ }),
    ...looks({ name: 'follow-notice', options: { ...as(page.notice), query: { id } }, see: /量血压/ }),
    ...looks({ name: 'follow-offer', options: { persona: 'volunteer', path: page.mine }, see: /^请您代/ }),
    {
      name: 'follow-received',
      options: { persona: 'microGridLeader', path: page.mine },
      see: '没有用小程序，发给对方的通知由您代收',
    },
    ...looks({
      name: 'follow-receiver',
      options: { persona: 'gridWorker', path: page.resident, query: { id: elderId } },
      arrange: findReceiver,
      see: /^林佳宁 \d+/,
    }),
    {
      name: 'follow-receiver-card',
      options: { persona: 'gridWorker', path: page.resident, query: { id: elderId } },
      see: '家人代收通知',
    },
    {
      name: 'follow-elder-messages',
      options: { persona: 'neighbour', path: page.messages },
      see: /代看/,
    },
  ];
}
