import { looks, type Shot } from './shots';

/** What staff look through of what people wrote. */
export function accountShots(): Shot[] {
  const checks = { persona: 'communityAdmin', path: 'subpackages/content-check/list/index' } as const;
  return looks({ name: 'account-checks', options: checks, see: '待审内容' });
}
