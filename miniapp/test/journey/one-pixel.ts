import type { Photo } from './harness';

/** One dot: enough of a picture. */
export function onePixel(name: string): Photo {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';
  return { name: `${name}.png`, type: 'image/png', bytes: Buffer.from(png, 'base64') };
}
