import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../common/clock/clock.js';
import { isDeadlock } from '../common/database/database-error.js';
import { AppError } from '../common/error/app-error.js';
import { LeasedWorker } from '../common/work/background-worker.js';
import { failureText } from '../common/work/work-loop.js';
import { WorkbookRefusal } from '../common/workbook/workbook-refusal.js';
import type { RegistryImport } from './entities/registry-import.entity.js';
import { ImportCheck } from './import-check.js';
import { ImportCommit } from './import-commit.js';
import { ImportRefusal, type RefusedRows } from './import-refusal.js';
import { ImportSetback } from './import-setback.js';
import type { Progress } from './import-step.js';
import { LeaseLost, RegistryImportQueue } from './registry-import-queue.repository.js';

const noRows: RefusedRows = new Map();
/** How long a step is nobody else's; a server that dies gives it back by that. */
const leaseMs = 15_000;
const beatMs = 4_000;
const pollMs = 3_000;
const maxAttempts = 4;

/**
 * Carries imports on, one at a time in this process: at once after a request, else at the next look. A step under way
 * when the server ends is left, to be begun again by another server: nothing of it is written yet.
 */
@Injectable()
export class RegistryImportWorker extends LeasedWorker {
  readonly #log = new Logger('RegistryImport');

  constructor(
    private readonly queue: RegistryImportQueue,
    private readonly check: ImportCheck,
    private readonly commit: ImportCommit,
    private readonly refusal: ImportRefusal,
    private readonly setback: ImportSetback,
    private readonly clock: Clock,
  ) {
    super({ name: 'RegistryImport', pollMs, leaseMs, clock });
  }

  /** @returns whether there may be more */
  protected async next(): Promise<boolean> {
    const now = this.clock.now();
    const row = await this.queue.claim(this.id, now, this.until());
    if (!row) return false;
    const beat = setInterval(() => {
      // A lease that is lost is noticed by the next progress, and by the end of the step at the latest.
      this.queue.progress(row.id, this.id, this.until()).catch(() => undefined);
    }, beatMs);
    try {
      await this.#step(row);
    } finally {
      clearInterval(beat);
    }
    return true;
  }

  async #step(row: RegistryImport): Promise<void> {
    const progress: Progress = async (done, total) => {
      if (this.stopped) throw new Stopping();
      await this.queue.progress(row.id, this.id, this.until(), { done, total });
    };
    try {
      if (row.attempts > maxAttempts) await this.setback.giveUp(row);
      else if (row.state === 'checking') await this.check.run(row, progress);
      else if (row.state === 'committing') await this.commit.commit(row, progress);
      else await this.commit.undo(row, progress);
    } catch (error) {
      await this.#failed(row, error, progress);
    }
  }

  async #failed(row: RegistryImport, error: unknown, progress: Progress): Promise<void> {
    if (error instanceof LeaseLost) return;
    if (error instanceof WorkbookRefusal) {
      await this.check.refuse(row, { code: error.code, text: error.message });
      return;
    }
    if (error instanceof AppError) {
      this.#log.log(`Import ${row.id} was not ${row.state}: ${error.code}`);
      await this.#refused(row, progress);
      return;
    }
    await this.queue.release(row.id, this.id, error instanceof Stopping || isDeadlock(error));
    if (error instanceof Stopping) return;
    this.#log.warn(
      `Import ${row.id} failed while ${row.state} in try ${row.attempts}: ${failureText(error)}`,
    );
  }

  async #refused(row: RegistryImport, progress: Progress): Promise<void> {
    try {
      const rows = row.state === 'committing' ? await this.refusal.find(row, progress) : noRows;
      await this.setback.conflict(row, rows);
    } catch (error) {
      await this.#failed(row, error, progress);
    }
  }
}

class Stopping extends Error {}
