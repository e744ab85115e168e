import type { JourneyPage, JourneyServer } from '../journey/harness';
import { arrangeMessages } from './message-things';
import { looks, type Shot } from './shots';

const page = {
  messages: 'pages/message/index',
  reminders: 'subpackages/message/setting/index',
  undelivered: 'subpackages/undelivered/list/index',
} as const;

const wide = { width: 1280, height: 800 } as const;
const web = ['h5'] as const;

/** The inbox, what WeChat may tell, and what was not delivered. */
export async function messageShots(server: JourneyServer): Promise<Shot[]> {
  await arrangeMessages(server);
  const inbox = { persona: 'neighbour', path: page.messages } as const;
  const reminders = { persona: 'neighbour', path: page.reminders } as const;
  const admin = { persona: 'communityAdmin', path: page.undelivered } as const;
  const officer = { persona: 'townOfficer', path: page.undelivered } as const;
  const pushes = (app: JourneyPage) => app.tap('微信没送到');
  const ofTown = async (app: JourneyPage) => {
    await app.tapId('owner');
    await app.tap('灵泉镇发的通知');
    await app.tap('微信没送到');
  };
  const offline = async (app: JourneyPage) => {
    await app.see('没进“消息”');
    await app.offline();
    await app.tap('微信没送到');
  };
  return [
    ...looks({ name: 'message-inbox', options: inbox, see: /^通知 \d/ }),
    {
      name: 'message-kind',
      options: inbox,
      arrange: (app) => app.tap(/^通知 \d/),
      see: '“通知”有未读消息',
    },
    {
      name: 'message-marked',
      options: inbox,
      arrange: async (app) => {
        await app.tap(/^通知 \d/);
        await app.tapId('read-all');
      },
      see: /^\d 条通知要您打开确认$/,
    },
    ...looks({ name: 'message-setting', options: reminders, see: '诉求办理进度通知' }),
    {
      name: 'message-setting-wide',
      builds: web,
      options: { ...reminders, ...wide },
      see: '诉求办理进度通知',
    },
    ...looks({ name: 'message-agreed', options: { ...reminders, height: 1800 }, see: '诉求办理进度通知' }),
    {
      name: 'message-setting-hours',
      options: reminders,
      arrange: (app) => app.tapId('quiet-from'),
      see: '选择从几点起',
    },
    {
      name: 'message-setting-visitor',
      options: { path: page.reminders },
      see: '登录后可以设置消息提醒',
    },
    ...looks({ name: 'message-undelivered', options: admin, see: '再发一次' }),
    ...looks({ name: 'message-undelivered-push', options: admin, arrange: pushes, see: '诉求提醒' }),
    ...looks({
      name: 'message-undelivered-send-all',
      options: admin,
      arrange: async (app) => {
        await pushes(app);
        await app.tapId('send-all');
      },
      see: /^微信没送到的一共/,
    }),
    {
      name: 'message-undelivered-push-wide',
      builds: web,
      options: { ...admin, ...wide },
      arrange: pushes,
      see: '诉求提醒',
    },
    { name: 'message-undelivered-town', options: officer, arrange: ofTown, see: '通知提醒' },
    {
      name: 'message-undelivered-town-wide',
      builds: web,
      options: { ...officer, ...wide },
      arrange: ofTown,
      see: '通知提醒',
    },
    {
      name: 'message-undelivered-choose',
      options: officer,
      arrange: (app) => app.tapId('owner'),
      see: '灵泉镇发的通知',
    },
    { name: 'message-undelivered-offline', options: admin, arrange: offline, see: '再试一次' },
    {
      name: 'message-undelivered-empty',
      options: { ...admin, persona: 'otherCommunityAdmin' },
      see: '都送到了',
    },
    {
      name: 'message-undelivered-closed',
      options: { ...admin, persona: 'resident' },
      see: '只对社区管理员和乡镇干部开放',
    },
  ];
}
