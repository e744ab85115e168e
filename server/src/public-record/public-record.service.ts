import { Injectable } from '@nestjs/common';
import type { FileLink } from '@linge/shared/file/file.schema';
import type {
  PublicRecord as PublicRecordView,
  PublicRecordListQuery,
} from '@linge/shared/public-record/public-record.schema';
import { AppError } from '../common/error/app-error.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys } from '../common/paging/instant-cursor.js';
import { FileService } from '../file/file.service.js';
import { toRecord, toSummary } from './public-record.mapper.js';
import { PublicRecordRepository, type PublicRecordRow } from './public-record.repository.js';

/** What everybody may read of complaints: what was reported and what came of it. */
@Injectable()
export class PublicRecordService {
  constructor(
    private readonly records: PublicRecordRepository,
    private readonly files: FileService,
  ) {}

  async list({ limit, cursor, ...filter }: PublicRecordListQuery) {
    const rows = await this.records.list(filter, decodeInstantCursor(cursor), limit + 1);
    const photos = await this.#photosOf(rows);
    const keys = ({ releasedAt, id }: PublicRecordRow) => instantKeys({ createdAt: releasedAt, id });
    return pageOfRows(rows, limit, keys, (row) => toSummary(row, photos.get(row.id) ?? []));
  }

  /** @throws AppError NOT_FOUND also for one that was taken back, or whose complaint is being dealt with again */
  async get(id: string): Promise<PublicRecordView> {
    const row = await this.records.findShown(id);
    if (!row) throw AppError.notFound();
    return toRecord(row, (await this.#photosOf([row])).get(id) ?? []);
  }

  #photosOf(rows: readonly PublicRecordRow[]): Promise<Map<string, FileLink[]>> {
    return this.files.linksOf(
      'publicRecord',
      rows.map(({ id }) => id),
      'all',
    );
  }
}
