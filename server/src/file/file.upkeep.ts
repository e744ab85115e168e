import { Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from '../common/clock/clock.js';
import { FileStorage } from './file-storage.js';
import { FileSweepService } from './file-sweep.service.js';
import { FileService } from './file.service.js';

/** Hours that an uploaded picture may wait to be used. */
const orphanHours = 24;

@Injectable()
export class FileUpkeep {
  readonly #log = new Logger('Files');

  constructor(
    private readonly files: FileService,
    private readonly sweep: FileSweepService,
    private readonly storage: FileStorage,
    private readonly clock: Clock,
  ) {}

  /** Safe on several servers at once: each picture is deleted by whichever gets its row. */
  @Cron('17 * * * *')
  async deleteOrphans(): Promise<void> {
    const deleted = await this.files.deleteOrphans(this.#dayAgo());
    if (deleted) this.#log.log(`${deleted} pictures that were never used are deleted`);
  }

  /** What crashes left, at night; what is a day old belongs to no upload that is still under way. */
  @Cron('41 3 * * *', { timeZone: 'Asia/Shanghai' })
  async deleteStrays(): Promise<void> {
    await this.storage.clearUnfinished(this.#dayAgo());
    const deleted = await this.sweep.deleteStrays(this.#dayAgo());
    if (deleted) this.#log.warn(`${deleted} stored files that stood in no row are deleted`);
  }

  #dayAgo(): Date {
    return new Date(this.clock.now().getTime() - orphanHours * 3_600_000);
  }
}
