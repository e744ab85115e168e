import type { ActivityDesk, ActivityDeskSummary } from '@linge/shared/activity/activity-desk.schema';
import type { ListedSignUp } from '@linge/shared/activity/sign-up-list.schema';
import type { ActivityEventType, ActivityState } from '@linge/shared/activity/activity.schema';
import type { SignUpState } from '@linge/shared/activity/sign-up.schema';
import type { ActivityTag } from './activity';
import { countText } from './number';
import { comingText } from './span';

const stateTags: Readonly<Record<ActivityState, ActivityTag>> = {
  draft: { tone: 'neutral', text: '草稿' },
  waitsForCheck: { tone: 'warn', text: '内容审核中' },
  published: { tone: 'ok', text: '已发布' },
  finished: { tone: 'neutral', text: '已结束' },
  cancelled: { tone: 'accent', text: '已取消' },
  discarded: { tone: 'neutral', text: '已作废' },
};

/** How an activity stands for those who organise it. */
export function activityStateTag(state: ActivityState): ActivityTag {
  return stateTags[state];
}

type Counts = Pick<ActivityDeskSummary, 'places' | 'taken' | 'offered' | 'waiting'>;

/** `12 人报上，共 20 个名额；候补 3 人，1 人等答复`. */
export function takenText({ places, taken, offered, waiting }: Counts): string {
  const line = [
    waiting > 0 ? `候补 ${countText(waiting)} 人` : null,
    offered > 0 ? `${countText(offered)} 人等答复` : null,
  ].filter(Boolean);
  const own = `${countText(taken)} 人报上，共 ${countText(places)} 个名额`;
  return line.length > 0 ? `${own}；${line.join('，')}` : own;
}

/** What has to be known of how it stands; null where the tag says all. */
export function deskHint({ state, check }: Pick<ActivityDesk, 'state' | 'check'>): string | null {
  if (state === 'draft' && check === 'refused') return '内容没有通过审核，请修改后再发布';
  if (state === 'draft') return '还没有发布，居民看不到';
  if (state === 'waitsForCheck') {
    return check === 'refused' ? '内容没有通过审核，请取回修改' : '内容正在审核，通过后自动发布，不用再点';
  }
  if (state === 'published' && check === 'waiting') return '改动还在审核，居民看到的是原来的内容';
  if (state === 'published' && check === 'refused') return '改动没有通过审核，居民看到的是原来的内容，请再改';
  return null;
}

const eventTexts: Readonly<Record<ActivityEventType, string>> = {
  ActivityDrafted: '写了草稿',
  ActivityChanged: '修改了',
  ActivitySubmitted: '提交发布，内容审核中',
  ActivityTakenBack: '取回修改',
  ActivityPublished: '发布了',
  ActivityDiscarded: '作废了草稿',
  ActivityCancelled: '取消了活动',
  ActivityFinished: '活动结束',
};

export const activityEventText = (type: ActivityEventType): string => eventTexts[type];

const listedTags: Readonly<Record<SignUpState, ActivityTag>> = {
  in: { tone: 'ok', text: '报上了' },
  waiting: { tone: 'warn', text: '候补', icon: 'people' },
  offered: { tone: 'info', text: '等答复', icon: 'clock' },
  left: { tone: 'neutral', text: '退出了' },
  declined: { tone: 'neutral', text: '没有要' },
  expired: { tone: 'neutral', text: '没有答复' },
  removed: { tone: 'neutral', text: '移出了' },
  cancelled: { tone: 'neutral', text: '活动取消' },
};

/** How it stands with somebody, for the organiser. */
export function listedTag({ state }: Pick<ListedSignUp, 'state'>): ActivityTag {
  return listedTags[state];
}

/** What they do, or would, what they like best first: `引导`, `引导或登记`. */
export function listedRoleText({ role, wanted }: Pick<ListedSignUp, 'role' | 'wanted'>): string {
  return role ? role.name : wanted.map(({ name }) => name).join('或');
}

/** What else is to be known of them: `第3网格`, `9 岁，监护人同意`, `现场来的`. */
export function listedFacts(
  { gridName, age, guardianConsent, walkIn, offerUntil }: ListedSignUp,
  now?: Date,
): readonly string[] {
  return [
    gridName,
    age === null ? null : `${age} 岁${guardianConsent ? '，监护人同意' : ''}`,
    walkIn ? '现场来的' : null,
    offerUntil ? `${comingText(offerUntil, now)} 前答复` : null,
  ].filter((fact) => fact !== null);
}
