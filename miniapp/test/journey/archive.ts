import { createRequire } from 'node:module';

// Archives are the server's business; the mini-program only hands them on.
const require = createRequire(new URL('../../../server/package.json', import.meta.url));

/** What is in a ZIP, as text, by name. */
export function unpack(bytes: Buffer): Map<string, string> {
  const { unzipSync } = require('fflate') as {
    unzipSync: (packed: Uint8Array) => Record<string, Uint8Array>;
  };
  const files = Object.entries(unzipSync(new Uint8Array(bytes)));
  return new Map(files.map(([name, content]) => [name, Buffer.from(content).toString('utf8')]));
}
