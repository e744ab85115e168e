import Taro from '@tarojs/taro';

const root = '/subpackages/suggestion-box';

export const pages = {
  list: `${root}/list/index`,
  box: (id: string) => `${root}/detail/index?id=${id}`,
  newBox: (communityId: string) => `${root}/edit/index?communityId=${communityId}`,
  change: (id: string) => `${root}/edit/index?id=${id}`,
  open: (id: string) => `${root}/open/index?id=${id}`,
  opening: (id: string) => `${root}/opening/index?id=${id}`,
  slip: (openingId: string, id: string) => `${root}/slip/index?openingId=${openingId}&id=${id}`,
  complaint: (id: string) => `/subpackages/complaint/detail/index?id=${id}`,
};

export function go(url: string): void {
  void Taro.navigateTo({ url });
}

/** Instead of this page, which has nothing more to say. */
export function goOn(url: string): void {
  void Taro.redirectTo({ url });
}

/** Back to the page before, or to `url` where there is none. */
export function leave(url: string): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else goOn(url);
}
