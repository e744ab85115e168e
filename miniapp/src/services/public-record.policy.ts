import {
  PersonalDetail,
  type PhotoSide,
  type PublicRecordSummary,
} from '@linge/shared/public-record/public-record.schema';
import { ApiError } from './api-error';
import { fieldTexts } from './error-text';

/** What somebody wrote who releases a complaint, before it was sent; it survives a closed app. */
export interface ReleaseDraft {
  /** The record's own id, so that sending it twice releases it once. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly answer: string;
  readonly photos: readonly { readonly fileId: string; readonly side: PhotoSide }[];
}

/** A picture's place among those that are shown: how it was, what came of it, or nowhere. */
export function withPhoto(
  photos: ReleaseDraft['photos'],
  fileId: string,
  side: PhotoSide | null,
): ReleaseDraft['photos'] {
  const others = photos.filter((photo) => photo.fileId !== fileId);
  return side === null ? others : [...others, { fileId, side }];
}

const detailNames: Readonly<Record<PersonalDetail, string>> = {
  name: '姓名',
  phone: '电话',
  idNumber: '身份证号',
  room: '房号',
};

/** What is wrong with each field; for personal details everything that was found there, masked. */
export function releaseProblems(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ApiError)) return {};
  if (error.code !== 'PUBLIC_RECORD_PERSONAL_DETAIL') return fieldTexts(error.fields);
  const found: Record<string, string[]> = {};
  for (const { path, code, message } of error.fields) {
    const field = path.replace(/^body\./, '');
    const kind = PersonalDetail.safeParse(code);
    const text = `${kind.success ? detailNames[kind.data] : '个人信息'}“${message ?? ''}”`;
    (found[field] ??= []).push(text);
  }
  return Object.fromEntries(
    Object.entries(found).map(([field, texts]) => [field, `不能公开：${[...new Set(texts)].join('、')}`]),
  );
}

/** What whoever reported it said: `反映人确认已解决，5 分`; null where they said nothing. */
export function reporterWord({
  solved,
  rating,
}: Pick<PublicRecordSummary, 'solved' | 'rating'>): string | null {
  if (solved === null) return null;
  const word = solved ? '反映人确认已解决' : '反映人认为没有解决';
  return rating === null ? word : `${word}，评 ${rating} 分`;
}
