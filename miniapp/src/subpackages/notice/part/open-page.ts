import Taro from '@tarojs/taro';

const page = (name: string, query: string) => `/subpackages/notice/${name}/index?${query}`;

/** Pages of this subpackage, with what they are opened for. */
export const pages = {
  detail: (id: string) => page('detail', `id=${id}`),
  desk: (id: string) => page('desk', `id=${id}`),
  write: (id?: string) => page('write', id ? `id=${id}` : ''),
  correct: (id: string) => page('correct', `id=${id}`),
  households: (id: string) => page('households', `id=${id}`),
};

export function go(url: string): void {
  void Taro.navigateTo({ url });
}
