import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file of an archive, written while it is read. */
export interface ArchiveEntry {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array | string>;
  /** Compressed already, like a picture. */
  readonly packed?: boolean;
}

const encoder = new TextEncoder();

/** A ZIP of files that are read one after the other: of none more is held than a chunk. */
export async function* zipOf(entries: AsyncIterable<ArchiveEntry>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for await (const { name, chunks, packed } of entries) {
    const file = packed ? new ZipPassThrough(name) : new ZipDeflate(name);
    zip.add(file);
    for await (const chunk of chunks) {
      file.push(typeof chunk === 'string' ? encoder.encode(chunk) : chunk);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
