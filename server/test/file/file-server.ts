import { Clock } from '../../src/common/clock/clock.js';
import { readConfig } from '../../src/config/config.js';
import { ContentCheckRepository } from '../../src/content-check/content-check.repository.js';
import { ContentHoldService } from '../../src/content-check/content-hold.service.js';
import { FileSignature } from '../../src/file/file-signature.js';
import { FileSweepService } from '../../src/file/file-sweep.service.js';
import { FileRepository } from '../../src/file/file.repository.js';
import { FileService } from '../../src/file/file.service.js';
import { FileUpkeep } from '../../src/file/file.upkeep.js';
import { LocalFileStorage } from '../../src/file/local-file-storage.js';
import { testSecrets } from '../support/server-process.js';
import { testCipher } from '../support/test-crypto.js';
import type { TestDatabase } from '../support/test-database.js';

/** A clock that is moved by whole hours. */
export class HourClock extends Clock {
  aheadHours = 0;
  override now(): Date {
    return new Date(Date.now() + this.aheadHours * 3_600_000);
  }
}

/** What of a server sees to files. */
export interface FileServer {
  readonly files: FileService;
  readonly sweep: FileSweepService;
  readonly upkeep: FileUpkeep;
}

/** The part of a server that sees to files, in this process, so that its clock can be moved. */
export async function fileServer(
  { dataSource, url }: Pick<TestDatabase, 'dataSource' | 'url'>,
  folder: string,
  clock: Clock,
): Promise<FileServer> {
  const config = readConfig({
    ...{ ...testSecrets, DATABASE_URL: url, FILES_DIR: folder, API_DEMO: '1' },
    CONTENT_CHECKS: 'off',
  });
  const storage = new LocalFileStorage(config);
  await storage.onModuleInit();
  const repository = new FileRepository(dataSource);
  const holds = new ContentHoldService(config, new ContentCheckRepository(dataSource), testCipher, clock);
  const signature = new FileSignature(config, clock);
  const files = new FileService(repository, storage, signature, holds, config, clock);
  const sweep = new FileSweepService(repository, storage);
  return { files, sweep, upkeep: new FileUpkeep(files, sweep, storage, clock) };
}
