import { Injectable } from '@nestjs/common';
import type {
  AccessRecord as AccessRecordView,
  AccessRecordListQuery,
} from '@linge/shared/access-record/access-record.schema';
import type * as z from 'zod/mini';
import type { Principal } from '../common/auth/principal.js';
import { AppError } from '../common/error/app-error.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys } from '../common/paging/instant-cursor.js';
import { StaffService } from '../staff/staff.service.js';
import { mayReadRecords } from './access-record.policy.js';
import { AccessRecordRepository, type AccessRecordRow, type CallRow } from './access-record.repository.js';

export type { CallRow } from './access-record.repository.js';

/** At most so many are told to the person they are about. */
const recordsShown = 100;

/** Who was shown whose number, when and what for. */
@Injectable()
export class AccessRecordService {
  constructor(
    private readonly repository: AccessRecordRepository,
    private readonly staff: StaffService,
  ) {}

  /** @throws AppError PERMISSION_DENIED for another community */
  async list({ grants }: Principal, query: z.output<typeof AccessRecordListQuery>) {
    const { limit, cursor, ...where } = query;
    if (!mayReadRecords(grants, where.communityId)) throw AppError.denied();
    const rows = await this.repository.page(where, decodeInstantCursor(cursor), limit + 1);
    const names = await this.#namesOf(rows);
    return pageOfRows(rows, limit, instantKeys, (row) => toView(row, names));
  }

  /** The latest about somebody, newest first, for the page on which they read what is held about them. */
  async recordsAbout(residentId: string): Promise<AccessRecordView[]> {
    const rows = await this.repository.page({ residentId }, undefined, recordsShown);
    const names = await this.#namesOf(rows);
    return rows.map((row) => toView(row, names));
  }

  /** Who called whoever reported or told a complaint, and when. */
  callsAbout(complaintId: string): Promise<CallRow[]> {
    return this.repository.calls(complaintId, recordsShown);
  }

  #namesOf(rows: readonly AccessRecordRow[]): Promise<Map<string, string>> {
    return this.staff.staffNamesOf([...new Set(rows.map(({ accountId }) => accountId))]);
  }
}

function toView(
  { role, createdAt, actorName: left, ...row }: AccessRecordRow,
  names: ReadonlyMap<string, string>,
): AccessRecordView {
  const actorName = names.get(row.accountId) ?? left;
  return { ...row, actorName, actorRole: role, createdAt: createdAt.toISOString() };
}
