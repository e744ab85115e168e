import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Endpoint } from '@linge/shared/endpoint';
import { strFromU8, unzipSync } from 'fflate';
import { wholeNumber } from '../factory/known-numbers.js';

/** Those that exist to show a number, and write a record of it. */
const showing = new Set([
  'resident.reveal',
  'resident.call',
  'household.revealLandlord',
  'household.callLandlord',
  'complaint.revealTeller',
  'complaint.callTeller',
  'complaint.callReporter',
  'pickUp.call',
]);

/** Whether an answer shows the whole ID number or phone of a resident; a workbook or a PDF is read as what is in it. */
export async function leaksNumber({ name }: Endpoint, response: Response): Promise<boolean> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (showing.has(name)) return false;
  return (await textsOf(bytes)).some((text) => wholeNumber.test(text));
}

async function textsOf(bytes: Uint8Array): Promise<string[]> {
  const beginning = strFromU8(bytes.subarray(0, 4));
  if (beginning.startsWith('PK')) return Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
  return beginning === '%PDF' ? textOfPdf(bytes) : [strFromU8(bytes)];
}

/** What each page says, with and without the space between the pieces that it is set from. */
export async function textOfPdf(bytes: Uint8Array): Promise<string[]> {
  const pdfium = await PDFiumLibrary.init();
  try {
    const document = await pdfium.loadDocument(bytes);
    return [...document.pages()].flatMap((page) => {
      const text = page.getText();
      return [text, text.replace(/\s/g, '')];
    });
  } finally {
    pdfium.destroy();
  }
}
