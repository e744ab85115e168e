import type { ComplaintRateListQuery } from '@linge/shared/complaint/complaint-rate.schema';
import Taro from '@tarojs/taro';

/** Opens the list behind a number. Every value is made of letters, digits and hyphens. */
export function openRateList(asked: Omit<ComplaintRateListQuery, 'limit' | 'cursor'>): void {
  const query = Object.entries(asked).map(([name, value]) => `${name}=${value}`);
  void Taro.navigateTo({ url: `/subpackages/statistic/rate-list/index?${query.join('&')}` });
}
