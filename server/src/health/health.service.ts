import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppError } from '../common/error/app-error.js';
import { migrations } from '../migrations/index.js';

@Injectable()
export class HealthService {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws AppError SERVICE_UNAVAILABLE while the database is away or behind this server's migrations */
  async assertReady(): Promise<void> {
    let done: { name: string }[];
    try {
      done = await this.dataSource.query<{ name: string }[]>('SELECT name FROM migrations');
    } catch {
      throw new AppError(503, 'SERVICE_UNAVAILABLE', 'The database does not answer or is not migrated');
    }
    const names = new Set(done.map((one) => one.name));
    if (migrations.some((migration) => !names.has(migration.name))) {
      throw new AppError(503, 'SERVICE_UNAVAILABLE', 'The database is not migrated to this version');
    }
  }
}
