import type { Statistics } from '@linge/shared/statistic/statistic.schema';
import Taro from '@tarojs/taro';
import { registryListUrl, type RegistryList } from '../../../services/registry-filter';
import { useMay } from '../../../services/session';

export type OpenList = (list: RegistryList) => void;

/**
 * Opens the list that a number counts, in the place that the figures are of; it is always today's. Undefined for those
 * who read figures and no people.
 */
export function useOpenList({ communityId, gridId }: Statistics): OpenList | undefined {
  const mayRead = useMay('resident.read');
  if (!mayRead) return undefined;
  return (list) => void Taro.navigateTo({ url: registryListUrl({ communityId, gridId, ...list }) });
}
