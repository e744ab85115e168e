import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type {
  AskDataExport,
  DataExport as DataExportView,
  OwnDataExports,
} from '@linge/shared/privacy/privacy.schema';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { createOnce } from '../common/database/create-once.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { Outbox } from '../common/outbox/outbox.js';
import { FileService } from '../file/file.service.js';
import { zipOf, type ArchiveEntry } from './data-export-archive.js';
import { exportPage } from './data-export-page.js';
import { DataExportSectionService } from './data-export-section.service.js';
import { DataExportRepository } from './data-export.repository.js';
import { DataExportWorker } from './data-export.worker.js';
import type { DataExport } from './entities/data-export.entity.js';
import { exportedItem } from './exported-item.js';

const dayMs = 86_400_000;
/** Days for which it is told that a copy was asked for. */
export const keepDays = 30;

/** Copies of what is held about somebody, for themselves (查阅、复制). */
@Injectable()
export class DataExportService {
  constructor(
    private readonly outbox: Outbox,
    private readonly exports: DataExportRepository,
    private readonly sections: DataExportSectionService,
    private readonly worker: DataExportWorker,
    private readonly files: FileService,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a wish for a copy in, once however often it is sent.
   * @throws AppError ID_ALREADY_USED, DATA_EXPORT_TOO_SOON within a day of the last
   */
  async ask({ id }: AskDataExport, { accountId }: Principal): Promise<Created<DataExportView>> {
    const sent = async () => {
      const row = await this.exports.find(id);
      return row ? again(row, accountId) : undefined;
    };
    return createOnce(sent, async () => {
      const row = await this.#ask(id, accountId);
      this.worker.wake();
      return toView(row);
    });
  }

  async list({ accountId }: Principal): Promise<OwnDataExports> {
    const now = this.clock.now();
    const rows = await this.exports.ofAccount(accountId, new Date(now.getTime() - keepDays * dayMs));
    return { items: rows.map(toView), nextAt: nextAt(rows, now)?.toISOString() ?? null };
  }

  /**
   * The archive, put together while it is sent: its pictures lie where they always did, and in no second place.
   * @throws AppError NOT_FOUND for somebody else's, DATA_EXPORT_NOT_READY also once it is over
   */
  async archive(id: string, { accountId }: Principal): Promise<{ stream: Readable; name: string }> {
    const row = await this.exports.find(id);
    if (row?.accountId !== accountId) throw AppError.notFound();
    if (row.state !== 'ready' || !row.expiresAt || row.expiresAt <= this.clock.now()) {
      throw new AppError(409, 'DATA_EXPORT_NOT_READY');
    }
    const day = (row.readyAt ?? row.createdAt).toISOString().slice(0, 10);
    return { stream: Readable.from(zipOf(this.#entries(row))), name: `我的个人信息-${day}.zip` };
  }

  async #ask(id: string, accountId: string): Promise<DataExport> {
    return this.outbox.transaction(async (manager) => {
      if (!(await this.exports.lockAccount(accountId, manager))) {
        throw new AppError(401, 'AUTHENTICATION_REQUIRED');
      }
      const now = this.clock.now();
      const earlier = await this.exports.ofAccount(accountId, new Date(now.getTime() - dayMs), manager);
      if (nextAt(earlier, now)) throw new AppError(429, 'DATA_EXPORT_TOO_SOON');
      const row: DataExport = {
        ...{ id, accountId, state: 'making', done: 0, total: this.sections.sections.length, attempts: 0 },
        ...{ claimedBy: null, claimedUntil: null, createdAt: now, readyAt: null, expiresAt: null },
      };
      await this.exports.insert(row, manager);
      return row;
    });
  }

  async *#entries(row: DataExport): AsyncGenerator<ArchiveEntry> {
    const { 时间: madeAt } = exportedItem({ 时间: row.readyAt });
    yield { name: '我的个人信息.html', chunks: exportPage(this.exports.pieces(row.id), madeAt as string) };
    yield { name: 'data.json', chunks: this.#json(row.id) };
    for (const id of await this.exports.pictureIds(row.accountId)) {
      const picture = await this.files.openFull(id);
      // One that was taken back since is in the list, and no more.
      if (picture) yield { name: `照片/${id}.jpg`, chunks: picture.stream, packed: true };
    }
  }

  async *#json(id: string): AsyncGenerator<string> {
    let before = '[\n';
    for await (const piece of this.exports.pieces(id)) {
      yield `${before}${JSON.stringify(piece, null, 1)}`;
      before = ',\n';
    }
    yield before === '[\n' ? '[]\n' : '\n]\n';
  }
}

/** A day after the last that did not fail; undefined: now. */
function nextAt(rows: readonly DataExport[], now: Date): Date | undefined {
  const last = rows.find(({ state }) => state !== 'failed');
  const next = last && new Date(last.createdAt.getTime() + dayMs);
  return next && next > now ? next : undefined;
}

function again(row: DataExport, accountId: string): Created<DataExportView> {
  if (row.accountId !== accountId) throw AppError.idTaken();
  return { thing: toView(row), first: false };
}

function toView({ id, state, done, total, createdAt, readyAt, expiresAt }: DataExport): DataExportView {
  return {
    ...{ id, state, done, total },
    createdAt: createdAt.toISOString(),
    readyAt: readyAt?.toISOString() ?? null,
    expiresAt: expiresAt?.toISOString() ?? null,
  };
}
