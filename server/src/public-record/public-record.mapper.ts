import type { FileLink } from '@linge/shared/file/file.schema';
import type {
  PublicRecord,
  PublicRecordSummary,
  ReleasedRecord,
  WithdrawnRecord,
} from '@linge/shared/public-record/public-record.schema';
import { shanghaiDay } from '../common/clock/clock.js';
import { markOf } from '../content-check/content-hold.service.js';
import type { PublicRecord as PublicRecordEntity } from './entities/public-record.entity.js';
import type { PublicRecordRow } from './public-record.repository.js';

/** @param photos all of them, in order; those that were not let through are left out */
export function toSummary(row: PublicRecordRow, photos: readonly FileLink[]): PublicRecordSummary {
  const { before, after } = sidesOf(
    row,
    photos.map((photo) => (photo.check ? null : photo)),
  );
  return {
    id: row.id,
    communityId: row.communityId,
    gridId: row.gridId,
    gridName: row.gridName,
    category: { id: row.categoryId, code: row.categoryCode, name: row.categoryName },
    title: row.title,
    place: row.place,
    reportedOn: shanghaiDay(row.reportedAt),
    settledOn: shanghaiDay(row.settledAt),
    releasedAt: row.releasedAt.toISOString(),
    solved: row.solved === null ? null : Boolean(row.solved),
    rating: row.rating,
    cover: after[0] ?? before[0] ?? null,
  };
}

/** @param photos those that show how it was first, then those that show what came of it */
export function toRecord(row: PublicRecordRow, photos: readonly FileLink[]): PublicRecord {
  return {
    ...toSummary(row, photos),
    text: row.text,
    answer: row.answer,
    ...sidesOf(
      row,
      photos.map((photo) => (photo.check ? null : photo)),
    ),
  };
}

export function toReleased(row: PublicRecordRow, photos: readonly FileLink[]): ReleasedRecord {
  const check = row.held && markOf(row.held);
  return {
    ...toRecord(row, photos),
    // Staff see what waits, too.
    ...sidesOf(row, photos),
    version: row.version,
    shown: Number(row.shown) === 1,
    ...(check ? { check } : {}),
  };
}

/** By their places: one that is left out moves none of the others to the other side. */
function sidesOf(
  { beforePhotoCount }: PublicRecordRow,
  photos: readonly (FileLink | null)[],
): Pick<PublicRecord, 'before' | 'after'> {
  const shown = (side: readonly (FileLink | null)[]) => side.filter((photo) => photo !== null);
  return { before: shown(photos.slice(0, beforePhotoCount)), after: shown(photos.slice(beforePhotoCount)) };
}

export function toWithdrawn(row: PublicRecordEntity): WithdrawnRecord {
  const { id, title, releasedAt, withdrawnAt, withdrawalReason } = row;
  return {
    id,
    title,
    releasedAt: releasedAt.toISOString(),
    withdrawnAt: (withdrawnAt ?? releasedAt).toISOString(),
    reason: withdrawalReason ?? '',
  };
}
