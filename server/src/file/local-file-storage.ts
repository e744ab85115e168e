import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../config/config.js';
import { FileStorage, type StoredObject } from './file-storage.js';

const unfinishedMs = 3_600_000;

/** Files in a folder of this machine. An object appears under its name only when all of it is on the disk. */
@Injectable()
export class LocalFileStorage extends FileStorage implements OnModuleInit {
  readonly #objects: string;
  readonly #unfinished: string;

  constructor(config: Config) {
    super();
    this.#objects = join(config.filesDir, 'objects');
    this.#unfinished = join(config.filesDir, 'unfinished');
  }

  /** Clears away what a crash left half written. */
  async onModuleInit(): Promise<void> {
    await mkdir(this.#unfinished, { recursive: true });
    for (const name of await readdir(this.#unfinished)) {
      const path = join(this.#unfinished, name);
      const { mtimeMs } = await stat(path);
      if (mtimeMs < Date.now() - unfinishedMs) await rm(path, { force: true });
    }
  }

  override async put(key: string, bytes: Buffer): Promise<void> {
    const target = join(this.#objects, key);
    const unfinished = join(this.#unfinished, randomUUID());
    await mkdir(dirname(target), { recursive: true });
    try {
      const file = await open(unfinished, 'wx', 0o640);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, target);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  override async open(key: string): Promise<StoredObject | undefined> {
    try {
      const file = await open(join(this.#objects, key), 'r');
      const { size } = await file.stat();
      return { stream: file.createReadStream(), bytes: size };
    } catch (error) {
      if ((error as { code?: string }).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  override async delete(key: string): Promise<void> {
    await rm(join(this.#objects, key), { force: true });
  }
}
