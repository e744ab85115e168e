import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppError } from '../common/error/app-error.js';
import { migrations } from '../migrations/index.js';

/** A database that takes longer to say what it has been through is as good as away. */
const patienceMs = 3_000;

@Injectable()
export class HealthService {
  #asking: Promise<string[]> | undefined;

  constructor(private readonly dataSource: DataSource) {}

  /** @throws AppError SERVICE_UNAVAILABLE while the database is away or behind this server's migrations */
  async assertReady(): Promise<void> {
    const done = await withinPatience(this.#migrated()).catch((cause: unknown) => {
      const detail = 'The database does not answer or is not migrated';
      throw new AppError(503, 'SERVICE_UNAVAILABLE', detail, undefined, cause);
    });
    if (migrations.some((migration) => !done.includes(migration.name))) {
      throw new AppError(503, 'SERVICE_UNAVAILABLE', 'The database is not migrated to this version');
    }
  }

  /** Asked once for all who ask at a time: anybody may ask, as often as they like. */
  #migrated(): Promise<string[]> {
    this.#asking ??= this.dataSource
      .query<{ name: string }[]>('SELECT name FROM migrations')
      .then((rows) => rows.map((row) => row.name))
      .finally(() => (this.#asking = undefined));
    return this.#asking;
  }
}

async function withinPatience<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${patienceMs} ms`)), patienceMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
