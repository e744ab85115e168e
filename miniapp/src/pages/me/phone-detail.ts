import type { Account } from '@linge/shared/account/account.schema';

/** `138****1234`, and whether anybody vouches for it. */
export function phoneDetail(account: Pick<Account, 'phone' | 'phoneVouched'> | undefined): string {
  if (!account?.phone) return '还没有，留下后办理人可以联系您';
  return account.phoneVouched ? account.phone : `${account.phone}（自己填写）`;
}
