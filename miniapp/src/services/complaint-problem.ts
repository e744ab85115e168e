import { ApiError } from './api-error';
import type { DraftField, DraftProblem } from './complaint-draft';
import { errorText, fieldTexts } from './error-text';

/** Fields of the request by the name of the field on the form. */
const formFields: Readonly<Record<string, DraftField>> = {
  residentId: 'teller',
  told: 'teller',
  doorId: 'place',
  placeDetail: 'placeDetail',
  categoryId: 'category',
  text: 'text',
  photoIds: 'photos',
};

const codeFields: Readonly<Partial<Record<DraftProblem['code'], DraftField>>> = {
  COMPLAINT_TARGET_UNKNOWN: 'teller',
  DOOR_NOT_FOUND: 'place',
  COMPLAINT_CATEGORY_UNKNOWN: 'category',
  COMPLAINT_PHOTO_UNKNOWN: 'photos',
  FILE_TYPE_NOT_ALLOWED: 'photos',
  FILE_TOO_LARGE: 'photos',
  FILE_UNREADABLE: 'photos',
  PHOTO_LOST: 'photos',
};

function sentenceOf({ code }: DraftProblem): string {
  if (code === 'PHOTO_LOST') return '有照片已被手机清理掉，请移除后重新添加';
  if (code === 'DOOR_NOT_FOUND') return '这个地点已经不在了，请重新选择';
  return errorText(new ApiError(0, code, null));
}

export type ProblemTexts = Readonly<Partial<Record<DraftField | 'whole', string>>>;

/** Why a report was refused, beside the field it is about; `whole` where it is about none. */
export function problemTexts(problem: DraftProblem): ProblemTexts {
  const texts: Partial<Record<DraftField | 'whole', string>> = {};
  for (const [name, text] of Object.entries(fieldTexts(problem.fields))) {
    texts[formFields[name] ?? 'whole'] ??= text;
  }
  if (Object.keys(texts).length > 0) return texts;
  return { [problem.photoId ? 'photos' : (codeFields[problem.code] ?? 'whole')]: sentenceOf(problem) };
}

/** The same in one sentence, for a list. */
export function problemText(problem: DraftProblem): string {
  return sentenceOf(problem);
}
