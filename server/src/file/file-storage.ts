import type { Readable } from 'node:stream';

/** A stored object on its way out. */
export interface StoredObject {
  readonly stream: Readable;
  readonly bytes: number;
}

/** Where the bytes of files are kept, by key; whole objects only, so that an object store fits behind it too. */
export abstract class FileStorage {
  /** Stores an object; when it returns, the object survives a crash. Storing the same key again is harmless. */
  abstract put(key: string, bytes: Buffer): Promise<void>;
  /** Undefined where there is no such object. The stream must be read, or destroyed. */
  abstract open(key: string): Promise<StoredObject | undefined>;
  /** Deleting what is not there is no error. */
  abstract delete(key: string): Promise<void>;
  /** The keys of everything that is stored, some hundreds at a time, in any order. */
  abstract keys(): AsyncIterable<readonly string[]>;
  /** When an object was stored; undefined where there is no such object. */
  abstract writtenAt(key: string): Promise<Date | undefined>;
  /** Clears away what a crash left half stored; what was written to since an instant may still be on its way. */
  abstract clearUnfinished(before: Date): Promise<void>;
}
