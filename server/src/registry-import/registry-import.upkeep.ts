import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from '../common/clock/clock.js';
import { RegistryImportRowRepository } from './registry-import-row.repository.js';
import { RegistryImportRepository } from './registry-import.repository.js';

/** Days that a file and what its rows held are kept once nothing more was done with them. */
const keepDays = 30;

/** What an import kept of people does not stay longer than it can be of use. */
@Injectable()
export class RegistryImportUpkeep {
  constructor(
    private readonly imports: RegistryImportRepository,
    private readonly rows: RegistryImportRowRepository,
    private readonly clock: Clock,
  ) {}

  @Cron('17 4 * * *', { timeZone: 'Asia/Shanghai' })
  async forgetOld(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - keepDays * 86_400_000);
    for (const id of await this.imports.endedBefore(before)) {
      await this.imports.close(id);
      await this.imports.forgetFile(id);
      await this.rows.forget(id);
    }
  }
}
