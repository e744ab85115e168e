import type { JourneyPage } from '../journey/harness';
import type { Shot } from './shots';

const page = {
  messages: 'pages/message/index',
  reminders: 'subpackages/message/setting/index',
  privacy: 'subpackages/account/privacy/index',
  copy: 'subpackages/account/export/index',
  deletion: 'subpackages/account/delete/index',
  guardian: 'subpackages/account/guardian/index',
  checks: 'subpackages/content-check/list/index',
  undelivered: 'subpackages/undelivered/list/index',
} as const;

const wide = { width: 1280, height: 800 } as const;

/** As it is, in elder mode, and in the dark. */
const looks = (shot: Shot): Shot[] => [
  shot,
  { ...shot, name: `${shot.name}-elder`, options: { ...shot.options, elder: true } },
  { ...shot, name: `${shot.name}-dark`, options: { ...shot.options, dark: true } },
];

/** What an account chooses, holds and leaves: messages, consents, privacy; and what staff look through. */
export function accountShots(): Shot[] {
  const resident = { persona: 'resident' } as const;
  const admin = { persona: 'communityAdmin' } as const;
  const asked = (app: JourneyPage) => app.tapId('export-ask');
  const leaving = (app: JourneyPage) => app.tapId('delete-ask');
  return [
    ...looks({ name: 'account-messages', options: { ...resident, path: page.messages }, see: '消息' }),
    ...looks({
      name: 'account-reminders',
      options: { ...resident, path: page.reminders },
      see: '哪些用微信提醒',
    }),
    ...looks({ name: 'account-privacy', options: { ...resident, path: page.privacy }, see: '隐私' }),
    ...looks({ name: 'account-copy', options: { ...resident, path: page.copy }, see: '说明' }),
    {
      name: 'account-copy-asked',
      options: { ...resident, path: page.copy },
      arrange: asked,
      see: /正在整理|可以下载|打开/,
    },
    {
      name: 'account-copy-asked-elder',
      options: { ...resident, path: page.copy, elder: true },
      see: /以后可以再申请/,
    },
    {
      name: 'account-copy-asked-dark',
      options: { ...resident, path: page.copy, dark: true },
      see: /以后可以再申请/,
    },
    ...looks({ name: 'account-delete', options: { ...resident, path: page.deletion }, see: '马上删除' }),
    {
      name: 'account-delete-sure',
      options: { ...resident, path: page.deletion },
      arrange: leaving,
      see: '确认注销账号？',
    },
    {
      name: 'account-delete-post',
      options: { persona: 'gridWorker', path: page.deletion },
      see: '现在还不能注销',
    },
    ...looks({ name: 'account-guardian', options: { ...resident, path: page.guardian }, see: '说明' }),
    ...looks({ name: 'account-checks', options: { ...admin, path: page.checks }, see: '待审内容' }),
    ...looks({
      name: 'account-undelivered',
      options: { ...admin, path: page.undelivered },
      see: '没有送到的',
    }),
    {
      name: 'account-undelivered-wide',
      builds: ['h5'],
      options: { ...admin, path: page.undelivered, ...wide },
      see: '没有送到的',
    },
  ];
}
