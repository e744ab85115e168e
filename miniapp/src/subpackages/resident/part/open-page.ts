import Taro from '@tarojs/taro';

export type RegistryPage =
  | 'household'
  | 'detail'
  | 'move-in'
  | 'add'
  | 'edit'
  | 'leave'
  | 'move'
  | 'change'
  | 'head'
  | 'split'
  | 'join'
  | 'renew'
  | 'other-home';

/** Address of a page of the registry. */
export function registryUrl(page: RegistryPage, query: Readonly<Record<string, string>> = {}): string {
  const asked = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `/subpackages/resident/${page}/index${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
}

export function openRegistry(page: RegistryPage, query: Readonly<Record<string, string>> = {}): void {
  void Taro.navigateTo({ url: registryUrl(page, query) });
}
