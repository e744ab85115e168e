import { Injectable } from '@nestjs/common';
import type { Readiness } from '@linge/shared/health/health.api';
import { DataSource } from 'typeorm';
import type * as z from 'zod/mini';
import { AppError } from '../common/error/app-error.js';
import { lateMinutes } from '../common/outbox/outbox.policy.js';
import type { OutboxBacklog } from '../common/outbox/outbox.repository.js';
import { OutboxUpkeep } from '../common/outbox/outbox.upkeep.js';
import { migrations } from '../migrations/index.js';

/** A database that takes longer to say what it has been through is as good as away. */
const patienceMs = 3_000;

@Injectable()
export class HealthService {
  #asking: Promise<State> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: OutboxUpkeep,
  ) {}

  /**
   * What is stuck in the outbox is told with it; the server serves all the same.
   * @throws AppError SERVICE_UNAVAILABLE while the database is away or behind this server's migrations
   */
  async readiness(): Promise<z.output<typeof Readiness>> {
    const { migrated, backlog } = await withinPatience(this.#state()).catch((cause: unknown) => {
      const detail = 'The database does not answer or is not migrated';
      throw new AppError(503, 'SERVICE_UNAVAILABLE', detail, undefined, cause);
    });
    if (migrations.some((migration) => !migrated.includes(migration.name))) {
      throw new AppError(503, 'SERVICE_UNAVAILABLE', 'The database is not migrated to this version');
    }
    return { status: 'ok', outbox: { parked: backlog.parked, late: backlog.late, lateMinutes } };
  }

  /** Asked once for all who ask at a time: anybody may ask, as often as they like. */
  #state(): Promise<State> {
    this.#asking ??= this.#ask().finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  async #ask(): Promise<State> {
    const rows = await this.dataSource.query<{ name: string }[]>('SELECT name FROM migrations');
    return { migrated: rows.map(({ name }) => name), backlog: await this.outbox.backlog() };
  }
}

interface State {
  readonly migrated: readonly string[];
  readonly backlog: OutboxBacklog;
}

async function withinPatience<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${patienceMs} ms`)), patienceMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
