import { Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from '../common/clock/clock.js';
import { FileService } from './file.service.js';

/** Hours that an uploaded picture may wait to be used. */
const orphanHours = 24;

@Injectable()
export class FileUpkeep {
  readonly #log = new Logger('Files');

  constructor(
    private readonly files: FileService,
    private readonly clock: Clock,
  ) {}

  /** Safe on several servers at once: each picture is deleted by whichever gets its row. */
  @Cron('17 * * * *')
  async deleteOrphans(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - orphanHours * 3_600_000);
    const deleted = await this.files.deleteOrphans(before);
    if (deleted) this.#log.log(`${deleted} pictures that were never used are deleted`);
  }
}
