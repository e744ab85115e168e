import type { Endpoint } from '@linge/shared/endpoint';
import { strFromU8, unzipSync } from 'fflate';
import { wholeNumber } from '../factory/known-numbers.js';

/** Those that exist to show a number, and write a record of it. */
const showing = new Set([
  'resident.reveal',
  'resident.call',
  'household.revealLandlord',
  'household.callLandlord',
]);

/** A made-up person as the example, and rows as whoever uploaded them typed them, to be put right. */
const notOfTheRegistry = new Set(['registryImport.template', 'registryImport.wrongRows']);

/** Whether an answer shows the whole ID number or phone of a resident; a workbook is read as what is in it. */
export async function leaksNumber({ name }: Endpoint, response: Response): Promise<boolean> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (showing.has(name) || notOfTheRegistry.has(name)) return false;
  const packed = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = packed ? Object.values(unzipSync(bytes)) : [bytes];
  return parts.some((part) => wholeNumber.test(strFromU8(part)));
}
