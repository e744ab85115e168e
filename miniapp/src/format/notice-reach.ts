import type {
  NoticeHousehold,
  ReachFigures,
  ReachStatus,
  TellingHow,
} from '@linge/shared/notice/notice-reach.schema';
import { momentText } from './day';
import type { NoticeTag } from './notice';
import { countText, shareText } from './number';

const statusTags: Readonly<Record<ReachStatus, NoticeTag>> = {
  toReach: { tone: 'warn', text: '没通知到' },
  read: { tone: 'ok', text: '看过' },
  acknowledged: { tone: 'ok', text: '已确认' },
  told: { tone: 'ok', text: '已告知' },
  notReachable: { tone: 'accent', text: '联系不上' },
};

/** Where it asks for a confirmation, to have read it is not all. */
const unconfirmedTag: NoticeTag = { tone: 'warn', text: '看了没确认' };

export const reachTag = (status: ReachStatus, needsAcknowledgement: boolean): NoticeTag =>
  status === 'read' && needsAcknowledgement ? unconfirmedTag : statusTags[status];

/** Whether staff still have something to do there: to tell them, or to have them confirm it. */
export const stillAsked = (status: ReachStatus, needsAcknowledgement: boolean): boolean =>
  status === 'toReach' || status === 'notReachable' || (status === 'read' && needsAcknowledgement);

/** What the list can be narrowed to; what a notice does not ask for is left out. */
export function reachOptions(needsAcknowledgement: boolean) {
  return (Object.keys(statusTags) as ReachStatus[])
    .filter((value) => value !== 'acknowledged' || needsAcknowledgement)
    .map((value) => ({ value, text: reachTag(value, needsAcknowledgement).text }));
}

const howTexts: Readonly<Record<TellingHow, string>> = {
  phone: '电话告知',
  door: '上门告知',
  posted: '投信箱、贴门上',
  otherPerson: '托人转告',
  notReachable: '联系不上',
};

export const howText = (how: TellingHow): string => howTexts[how];
export const howOptions = (Object.keys(howTexts) as TellingHow[]).map((value) => ({
  value,
  text: howTexts[value],
}));

/** How far a household was reached: `今天 09:12 看过`, `第3网格 网格员 王建国 电话告知`; both where both are true. */
export function reachedText(household: NoticeHousehold): string | null {
  const { telling, acknowledgedAt, readAt } = household;
  if (acknowledgedAt) return `${momentText(acknowledgedAt)} 确认收到`;
  const read = readAt ? `${momentText(readAt)} 看过` : null;
  if (!telling) return read;
  const note = telling.note ? `：${telling.note}` : '';
  const told = `${telling.byName} ${momentText(telling.createdAt)} ${howText(telling.how)}${note}`;
  return read ? `${read}，${told}` : told;
}

/**
 * Whether it comes to them by itself, or by who receives for them; where each is to read it, who did and who did not:
 * `用小程序，李桂芳看过，王德福还没看`.
 */
export function appText({
  hasApp,
  readAt,
  people,
}: Pick<NoticeHousehold, 'hasApp' | 'readAt' | 'people'>): string {
  const receivers = [...new Set(people.flatMap(({ receivedBy }) => receivedBy))];
  const app = [
    hasApp ? '用小程序' : '没用小程序',
    ...(receivers.length ? [`${receivers.join('、')}代收`] : []),
  ].join('，');
  if (readAt) return app;
  const named = (ones: NoticeHousehold['people']) => ones.map(({ name }) => name).join('、');
  const seen = people.filter((one) => one.readAt !== null);
  if (seen.length === 0) return hasApp || receivers.length > 0 ? `${app}，还没看` : app;
  const unseen = people.filter((one) => one.readAt === null);
  return [app, `${named(seen)}看过`, ...(unseen.length > 0 ? [`${named(unseen)}还没看`] : [])].join('，');
}

/** `李桂芳（76 岁）、王德福（79 岁）`; a number and its 岁 stay on one line. */
export function peopleText(people: NoticeHousehold['people']): string {
  return people.map(({ name, age }) => `${name}（${age}\u00a0岁）`).join('、');
}

/** The building of an address: `西河湾小区 3栋 2单元 501` → `西河湾小区 3栋`. */
export function buildingText(address: string): string {
  const parts = address.split(' ');
  const stair = parts.findIndex((part) => part.endsWith('单元'));
  const end = stair > 0 ? stair : parts.length - 1;
  return parts.slice(0, Math.max(1, end)).join(' ');
}

/** What is left of an address once its building is known: `2单元 501`. */
export function doorText(address: string): string {
  return address.slice(buildingText(address).length).trim() || address;
}

/** Households in their order, building by building. */
export function byBuilding<Item extends Pick<NoticeHousehold, 'buildingId' | 'address'>>(
  items: readonly Item[],
) {
  const groups: { readonly buildingId: string; readonly name: string; readonly items: Item[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.buildingId === item.buildingId) last.items.push(item);
    else groups.push({ buildingId: item.buildingId, name: buildingText(item.address), items: [item] });
  }
  return groups;
}

/** Where the households stand, for bars: what a notice does not ask for is left out. */
export function reachBars(figures: ReachFigures, needsAcknowledgement: boolean) {
  return [
    ...(needsAcknowledgement ? [{ name: '已确认', value: figures.acknowledged }] : []),
    { name: reachTag('read', needsAcknowledgement).text, value: figures.read },
    { name: '已告知', value: figures.told },
    { name: '联系不上', value: figures.notReachable },
    { name: '没通知到', value: figures.toReach },
  ];
}

/** How those who were told were told: `电话 12 户、上门 5 户`; null where nobody was. */
export function toldText(figures: ReachFigures): string | null {
  const ways = [
    { name: '电话', count: figures.toldByPhone },
    { name: '上门', count: figures.toldAtDoor },
    { name: '投信箱', count: figures.toldByPost },
    { name: '转告', count: figures.toldByOtherPerson },
  ].filter(({ count }) => count > 0);
  return ways.length === 0
    ? null
    : ways.map(({ name, count }) => `${name} ${countText(count)} 户`).join('、');
}

/** `已通知到 303 户，占 87.8%`: read, confirmed or told. */
export function reachedShareText({ households, toReach, notReachable }: ReachFigures): string {
  const reached = households - toReach - notReachable;
  return `已通知到 ${countText(reached)} 户，占 ${shareText(reached, households)}`;
}
