import type { FeedbackAgain, FeedbackGrade } from './activity-feedback.schema.js';
import type { PictureConsentState } from './picture-consent.schema.js';

/** How it stands with somebody on a picture, in words. */
export const pictureConsentText: Readonly<Record<PictureConsentState, string>> = {
  asked: '等答复',
  agreed: '同意公开',
  refused: '不同意公开',
  noted: '当面同意',
  gone: '账号已注销，同意随之失效',
};

export const feedbackGradeText: Readonly<Record<FeedbackGrade, string>> = {
  good: '满意',
  fair: '一般',
  poor: '不满意',
};

/** The same of how it was organised. */
export const organisationGradeText: Readonly<Record<FeedbackGrade, string>> = {
  good: '很周到',
  fair: '还行',
  poor: '不周到',
};

export const feedbackAgainText: Readonly<Record<FeedbackAgain, string>> = {
  yes: '想',
  maybe: '看情况',
  no: '不想',
};
