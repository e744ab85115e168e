import { createRequire } from 'node:module';
import type { Photo } from '../journey/harness';

interface Drawing {
  jpeg(): { toBuffer(): Promise<Buffer> };
}

// Drawing is the server's dependency.
const require = createRequire(new URL('../../../server/package.json', import.meta.url));

/** A slip of paper as a phone takes it, with lines of writing on it. */
export async function slipPicture(lines: readonly string[]): Promise<Photo> {
  const draw = require('sharp') as (input: Buffer) => Drawing;
  const written = lines
    .map((line, index) => `<text x="70" y="${170 + index * 110}" font-size="62" fill="#234">${line}</text>`)
    .join('');
  const paper = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="750">
    <rect width="1000" height="750" fill="#8a7f70"/>
    <g transform="rotate(-3 500 375)"><rect x="30" y="50" width="940" height="650" fill="#fbf7ea"/>${written}</g></svg>`;
  const bytes = await draw(Buffer.from(paper)).jpeg().toBuffer();
  return { name: 'slip.jpg', type: 'image/jpeg', bytes };
}
