import type { FeedbackResult } from '@linge/shared/activity-review/activity-feedback.schema';
import type {
  ActivityReviewDesk,
  PersonShown,
  PictureHidden,
} from '@linge/shared/activity-review/activity-review.schema';
import {
  feedbackAgainText,
  feedbackGradeText,
  organisationGradeText,
  pictureConsentText,
} from '@linge/shared/activity-review/activity-review-word';
import type { PictureConsentState } from '@linge/shared/activity-review/picture-consent.schema';
import type { ActivityTag } from './activity';

/** How a review stands. */
export function reviewTag({ state, check }: Pick<ActivityReviewDesk, 'state' | 'check'>): ActivityTag {
  if (check === 'refused') return { tone: 'accent', text: '文字未通过审核' };
  if (check === 'waiting') return { tone: 'warn', text: '文字审核中' };
  if (state === 'published') return { tone: 'ok', text: '已公开' };
  return { tone: 'neutral', text: state === 'draft' ? '草稿' : '还没写' };
}

/** Why a picture is not public, and what helps. */
export const pictureHiddenText: Readonly<Record<PictureHidden, string>> = {
  removalAsked: '有人请求撤下，不再公开。请移除这张照片',
  refused: '有人不同意公开，不会公开。请移除这张照片',
  unnamed: '还没有标出认得出的人，标好才会公开',
  waits: '等照片里的人都同意，就会公开',
  check: '照片审核中，通过后公开',
  unpublished: '公开回顾后就能看到',
};

const personTones = {
  asked: 'warn',
  agreed: 'ok',
  refused: 'accent',
  noted: 'ok',
  gone: 'accent',
} as const satisfies Readonly<Record<PictureConsentState, ActivityTag['tone']>>;

/** How it stands with somebody on a picture. */
export function consentTag(state: PictureConsentState): ActivityTag {
  return { tone: personTones[state], text: pictureConsentText[state] };
}

/** The same for the organiser, who asks those themselves who have no account. */
export function personTag({ state, onTheSpot }: Pick<PersonShown, 'state' | 'onTheSpot'>): ActivityTag {
  if (state === 'asked' && onTheSpot) return { tone: 'warn', text: '没有账号，请当面问' };
  return consentTag(state);
}

/** `李小明（8 岁）`. */
export function shownName({ name, age }: { readonly name: string; readonly age: number | null }): string {
  return age === null ? name : `${name}（${age} 岁）`;
}

export const gradeOptions = (['good', 'fair', 'poor'] as const).map((value) => ({
  value,
  text: feedbackGradeText[value],
}));
export const organisationOptions = (['good', 'fair', 'poor'] as const).map((value) => ({
  value,
  text: organisationGradeText[value],
}));
export const againOptions = (['yes', 'maybe', 'no'] as const).map((value) => ({
  value,
  text: feedbackAgainText[value],
}));

/** `满意 8，一般 1，不满意 0`, question by question. */
export function sumLines(
  sums: NonNullable<FeedbackResult['sums']>,
): readonly { readonly name: string; readonly text: string }[] {
  const line = <Value extends string>(
    options: readonly { readonly value: Value; readonly text: string }[],
    counts: Readonly<Record<Value, number>>,
  ) => options.map(({ value, text }) => `${text} ${counts[value]}`).join('，');
  return [
    { name: '活动', text: line(gradeOptions, sums.activity) },
    { name: '组织', text: line(organisationOptions, sums.organisation) },
    { name: '还想参加', text: line(againOptions, sums.again) },
  ];
}
