import { zipSync } from 'fflate';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { WorkbookRefusal } from './workbook-refusal.js';

/** All parts together once inflated; 20,000 full rows of the ledger are about half of it. Bytes. */
export const maxInflatedBytes = 64 * 1024 * 1024;
const maxEntries = 2_000;

/** The parts that rows are read from; pictures, macros, comments and whatever else is in there is left alone. */
const wanted =
  /^(?:xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/(?:sharedStrings|styles)\.xml|xl\/worksheets\/sheet\d+\.xml)$/;
/** A reader that meets the sheets last need not put them aside. */
const first = ['xl/_rels/workbook.xml.rels', 'xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml'];
const sheetEnd = /(?:<\/(?:\w+:)?worksheet>|<worksheet[^<]*\/>)\s*$/;
/**
 * A formula in front of what it last came to. Left out, the cell reads as that value, be it a date or an error, of both
 * of which the reader keeps nothing where there is a formula.
 */
const calculated = /<f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/f>)(?=\s*<v\b)/g;
const noStrings = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';

/**
 * Opens a workbook's archive under guard and packs anew, without compression and in ASCII, what rows are read from. What a part
 * inflates to is checked against what the archive's table says, and counted while it inflates, before any other
 * library sees a byte.
 *
 * @throws WorkbookRefusal
 */
export async function openWorkbook(bytes: Buffer): Promise<Uint8Array> {
  refuseByFirstBytes(bytes);
  const parts = await readParts(bytes);
  const workbook = parts.get('xl/workbook.xml');
  const rels = parts.get('xl/_rels/workbook.xml.rels');
  const sheets = [...parts.keys()].filter((path) => path.startsWith('xl/worksheets/'));
  if (!workbook || !rels || !sheets.length) {
    throw new WorkbookRefusal('notAWorkbook', '这不是 Excel 工作簿，请上传 .xlsx 文件');
  }
  for (const [path, part] of parts) {
    refuseEntities(part);
    // What is cut off inside the archive would read as a shorter list.
    if (sheets.includes(path) && !sheetEnd.test(part.subarray(-200).toString())) throw damaged();
  }
  // Some programs write the same address from the root.
  parts.set(
    'xl/_rels/workbook.xml.rels',
    Buffer.from(rels.toString().replaceAll('Target="/xl/', 'Target="')),
  );
  if (!parts.has('xl/sharedStrings.xml')) parts.set('xl/sharedStrings.xml', Buffer.from(noStrings));
  const order = [...first, ...sheets.sort((one, other) => numberOf(one) - numberOf(other))];
  const packed = order.flatMap((path) => {
    const part = parts.get(path);
    if (!part) return [];
    const text = sheets.includes(path) ? part.toString().replace(calculated, '') : part.toString();
    return [[path, ascii(text)] as const];
  });
  return zipSync(Object.fromEntries(packed), { level: 0 });
}

function refuseByFirstBytes(bytes: Buffer): void {
  if (bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]))) return;
  if (!bytes.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) {
    throw new WorkbookRefusal('notAWorkbook', '这不是 Excel 工作簿，请上传 .xlsx 文件');
  }
  // A compound file: a workbook under a password, or the format of Excel 97. Its table of contents is UTF-16.
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    throw new WorkbookRefusal('encrypted', '这个工作簿设了打开密码，请去掉密码后再上传');
  }
  throw new WorkbookRefusal('oldFormat', '这是旧格式（.xls）的文件，请用 Excel 或 WPS 另存为 .xlsx 后再上传');
}

async function readParts(bytes: Buffer): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  let declared = 0;
  let inflated = 0;
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
    if (zip.entryCount > maxEntries) throw tooBig();
    for await (const entry of zip.eachEntry()) {
      declared += entry.uncompressedSize;
      if (declared > maxInflatedBytes) throw tooBig();
      if (entry.isEncrypted()) {
        throw new WorkbookRefusal('encrypted', '这个工作簿设了打开密码，请去掉密码后再上传');
      }
      const path = entry.fileName;
      if (!wanted.test(path) || parts.has(path)) continue;
      const part = await inflate(zip, entry, maxInflatedBytes - inflated);
      inflated += part.length;
      parts.set(path, part);
    }
  } catch (error) {
    if (error instanceof WorkbookRefusal) throw error;
    // A part that goes on after the size that the table gives it.
    throw error instanceof Error && error.message.includes('too many bytes') ? tooBig() : damaged();
  }
  return parts;
}

/** @param allowed bytes that are left before the whole is too big */
async function inflate(zip: ZipFile, entry: Entry, allowed: number): Promise<Buffer> {
  const stream = await zip.openReadStreamPromise(entry);
  const pieces: Buffer[] = [];
  let total = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    total += piece.length;
    if (total > allowed) throw tooBig();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Entities of a document type are how XML grows without end; no program writes them into a workbook. */
function refuseEntities(part: Buffer): void {
  if (part.subarray(0, 4_096).includes('<!DOCTYPE')) throw damaged();
}

/**
 * The reader cuts a part into pieces and decodes each by itself, which breaks the characters that lie across a cut: so
 * there are only one-byte ones.
 */
function ascii(text: string): Buffer {
  const plain = text.replace(/[^\p{ASCII}]/gu, (character) => `&#${character.codePointAt(0)};`);
  return Buffer.from(plain, 'latin1');
}

const numberOf = (path: string): number => Number(/(\d+)\.xml$/.exec(path)?.[1] ?? 0);

function damaged(): WorkbookRefusal {
  return new WorkbookRefusal('damaged', '这个文件已损坏，打不开；请用 Excel 或 WPS 重新保存后再上传');
}

function tooBig(): WorkbookRefusal {
  return new WorkbookRefusal(
    'inflatesTooFar',
    '这个文件解压后大得不正常，没有读取；请只保留居民名单，删去图片和多余的工作表后再上传',
  );
}
