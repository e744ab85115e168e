import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { maxExportRows, type ComplaintExportQuery } from '@linge/shared/complaint/complaint-export.schema';
import { permissionRoles } from '@linge/shared/permission';
import { v7 as uuid } from 'uuid';
import type { Principal } from '../common/auth/principal.js';
import type { Scope } from '../common/auth/scope.policy.js';
import { Clock } from '../common/clock/clock.js';
import { hourOf, addDays } from '../common/clock/working-day.policy.js';
import { maskNumbersIn } from '../common/crypto/mask.js';
import { AppError } from '../common/error/app-error.js';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import { writeWorkbook } from '../common/workbook/workbook-writer.js';
import { exportColumns, mayExport } from './complaint-export.policy.js';
import {
  ComplaintExportRepository,
  type ExportedRow,
  type FoundComplaint,
} from './complaint-export.repository.js';
import { ComplaintOutcomeRepository } from './complaint-outcome.repository.js';
import { periodOf } from './complaint-period.js';
import { ComplaintService } from './complaint.service.js';
import { ComplaintViewService } from './complaint-view.service.js';
import type { ComplaintSummaryRow } from './complaint.row.js';

/** Rows that are read, and held, together. */
const pieceRows = 500;

/** Lists of complaints that leave the system as a workbook: without whoever reported them. */
@Injectable()
export class ComplaintExportService {
  constructor(
    private readonly exports: ComplaintExportRepository,
    private readonly outcomes: ComplaintOutcomeRepository,
    private readonly complaints: ComplaintService,
    private readonly views: ComplaintViewService,
    private readonly clock: Clock,
  ) {}

  /**
   * Which complaints is settled, and the first of them read, before the first byte is sent, so that what is wrong is
   * answered as such; of the complaints themselves a few hundred are held at once.
   * @throws AppError PERMISSION_DENIED outside one's own scope, COMPLAINT_EXPORT_TOO_LARGE; REQUEST_INVALID for a
   * period that cannot be
   */
  async workbook(principal: Principal, query: ComplaintExportQuery): Promise<Readable> {
    const ids = await this.#ids(principal, query);
    const now = this.clock.now();
    const cells = this.#cells(principal, ids, now);
    const first = await cells.next();
    await this.exports.note({
      ...{ id: uuid(), accountId: principal.accountId, filter: notedAs(query) },
      ...{ rowCount: ids.length, createdAt: now },
    });
    return writeWorkbook([
      {
        name: '诉求清单',
        columns: exportColumns.map(({ title, width }) => ({ title, width })),
        rows: goneOnWith(first, cells),
      },
    ]);
  }

  /** Of what is found, what may leave. The limit is on all that is found: how much of it is withheld is not told. */
  async #ids(principal: Principal, query: ComplaintExportQuery): Promise<string[]> {
    const waits = query.from === undefined && query.to === undefined;
    const ids: string[] = [];
    let found = 0;
    for await (const rows of waits ? this.#waiting(principal, query) : this.#reported(principal, query)) {
      found += rows.length;
      if (found > maxExportRows) throw new AppError(400, 'COMPLAINT_EXPORT_TOO_LARGE');
      for (const row of rows) if (mayExport(principal, row)) ids.push(row.id);
    }
    return ids;
  }

  /** The queue page by page, as its list is read. */
  async *#waiting(principal: Principal, query: ComplaintExportQuery): AsyncGenerator<FoundComplaint[]> {
    let after: InstantKey | undefined;
    let page: ComplaintSummaryRow[];
    do {
      page = await this.complaints.queueRows(query, principal, after, pieceRows);
      yield page;
      const last = page.at(-1);
      after = last && { createdAt: last.deadlineAt, id: last.id };
    } while (page.length === pieceRows);
  }

  /** What was reported in a time, scope by scope. */
  async *#reported(principal: Principal, query: ComplaintExportQuery): AsyncGenerator<FoundComplaint[]> {
    const { communityId, gridId, state, level, ...days } = query;
    const { from, to } = periodOf(days, this.clock.today());
    const narrowing = await this.complaints.narrowing(query, principal);
    const period = { from: hourOf(from, 0), until: hourOf(addDays(to, 1), 0), state, level, narrowing };
    for (const scope of scopesOf(principal.grants, { communityId, gridId })) {
      yield await this.exports.reported(scope, period, maxExportRows + 1);
    }
  }

  async *#cells(principal: Principal, ids: readonly string[], now: Date): AsyncGenerator<(string | null)[]> {
    for (let from = 0; from < ids.length; from += pieceRows) {
      const piece = ids.slice(from, from + pieceRows);
      const rows = await this.exports.rows(piece);
      const answers = await this.outcomes.answers(piece);
      // The last one holds.
      const done = new Map(answers.map(({ complaintId, note }) => [complaintId, note]));
      const summary = await this.views.summariser(rows, principal);
      for (const row of rows) {
        const complaint = { ...row, ...wordsOf(row, done.get(row.id)), summary: summary(row) };
        yield exportColumns.map(({ value }) => value(complaint, now));
      }
    }
  }
}

/** What has been read already, and then the rest. */
async function* goneOnWith<T>(first: IteratorResult<T, unknown>, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  if (first.done) return;
  yield first.value;
  yield* rest;
}

/** A number that one person was looked for by is written down nowhere. */
function notedAs({ q, ...filter }: ComplaintExportQuery): Readonly<Record<string, unknown>> {
  return { ...filter, ...(q === undefined ? {} : { q: maskNumbersIn(q) }) };
}

/** What people wrote, and what the database has as numbers. */
function wordsOf({ text, solved }: ExportedRow, done: string | undefined) {
  return {
    text: maskNumbersIn(text),
    done: done === undefined ? null : maskNumbersIn(done),
    solved: solved === null ? null : Boolean(solved),
  };
}

/**
 * Where somebody reads what was reported: whole communities first, and grids of others.
 * @throws AppError PERMISSION_DENIED for a community or a grid that is not theirs
 */
function scopesOf(
  grants: Principal['grants'],
  { communityId: asked, gridId }: Pick<ComplaintExportQuery, 'communityId' | 'gridId'>,
): Scope[] {
  const staff = grants.filter(
    ({ role, communityId }) =>
      permissionRoles['complaint.export'].some((one) => one === role) &&
      (asked === undefined || communityId === asked),
  );
  const whole = new Set(staff.filter((grant) => grant.gridId === null).map((grant) => grant.communityId));
  const grids = staff.flatMap((grant) =>
    grant.gridId === null || whole.has(grant.communityId)
      ? []
      : [[grant.gridId, { communityId: grant.communityId, gridId: grant.gridId }] as const],
  );
  const scopes: Scope[] = [
    ...[...whole].map((communityId) => ({ communityId, gridId })),
    ...new Map(grids.filter(([id]) => gridId === undefined || id === gridId)).values(),
  ];
  if (!scopes.length) throw AppError.denied();
  return scopes;
}
