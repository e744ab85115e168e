import type { NoticeActionBody } from '@linge/shared/notice/notice-desk.schema';
import type { NoticePart } from '@linge/shared/notice/notice.schema';
import { AppError } from '../common/error/app-error.js';
import type { Notice } from './entities/notice.entity.js';

/** What an author writes down, besides whom it is for. */
export type Written = Omit<NoticeActionBody<'change'>, 'version' | 'audience'>;

/** What a correction replaces. */
export type Corrected = Omit<NoticeActionBody<'correct'>, 'version' | 'note'>;

/** The columns that hold what was written. */
export function contentColumns(written: Written) {
  const { title, text, importance, needsAcknowledgement, countsByHousehold, remindsDaily } = written;
  return {
    ...{ title, text, importance, needsAcknowledgement, countsByHousehold, remindsDaily },
    isPublic: written.public,
    validFrom: instantOf(written.validFrom),
    validUntil: instantOf(written.validUntil),
    attachments: written.attachments,
    pictureCount: written.pictureIds.length,
  };
}

export function correctedColumns({ title, text, validUntil, attachments, pictureIds }: Corrected) {
  return {
    ...{ title, text, attachments },
    validUntil: instantOf(validUntil),
    pictureCount: pictureIds.length,
  };
}

/** @throws AppError NOTICE_VALIDITY_PAST where it would end before it begins */
export function checkValidity(
  { validFrom, validUntil }: { readonly validFrom?: string | null; readonly validUntil: string | null },
  now: Date,
): void {
  if (validUntil === null) return;
  const begin = Math.max(now.getTime(), validFrom ? Date.parse(validFrom) : 0);
  if (Date.parse(validUntil) > begin) return;
  throw new AppError(400, 'NOTICE_VALIDITY_PAST', undefined, [{ path: 'body.validUntil', code: 'past' }]);
}

export function unknownFile(): AppError {
  return new AppError(400, 'NOTICE_FILE_UNKNOWN', undefined, [{ path: 'body.pictureIds', code: 'unknown' }]);
}

/** What is different; empty where nothing is. */
export function changedParts(
  before: Pick<Notice, 'title' | 'text' | 'validUntil' | 'attachments'>,
  pictureIdsBefore: readonly string[],
  after: Corrected,
): NoticePart[] {
  const same: Readonly<Record<NoticePart, boolean>> = {
    title: before.title === after.title,
    text: before.text === after.text,
    validUntil: before.validUntil?.getTime() === instantOf(after.validUntil)?.getTime(),
    pictures: pictureIdsBefore.join() === after.pictureIds.join(),
    attachments:
      JSON.stringify(before.attachments.map(keyed)) === JSON.stringify(after.attachments.map(keyed)),
  };
  return (Object.keys(same) as NoticePart[]).filter((part) => !same[part]);
}

/** A database may give the members of an object back in another order. */
const keyed = ({ fileId, name }: { readonly fileId: string; readonly name: string }) => [fileId, name];

const instantOf = (instant: string | null) => (instant === null ? null : new Date(instant));

/** The beginning of a text, in one line. */
export function summaryOf(text: string, length = 80): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length <= length ? line : `${letters.slice(0, length - 1).join('')}…`;
}
