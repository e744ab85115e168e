import { PassThrough, type Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import { ink, mm, PdfCanvas, type TextStyle } from '../../common/pdf/pdf-canvas.js';
import type { PdfFont } from '../../common/pdf/pdf-font.js';
import { fit, wrap } from '../../common/pdf/text-wrap.js';

/** What stands on the page that is put up for an activity. */
export interface ActivitySheet {
  readonly title: string;
  /** `西河社区 第3网格`. */
  readonly organiserName: string;
  /** When, where, for whom: each with its name. */
  readonly facts: readonly { readonly name: string; readonly text: string }[];
  readonly text: string;
  /** A code that WeChat drew (JPEG), which it alone reads; or the link that a QR code for any phone holds. */
  readonly code: Buffer | string;
}

const margin = 20 * mm;
const bandHeight = 36 * mm;
const qrSide = 62 * mm;
const nameWidth = 26 * mm;
const footTop = 214 * mm;
/** More than there is ever room for. */
const mostCharacters = 1_500;

const plain: TextStyle = { weight: 'regular', size: 15, color: ink.text };
const strong: TextStyle = { weight: 'bold', size: 15, color: ink.text };
const white: TextStyle = { weight: 'bold', size: 30, color: ink.paper };

/** One A4 page to put up: what it is, when and where, and the code to sign up by. */
export function activitySheet(sheet: ActivitySheet, font: PdfFont): Readable {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: sheet.title },
  });
  const output = doc.pipe(new PassThrough());
  doc.on('error', (error: Error) => output.destroy(error));
  draw(new PdfCanvas(doc, font), sheet);
  doc.end();
  return output;
}

function draw(canvas: PdfCanvas, sheet: ActivitySheet): void {
  const { width: pageWidth } = canvas.doc.page;
  const width = pageWidth - 2 * margin;
  canvas.doc.rect(0, 0, pageWidth, bandHeight).fill(ink.accent);
  canvas.line('活动预告', margin, 8 * mm, width, white);
  const organiser = fit(sheet.organiserName, canvas.column(width, 'regular'), [15, 12], 1);
  const small: TextStyle = { ...white, weight: 'regular', size: organiser.size };
  canvas.lines(organiser.lines, margin, 23 * mm, width, small);

  const title = fit(sheet.title, canvas.column(width, 'bold'), [40, 34, 28], 2);
  let y = bandHeight + 11 * mm;
  canvas.lines(title.lines, margin, y, width, { ...strong, size: title.size }, 1.35);
  y += title.lines.length * title.size * 1.35 + 7 * mm;
  for (const { name, text } of sheet.facts) {
    const fact = fit(text, canvas.column(width - nameWidth, 'bold'), [17, 15], 3);
    canvas.line(name, margin, y, nameWidth, { ...plain, size: fact.size, color: ink.secondary });
    canvas.lines(fact.lines, margin + nameWidth, y, width, { ...strong, size: fact.size }, 1.5);
    y += fact.lines.length * fact.size * 1.5 + 2 * mm;
  }
  y += 4 * mm;
  const room = Math.max(0, Math.floor((footTop - 6 * mm - y) / (plain.size * 1.6)));
  canvas.lines(paragraphs(canvas, sheet.text, width, room), margin, y, width, plain, 1.6);
  drawFoot(canvas, sheet.code, width);
}

/** As many lines of a text as there is room for, its paragraphs apart; what is too much is cut off with an ellipsis. */
function paragraphs(canvas: PdfCanvas, text: string, width: number, room: number): string[] {
  const lines = text
    .slice(0, mostCharacters)
    .split('\n')
    .flatMap((part) => wrap(part, (line) => canvas.widthOf(line, plain) <= width));
  if (lines.length <= room) return lines;
  return lines.slice(0, room).map((line, at) => (at === room - 1 ? `${line.slice(0, -1)}…` : line));
}

/** The code, and what to do with it. */
function drawFoot(canvas: PdfCanvas, code: Buffer | string, width: number): void {
  canvas.doc.rect(margin, footTop, width, 0.6).fill(ink.line);
  const top = footTop + 5 * mm;
  if (typeof code === 'string') canvas.qr(code, margin - 4 * mm, top, qrSide);
  else canvas.jpeg(code, margin - 4 * mm, top, qrSide);
  const left = margin + qrSide + 4 * mm;
  canvas.line('微信扫一扫', left, top + 17 * mm, width, { ...strong, size: 26 });
  canvas.line('看详情，点一下就能报名', left, top + 31 * mm, width, { ...plain, size: 17 });
  const family = '给家人报名也在这里，不会用手机的请网格员帮忙';
  const told = fit(family, canvas.column(width - qrSide - 4 * mm, 'regular'), [13, 11], 2);
  const grey: TextStyle = { ...plain, size: told.size, color: ink.secondary };
  canvas.lines(told.lines, left, top + 42 * mm, width, grey, 1.5);
}
