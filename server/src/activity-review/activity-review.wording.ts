import type { MessageKind } from '@linge/shared/message/message.schema';
import type { PictureHiddenStep } from './activity-review.announcement.js';

/** Title (at most 100 characters) and body (at most 500). */
interface ReviewMessage {
  readonly kind: MessageKind;
  readonly title: string;
  readonly body: string;
}

/** What those hear who answer for somebody on a picture. */
export function consentMessage(title: string): ReviewMessage {
  return {
    kind: 'pictureConsentAsked',
    title: `“${title}”的照片里有您或您的家人`,
    body: '组织者想在活动回顾里公开这些照片。您同意了才会公开；不同意，或者以后想撤回，点一下就行，照片会马上撤下。',
  };
}

const hiddenBodies: Readonly<Record<PictureHiddenStep['why'], string>> = {
  refused: '照片里有人不同意公开，或撤回了同意。',
  removalAsked: '有人在照片里看到自己，请求撤下。',
  gone: '同意公开的人注销了账号，同意随之失效。',
};

/** What those hear who organise. */
export function hiddenMessage(
  title: string,
  { why, number }: Pick<PictureHiddenStep, 'why' | 'number'>,
): ReviewMessage {
  return {
    kind: 'reviewPictureHidden',
    title: `“${title}”回顾里的第 ${number} 张照片不公开了`,
    body: `${hiddenBodies[why]}居民已经看不到这张照片。请打开把它移除，或换一张。`,
  };
}

/** What those hear who took part. */
export function feedbackMessage(title: string): ReviewMessage {
  return {
    kind: 'activityFeedbackAsked',
    title: `“${title}”结束了，说说感受`,
    body: '点三下就好，组织者只看到合计，看不到是谁写的。也可以给帮忙的志愿者留一句感谢的话。',
  };
}
