import { del, entries, set } from 'idb-keyval';

/** The folder that a mini-program may write to. */
export const USER_DATA_PATH = 'wxfile://usr';
const TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  pdf: 'application/pdf',
};

interface StoredFile {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
  createTime: number;
}

/** The last name of a path, as an upload reports it. */
export function baseName(path: string): string {
  return path.split('/').at(-1) ?? path;
}

/**
 * Files with `wxfile://` paths. Temporary ones are gone when the app starts again, as WeChat allows itself to do;
 * saved ones are kept in the browser profile.
 */
export class FileStore {
  private readonly files = new Map<string, StoredFile>();
  private readonly urls = new Map<string, string>();

  /** Reads the saved files, so that synchronous calls can be answered later. */
  async open(): Promise<void> {
    for (const [path, file] of await entries<string, StoredFile>()) this.files.set(path, file);
  }

  addTemporary(bytes: Uint8Array<ArrayBuffer>, extension: string): string {
    const path = `wxfile://tmp_${crypto.randomUUID().replaceAll('-', '')}.${extension}`;
    this.files.set(path, { bytes, type: TYPES[extension] ?? 'application/octet-stream', createTime: now() });
    return path;
  }

  /** Moves a temporary file to where it stays. */
  async save(path: string, target?: string): Promise<string> {
    const file = this.get(path);
    const extension = baseName(path).split('.').at(-1) ?? 'bin';
    const saved = target ?? `wxfile://store_${crypto.randomUUID().replaceAll('-', '')}.${extension}`;
    this.files.delete(path);
    await this.write(saved, file);
    return saved;
  }

  async writeBytes(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    await this.write(path, { bytes, type, createTime: now() });
  }

  has(path: string): boolean {
    return this.files.has(path);
  }

  /** @throws Error when there is no such file */
  get(path: string): StoredFile {
    const file = this.files.get(path);
    if (!file) throw new Error(`no such file or directory ${path}`);
    return file;
  }

  async remove(path: string): Promise<void> {
    this.get(path);
    this.files.delete(path);
    await del(path);
  }

  saved(): { filePath: string; size: number; createTime: number }[] {
    return [...this.files]
      .filter(([path]) => path.startsWith('wxfile://store_'))
      .map(([filePath, file]) => ({ filePath, size: file.bytes.length, createTime: file.createTime }));
  }

  blob(path: string): Blob {
    const file = this.get(path);
    return new Blob([file.bytes], { type: file.type });
  }

  /** An address that an `<img>` can show. */
  url(path: string): string {
    let url = this.urls.get(path);
    if (!url && this.has(path)) {
      url = URL.createObjectURL(this.blob(path));
      this.urls.set(path, url);
    }
    return url ?? '';
  }

  private async write(path: string, file: StoredFile): Promise<void> {
    this.files.set(path, file);
    await set(path, file);
  }
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}
