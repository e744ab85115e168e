import Taro from '@tarojs/taro';

const root = '/subpackages/help-request';

export const pages = {
  ask: `${root}/ask/index`,
  open: `${root}/open/index`,
  detail: (id: string) => `${root}/detail/index?id=${id}`,
} as const;

export function go(url: string): void {
  void Taro.navigateTo({ url });
}
