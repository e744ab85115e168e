import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../common/clock/clock.js';
import { Outbox } from '../common/outbox/outbox.js';
import { LeasedWorker } from '../common/work/background-worker.js';
import { failureText } from '../common/work/work-loop.js';
import { dataExportReadyTopic } from './data-export.announcement.js';
import { DataExportSectionService } from './data-export-section.service.js';
import { DataExportRepository, LeaseLost } from './data-export.repository.js';
import type { DataExport } from './entities/data-export.entity.js';

/** How long a copy is nobody else's; a server that dies gives it back by that. */
const leaseMs = 20_000;
const pollMs = 5_000;
const maxAttempts = 4;
/** Days for which a copy can be fetched. */
const fetchDays = 7;
/** Pieces that one part may have; more than anybody has rows. */
const piecesOfPart = 10_000;

class Stopping extends Error {}

/**
 * Puts copies together, one at a time in this process: at once after a request, else at the next look. The part under
 * way when the server ends is left, and begun again by another server.
 */
@Injectable()
export class DataExportWorker extends LeasedWorker {
  readonly #log = new Logger('DataExport');

  constructor(
    private readonly exports: DataExportRepository,
    private readonly sections: DataExportSectionService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {
    super({ name: 'DataExport', pollMs, leaseMs, clock });
  }

  /** @returns whether there may be more */
  protected async next(): Promise<boolean> {
    const row = await this.exports.claim(this.id, this.clock.now(), this.until());
    if (!row) return false;
    try {
      if (row.attempts > maxAttempts) await this.exports.advance(row, { state: 'failed', ...unclaimed });
      else await this.#make(row);
    } catch (error) {
      await this.#failed(row, error);
    }
    return !this.stopped;
  }

  /** From the part that was not got to the end of. */
  async #make(row: DataExport): Promise<void> {
    const { sections } = this.sections;
    for (let part = row.done; part < sections.length; part++) {
      const first = part * piecesOfPart;
      await this.exports.deletePiecesFrom(row.id, first);
      let position = first;
      for await (const piece of sections[part]?.pages(row.accountId) ?? []) {
        if (this.stopped) throw new Stopping();
        await this.exports.insertPiece(row.id, position++, piece);
        await this.exports.advance(row, { claimedUntil: this.until() });
      }
      await this.exports.advance(row, { done: part + 1, claimedUntil: this.until() });
    }
    await this.outbox.transaction(async (manager, announce) => {
      const readyAt = this.clock.now();
      const expiresAt = new Date(readyAt.getTime() + fetchDays * 86_400_000);
      await this.exports.advance(row, { state: 'ready', readyAt, expiresAt, ...unclaimed }, manager);
      const payload = { accountId: row.accountId, readyAt: readyAt.toISOString() };
      announce({ topic: dataExportReadyTopic, subjectId: row.id, payload });
    });
  }

  async #failed(row: DataExport, error: unknown): Promise<void> {
    // Another server has it, or the account was deleted, and the copy with it.
    if (error instanceof LeaseLost) return;
    const stopping = error instanceof Stopping;
    if (!stopping) this.#log.warn(`Copy ${row.id} failed in try ${row.attempts}: ${failureText(error)}`);
    const attempts = row.attempts - (stopping ? 1 : 0);
    // Given back at once where this server ends; else when the lease is over, so that tries are not all made in a second.
    const change = stopping ? { attempts, ...unclaimed } : { attempts };
    await this.exports.advance(row, change).catch(() => undefined);
  }
}

const unclaimed = { claimedBy: null, claimedUntil: null };
