import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../config/config.js';
import { FileStorage, type StoredObject } from './file-storage.js';

/** Within that it may be another server's that is at work. */
const unfinishedMs = 3_600_000;
const keysAtOnce = 500;

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

  async onModuleInit(): Promise<void> {
    await mkdir(this.#objects, { recursive: true });
    await mkdir(this.#unfinished, { recursive: true });
    await this.clearUnfinished(new Date(Date.now() - unfinishedMs));
  }

  override async clearUnfinished(before: Date): Promise<void> {
    for (const name of await readdir(this.#unfinished)) {
      const path = join(this.#unfinished, name);
      const writtenAt = await writtenAtOf(path);
      if (writtenAt && writtenAt < before) await rm(path, { force: true });
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

  override async *keys(): AsyncGenerator<string[]> {
    for (const folder of await readdir(this.#objects)) {
      const names = await readdir(join(this.#objects, folder)).catch(() => []);
      for (let from = 0; from < names.length; from += keysAtOnce) {
        yield names.slice(from, from + keysAtOnce).map((name) => `${folder}/${name}`);
      }
    }
  }

  override writtenAt(key: string): Promise<Date | undefined> {
    return writtenAtOf(join(this.#objects, key));
  }
}

async function writtenAtOf(path: string): Promise<Date | undefined> {
  try {
    return (await stat(path)).mtime;
  } catch (error) {
    // Another server was faster.
    if ((error as { code?: string }).code === 'ENOENT') return undefined;
    throw error;
  }
}
