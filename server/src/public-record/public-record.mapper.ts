import type { FileLink } from '@linge/shared/file/file.schema';
import type {
  PublicRecord,
  PublicRecordSummary,
  ReleasedRecord,
  WithdrawnRecord,
} from '@linge/shared/public-record/public-record.schema';
import { shanghaiDay } from '../common/clock/clock.js';
import type { PublicRecord as PublicRecordEntity } from './entities/public-record.entity.js';
import type { PublicRecordRow } from './public-record.repository.js';

export function toSummary(row: PublicRecordRow, photos: readonly FileLink[]): PublicRecordSummary {
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
    cover: photos[row.beforePhotoCount] ?? photos[0] ?? null,
  };
}

/** @param photos those that show how it was first, then those that show what came of it */
export function toRecord(row: PublicRecordRow, photos: readonly FileLink[]): PublicRecord {
  return {
    ...toSummary(row, photos),
    text: row.text,
    answer: row.answer,
    before: photos.slice(0, row.beforePhotoCount),
    after: photos.slice(row.beforePhotoCount),
  };
}

export function toReleased(row: PublicRecordRow, photos: readonly FileLink[]): ReleasedRecord {
  return { ...toRecord(row, photos), version: row.version, shown: Number(row.shown) === 1 };
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
