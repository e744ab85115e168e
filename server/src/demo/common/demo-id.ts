import { createHash, createHmac } from 'node:crypto';

/** When the demo's registry was written; fixed, so that every seed writes the same rows. */
export const demoEpoch = new Date('2026-07-01T01:00:00.000Z');

/**
 * The id of a thing of the demo: shaped like a UUIDv7 but derived from its name, so that every seed gives the
 * same. A number as name also moves the id's time on by as many milliseconds: numbered things sort in their
 * order (households along the way one walks), and bulk inserts append to the index.
 * @example demoId('household', 17)
 */
export function demoId(kind: string, name: string | number, instant: Date = demoEpoch): string {
  const time = instant.getTime() + (typeof name === 'number' ? name : 0);
  const bytes = createHash('sha256').update(`linge demo ${kind} ${name}`).digest().subarray(0, 16);
  bytes.writeUIntBE(time, 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/**
 * The code printed at a door of the demo: the same on every seed, so that a sheet once printed keeps working.
 * Whoever reads this file can work it out: the doors of a real community get 128 random bits.
 */
export function demoDoorCode(name: string): string {
  return createHmac('sha256', 'linge demo doors').update(name).digest().subarray(0, 16).toString('base64url');
}
