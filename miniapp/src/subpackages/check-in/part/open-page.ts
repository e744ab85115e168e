import type { CheckInClaim } from '@linge/shared/check-in/check-in-link';
import Taro from '@tarojs/taro';

const page = (name: string, query: string) => `/subpackages/check-in/${name}/index?${query}`;

/** As whoever scanned it, and whether they come or go. */
export interface ScannedFor {
  readonly signUpId?: string;
  readonly kind?: 'come' | 'go';
}

/** Pages that this subpackage leads to, with what they are opened for. */
export const pages = {
  hours: (activityId: string, startsAt: string) =>
    page('hours', `id=${activityId}&startsAt=${encodeURIComponent(startsAt)}`),
  own: (activityId: string) => page('own', `activityId=${activityId}`),
  scan: ({ activityId, startsAt, code }: CheckInClaim, { signUpId, kind }: ScannedFor) => {
    const who = `${signUpId ? `&signUpId=${signUpId}` : ''}${kind ? `&kind=${kind}` : ''}`;
    return page(
      'scan',
      `activityId=${activityId}&startsAt=${encodeURIComponent(startsAt)}&code=${code}${who}`,
    );
  },
  activity: (id: string) => `/subpackages/activity/detail/index?id=${id}`,
  ownHours: () => '/subpackages/service-hours/mine/index',
};

export function go(url: string): void {
  void Taro.navigateTo({ url });
}

/** Instead of the page that this was asked on, which has done its work. */
export function goOn(url: string): void {
  void Taro.redirectTo({ url });
}
