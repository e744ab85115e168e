import { looks, type Shot } from './shots';

const page = {
  messages: 'pages/message/index',
  reminders: 'subpackages/message/setting/index',
  checks: 'subpackages/content-check/list/index',
  undelivered: 'subpackages/undelivered/list/index',
} as const;

const wide = { width: 1280, height: 800 } as const;

/** What an account is told and chooses to be told; and what staff look through. */
export function accountShots(): Shot[] {
  const resident = { persona: 'resident' } as const;
  const admin = { persona: 'communityAdmin' } as const;
  return [
    ...looks({ name: 'account-messages', options: { ...resident, path: page.messages }, see: '消息' }),
    ...looks({
      name: 'account-reminders',
      options: { ...resident, path: page.reminders },
      see: '哪些用微信提醒',
    }),
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
