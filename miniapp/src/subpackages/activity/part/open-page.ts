import Taro from '@tarojs/taro';

const page = (name: string, query = '') => `/subpackages/activity/${name}/index${query ? `?${query}` : ''}`;

/** Pages of this subpackage, with what they are opened for. */
export const pages = {
  detail: (id: string) => page('detail', `id=${id}`),
  mine: () => page('mine'),
  desk: (id: string) => page('desk', `id=${id}`),
  people: (id: string) => page('people', `id=${id}`),
  /** Who is there, of the subpackage `check-in`. */
  checkInDesk: (id: string) => `/subpackages/check-in/desk/index?id=${id}`,
  /** What is told of it afterwards. */
  review: (id: string) => `/subpackages/activity-review/report/index?id=${id}`,
  /** Pictures of all activities that show me. */
  consents: () => '/subpackages/activity-review/consent/index',
  /** Who may take a child home. @param id of its sign-up */
  pickUp: (signUpId: string) => `/subpackages/pick-up/own/index?id=${signUpId}`,
  handOver: (id: string) => `/subpackages/pick-up/desk/index?id=${id}`,
  /** @param id of one to go on with or to change */
  write: (id?: string) => page('write', id ? `id=${id}` : ''),
  /** A new one that begins like another. */
  again: (id: string) => page('write', `like=${id}`),
};

export function go(url: string): void {
  void Taro.navigateTo({ url });
}
