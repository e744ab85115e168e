import type {
  AudiencePreview,
  NamedAudience,
  NoticeTrait,
} from '@linge/shared/notice/notice-audience.schema';
import type { NoticeDesk, NoticeProgress, NoticeSummary } from '@linge/shared/notice/notice-desk.schema';
import type { NoticeEventType, NoticeState } from '@linge/shared/notice/notice.schema';
import { momentText, timeText } from './day';
import type { NoticeTag } from './notice';
import { importanceTagsOf } from './notice';
import { countText, shareText } from './number';

const stateTags: Readonly<Record<NoticeState, NoticeTag>> = {
  draft: { tone: 'neutral', text: '草稿' },
  waitsForApproval: { tone: 'warn', text: '待审核' },
  scheduled: { tone: 'info', text: '定时发布' },
  published: { tone: 'ok', text: '已发布' },
  withdrawn: { tone: 'neutral', text: '已撤回' },
  expired: { tone: 'neutral', text: '已过期' },
  discarded: { tone: 'neutral', text: '已作废' },
};

/** How a notice stands for those who write and carry it. */
export function deskTags({
  state,
  importance,
}: Pick<NoticeSummary, 'state' | 'importance'>): readonly NoticeTag[] {
  return [stateTags[state], ...importanceTagsOf(importance)];
}

export const noticeStateOptions = (Object.keys(stateTags) as NoticeState[]).map((value) => ({
  value,
  text: stateTags[value].text,
}));

/** When it went out, will go out, or was written. */
export function deskTimeText(
  notice: Pick<NoticeSummary, 'state' | 'publishedAt' | 'validFrom' | 'updatedAt'>,
): string {
  if (notice.publishedAt) return `${timeText(notice.publishedAt)}发布`;
  if (notice.state === 'scheduled' && notice.validFrom) return `${momentText(notice.validFrom)}发布`;
  return `${timeText(notice.updatedAt)}修改`;
}

/**
 * `还有 42 户没通知到，3 户联系不上（共 345 户）`; whom staff tried to tell in vain does not know it either. Null before it
 * was published, and of what was withdrawn.
 */
export function reachText({
  state,
  households,
  toReach,
  notReachable,
  counting,
}: Pick<NoticeSummary, 'state' | 'households' | 'toReach' | 'notReachable' | 'counting'>): string | null {
  if (households === null || toReach === null || state === 'withdrawn') return null;
  if (households === 0) return counting ? '正在统计住户' : '没有住户要通知';
  const open = toReach > 0 ? `还有 ${countText(toReach)} 户没通知到` : null;
  const inVain = notReachable ? `${countText(notReachable)} 户联系不上` : null;
  const left = [open, inVain].filter((part) => part !== null);
  if (left.length === 0) return `${countText(households)} 户都通知到了`;
  return `${left.join('，')}（共 ${countText(households)} 户）`;
}

const traitNames: Readonly<Record<NoticeTrait, string>> = {
  aged60: '60 岁以上',
  aged70: '70 岁以上',
  aged80: '80 岁以上',
  partyMember: '党员',
  familyWithChildren: '有 14 岁以下孩子的家庭',
  volunteer: '志愿者',
  permanent: '常住',
  floating: '流动',
};

export const traitText = (trait: NoticeTrait): string => traitNames[trait];
export const traitOptions = (Object.keys(traitNames) as NoticeTrait[]).map((value) => ({
  value,
  text: traitNames[value],
}));

type Named = Pick<NamedAudience, 'match'> & {
  readonly traits: readonly NoticeTrait[];
  readonly places: readonly { readonly name: string }[];
  readonly labels: readonly { readonly name: string }[];
};

/** `第3网格、西河湾小区 3栋里，70 岁以上或独居的人`. */
export function audienceText({ places, labels, traits, match }: Named): string {
  const where = places.map(({ name }) => name).join('、');
  const marks = [...traits.map(traitText), ...labels.map(({ name }) => name)];
  if (marks.length === 0) return `${where}的全部居民`;
  if (marks.length === 1) return `${where}里，${marks[0] ?? ''}的人`;
  return match === 'all'
    ? `${where}里，同时是${marks.join('、')}的人`
    : `${where}里，${marks.join('、')}中任一种的人`;
}

/** How many a notice is for, and how they can be reached, each with its share of the households. */
export function previewRows(preview: AudiencePreview) {
  const of = (households: number) =>
    `${countText(households)} 户，${shareText(households, preview.households)}`;
  return [
    { name: '用小程序看', text: of(preview.householdsWithApp) },
    { name: '要打电话', text: of(preview.householdsByPhone) },
    { name: '要上门', text: of(preview.householdsAtDoor) },
  ];
}

/** What a notice is set to, in words. */
export function settingTexts(
  notice: Pick<NoticeDesk, 'needsAcknowledgement' | 'countsByHousehold' | 'public' | 'remindsDaily'>,
): readonly string[] {
  return [
    notice.needsAcknowledgement ? '要居民点“收到，已阅读”' : '看过就算通知到',
    notice.countsByHousehold ? '一户有一人看过就算' : '每个人都要看',
    notice.public ? '公开，不登录也能看' : '只有收到的人能看',
    ...(notice.remindsDaily ? ['没看的每天提醒一次，最多七天'] : []),
  ];
}

/** What is put into inboxes. */
const toldNames: Readonly<Record<NoticeProgress['kind'], string>> = {
  published: '通知',
  corrected: '更正',
  reminded: '提醒',
  withdrawn: '撤回',
};

/** `通知正在发送：已发 1,200 户，共 7,159 户`. */
export function progressText({ kind, phase, total, done, delivered }: NoticeProgress): string {
  const what = toldNames[kind];
  const unit = kind === 'published' ? '户' : '人';
  switch (phase) {
    case 'waiting':
      return `${what}马上开始发送`;
    case 'counting':
      return `${what}正在发送`;
    case 'delivering':
      return `${what}正在发送：已发 ${countText(done)} ${unit}，共 ${countText(total ?? done)} ${unit}`;
    case 'done':
      return `${what}已送进 ${countText(delivered)} 人的“消息”`;
  }
}

/** As whom it was written, and by whom, with the place told once: `西河社区 第9网格 网格员 罗志成`, `西河社区，我`. */
export function authorText({
  issuerName,
  authorName,
}: Pick<NoticeDesk, 'issuerName' | 'authorName'>): string {
  const [, ...parts] = issuerName.split(' ');
  const place = parts.join(' ');
  return place && authorName.startsWith(`${place} `)
    ? `${issuerName}${authorName.slice(place.length)}`
    : `${issuerName}，${authorName}`;
}

/** How much of it is done, from 0 to 1. */
export function progressShare({ phase, total, done }: NoticeProgress): number {
  if (phase === 'done') return 1;
  return total ? Math.min(done / total, 1) : 0;
}

const eventTexts: Readonly<Record<NoticeEventType, string>> = {
  NoticeDrafted: '写了草稿',
  NoticeChanged: '修改了草稿',
  NoticeDiscarded: '作废了草稿',
  NoticeSubmitted: '提交审核',
  NoticeTakenBack: '取回修改',
  NoticeApproved: '审核通过',
  NoticeSentBack: '审核退回',
  NoticeScheduled: '定时发布',
  NoticePublished: '发布了',
  NoticeCorrected: '更正了',
  NoticeReminded: '提醒了还没看的人',
  NoticeWithdrawn: '撤回了',
  NoticeExpired: '有效期过了',
};

export const noticeEventText = (type: NoticeEventType): string => eventTexts[type];
