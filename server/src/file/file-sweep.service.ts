import { Injectable, Logger } from '@nestjs/common';
import { idOfKey, keysOf } from './file-key.js';
import { FileStorage } from './file-storage.js';
import { FileRepository } from './file.repository.js';

/** Objects without a row that are too many to have been left by crashes, beside so many that have one. */
const mostStrays = 1_000;

/**
 * Finds what lies in the storage and stands in no row: a server that ended between bytes and row, or between row and
 * bytes, leaves it, and nobody would ever ask for it again, nor delete it with its account.
 */
@Injectable()
export class FileSweepService {
  readonly #log = new Logger('Files');

  constructor(
    private readonly files: FileRepository,
    private readonly storage: FileStorage,
  ) {}

  /**
   * Deletes objects that were written before an instant and that no row stands for. With far more of them than of
   * others this is another database than the one that they belong to: then none is touched. @returns how many
   */
  async deleteStrays(before: Date): Promise<number> {
    const strays: string[] = [];
    let known = 0;
    for await (const keys of this.storage.keys()) {
      const kept = await this.#kept(keys);
      const without = keys.filter((key) => idOfKey(key) !== undefined && !kept.has(key));
      strays.push(...without);
      known += kept.size;
      if (strays.length > known + mostStrays) {
        this.#log.error('Most stored files stand in no row: is this their database? None was deleted');
        return 0;
      }
    }
    let deleted = 0;
    for (const key of strays) {
      const writtenAt = await this.storage.writtenAt(key);
      if (!writtenAt || writtenAt >= before) continue;
      await this.storage.delete(key);
      deleted++;
    }
    return deleted;
  }

  /** Of some keys, those that a row stands for. */
  async #kept(keys: readonly string[]): Promise<Set<string>> {
    const ids = new Set(keys.flatMap((key) => idOfKey(key) ?? []));
    const rows = ids.size ? await this.files.findAll([...ids]) : [];
    const all = new Set(rows.flatMap(keysOf));
    return new Set(keys.filter((key) => all.has(key)));
  }
}
