import { Injectable } from '@nestjs/common';
import type { EmptyRoomListQuery } from '@linge/shared/resident/empty-room.schema';
import type * as z from 'zod/mini';
import type { Principal } from '../common/auth/principal.js';
import { AppError } from '../common/error/app-error.js';
import { decodeCursor, pageOfRows } from '../common/paging/cursor.js';
import { EmptyRoomRepository } from './empty-room.repository.js';
import { mayReadRegistry } from './resident.policy.js';

/** Flats that stand empty, as far as the registry knows. */
@Injectable()
export class EmptyRoomService {
  constructor(private readonly repository: EmptyRoomRepository) {}

  /** @throws AppError PERMISSION_DENIED outside one's own scope; staff of a grid name that grid */
  async list(principal: Principal, query: z.output<typeof EmptyRoomListQuery>) {
    if (!mayReadRegistry(principal.grants, query)) throw AppError.denied();
    const [after = ''] = decodeCursor(query.cursor, 1) ?? [];
    const rows = await this.repository.list(query, after, query.limit + 1);
    return pageOfRows(
      rows,
      query.limit,
      (row) => [row.id],
      (row) => row,
    );
  }
}
