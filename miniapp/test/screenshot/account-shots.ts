import type { JourneyPage } from '../journey/harness';
import { looks, type Shot } from './shots';

const page = {
  privacy: 'subpackages/account/privacy/index',
  copy: 'subpackages/account/export/index',
  deletion: 'subpackages/account/delete/index',
  guardian: 'subpackages/account/guardian/index',
  checks: 'subpackages/content-check/list/index',
} as const;

/** What an account holds and leaves, and what staff look through of what people wrote. */
export function accountShots(): Shot[] {
  const resident = { persona: 'resident' } as const;
  const admin = { persona: 'communityAdmin' } as const;
  const asked = (app: JourneyPage) => app.tapId('export-ask');
  const leaving = (app: JourneyPage) => app.tapId('delete-ask');
  return [
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
  ];
}
