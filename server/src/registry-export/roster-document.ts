import { PassThrough, type Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { ledgerWord } from '@linge/shared/registry-import/ledger-word';
import PDFDocument from 'pdfkit';
import { maskIdNumber, maskPhone } from '../common/crypto/mask.js';
import { ink, mm, PdfCanvas, type TextStyle } from '../common/pdf/pdf-canvas.js';
import type { PdfFont } from '../common/pdf/pdf-font.js';
import type { LabelName } from '../resident/registry-image.service.js';
import { named, type ListedPerson } from './export-people.js';

/** What stands above each page. */
export interface RosterHead {
  readonly title: string;
  /** As of that day. */
  readonly day: string;
}

const margin = 12 * mm;
const rowHeight = 6.6 * mm;
const rowsAPage = 24;
const columns = [
  ['住址', 66],
  ['与户主', 22],
  ['姓名', 26],
  ['性别', 11],
  ['出生日期', 24],
  ['身份证号', 42],
  ['手机号', 28],
  ['类型', 12],
  ['标签', 42],
] as const;

const plain: TextStyle = { weight: 'regular', size: 9, color: ink.text };
const bold: TextStyle = { ...plain, weight: 'bold' };
const grey: TextStyle = { ...plain, size: 8.5, color: ink.secondary };

/** Writes the roster page by page while it is read; between two pages other requests get their turn. */
export function rosterDocument(
  people: readonly ListedPerson[],
  labels: readonly LabelName[],
  head: RosterHead,
  font: PdfFont,
): Readable {
  const doc = new PDFDocument({
    ...{
      size: 'A4',
      layout: 'landscape',
      margin: 0,
      autoFirstPage: false,
      lang: 'zh-CN',
      displayTitle: true,
    },
    info: { Title: head.title },
  });
  const output = doc.pipe(new PassThrough());
  doc.on('error', (error: Error) => output.destroy(error));
  const write = async () => {
    const canvas = new PdfCanvas(doc, font);
    const pages = Math.max(1, Math.ceil(people.length / rowsAPage));
    for (let page = 0; page < pages && !output.destroyed; page++) {
      doc.addPage();
      const from = page * rowsAPage;
      drawPage(canvas, people.slice(from, from + rowsAPage), people[from - 1], labels, {
        left: head.title,
        right: `截至 ${head.day} 共 ${people.length} 人 · 第 ${page + 1} / ${pages} 页`,
      });
      await setImmediate();
    }
    doc.end();
  };
  write().catch((error: Error) => output.destroy(error));
  return output;
}

function drawPage(
  canvas: PdfCanvas,
  people: readonly ListedPerson[],
  above: ListedPerson | undefined,
  labels: readonly LabelName[],
  head: { readonly left: string; readonly right: string },
): void {
  const { width } = canvas.doc.page;
  canvas.line(head.left, margin, margin, width / 2, { ...bold, size: 14 });
  const right = canvas.widthOf(head.right, grey);
  canvas.line(head.right, width - margin - right, margin + 4, right, grey);
  const top = margin + 11 * mm;
  drawRow(
    canvas,
    columns.map(([title]) => title),
    top,
    bold,
  );
  for (const [index, listed] of people.entries()) {
    const y = top + (index + 1) * rowHeight;
    const before = index ? people[index - 1] : above;
    // The address once a household, and again at the top of a page.
    const sameHome = index > 0 && before?.person.householdId === listed.person.householdId;
    if (!sameHome) line(canvas, y);
    drawRow(canvas, cellsOf(listed, labels, sameHome), y, plain);
  }
  line(canvas, top + (people.length + 1) * rowHeight);
}

function cellsOf({ person, room }: ListedPerson, labels: readonly LabelName[], sameHome: boolean): string[] {
  const { entry } = person;
  const address = room ? [room.estate, room.building, room.buildingUnit, room.number].join(' ') : '';
  return [
    sameHome ? '' : address,
    ledgerWord('relation', entry.relation),
    entry.name,
    ledgerWord('sex', entry.sex),
    entry.birthDate,
    entry.idNumber ? maskIdNumber(entry.idNumber) : '',
    entry.phone ? maskPhone(entry.phone) : '',
    ledgerWord('residency', entry.residency),
    named(entry.labels, labels) ?? '',
  ];
}

function drawRow(canvas: PdfCanvas, cells: readonly string[], y: number, style: TextStyle): void {
  let x = margin;
  for (const [index, text] of cells.entries()) {
    const width = (columns[index]?.[1] ?? 0) * mm;
    if (text) canvas.line(cut(canvas, text, width - 2 * mm, style), x, y + 1.7 * mm, width, style);
    x += width;
  }
}

/** As much of a text as fits on one line. */
function cut(canvas: PdfCanvas, text: string, width: number, style: TextStyle): string {
  if (canvas.widthOf(text, style) <= width) return text;
  const letters = [...text];
  while (letters.length && canvas.widthOf(`${letters.join('')}…`, style) > width) letters.pop();
  return `${letters.join('')}…`;
}

function line({ doc }: PdfCanvas, y: number): void {
  doc.save().lineWidth(0.4).strokeColor(ink.line);
  doc
    .moveTo(margin, y)
    .lineTo(doc.page.width - margin, y)
    .stroke();
  doc.restore();
}
