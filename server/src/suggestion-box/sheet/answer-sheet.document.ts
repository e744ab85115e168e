import { PassThrough, type Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import { ink, mm, PdfCanvas, type TextStyle } from '../../common/pdf/pdf-canvas.js';
import type { PdfFont } from '../../common/pdf/pdf-font.js';
import { fit, wrap } from '../../common/pdf/text-wrap.js';
import { dayWords } from '../../common/wording/day-words.js';

/** What one slip is answered with. */
export interface SheetItem {
  readonly number: string;
  readonly summary: string;
  readonly answer: string;
}

export interface AnswerSheet {
  readonly communityName: string;
  readonly place: string;
  /** `2026-11-24`. */
  readonly day: string;
  readonly slipCount: number;
  readonly items: readonly SheetItem[];
  /** Dealt with, but nobody else's business. */
  readonly kept: number;
  /** Blank, or not to be read. */
  readonly unread: number;
  readonly address: string;
  /** What the QR code says: where one asks by number, without a login. */
  readonly askLink: string;
}

const margin = 18 * mm;
const bandHeight = 40 * mm;
/** The foot of each page, with the code at its left. */
const footHeight = 36 * mm;
const qrSide = 28 * mm;
const leading = 1.4;

const grey: TextStyle = { weight: 'regular', size: 12, color: ink.secondary };
const text: TextStyle = { weight: 'regular', size: 15, color: ink.text };
const strong: TextStyle = { ...text, weight: 'bold' };

/** A4 pages to hang beside a box, read from where one stands. */
export function answerSheet(sheet: AnswerSheet, font: PdfFont): Readable {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: `${sheet.place}意见箱答复` },
  });
  const output = doc.pipe(new PassThrough());
  doc.on('error', (error: Error) => output.destroy(error));
  write(new PdfCanvas(doc, font), sheet);
  doc.end();
  return output;
}

function write(canvas: PdfCanvas, sheet: AnswerSheet): void {
  let y = firstPage(canvas, sheet);
  const bottom = canvas.doc.page.height - footHeight;
  for (const item of sheet.items) {
    const block = blockOf(canvas, item);
    if (y + block.height > bottom) {
      footer(canvas, sheet);
      canvas.doc.addPage();
      y = margin;
    }
    block.draw(y);
    y += block.height + 5 * mm;
  }
  for (const line of restOf(sheet)) {
    canvas.line(line, margin, y, widthOf(canvas), grey);
    y += 7 * mm;
  }
  footer(canvas, sheet);
}

const widthOf = ({ doc }: PdfCanvas) => doc.page.width - 2 * margin;

function firstPage(canvas: PdfCanvas, { communityName, place, day, slipCount }: AnswerSheet): number {
  const { doc } = canvas;
  doc.addPage();
  const { width } = doc.page;
  doc.rect(0, 0, width, bandHeight).fill(ink.accent);
  const white = { ...strong, color: ink.paper, align: 'center' } as const;
  canvas.line(communityName, 0, 8 * mm, width, { ...white, weight: 'regular', size: 15 });
  canvas.line('意见箱答复', 0, 16 * mm, width, { ...white, size: 38 });
  const { size, lines } = fit(place, canvas.column(widthOf(canvas), 'bold'), [22, 19, 16], 2);
  let y = bandHeight + 8 * mm;
  canvas.lines(lines, margin, y, widthOf(canvas), { ...strong, size, align: 'center' });
  y += lines.length * size * leading + 2 * mm;
  const opened = `${dayWords(day)}开箱，${slipCount ? `共 ${slipCount} 张意见` : '箱内没有意见'}`;
  canvas.line(opened, margin, y, widthOf(canvas), { ...grey, size: 14, align: 'center' });
  return y + 14 * mm;
}

/** One slip, kept together on a page. */
function blockOf(canvas: PdfCanvas, { number, summary, answer }: SheetItem) {
  const width = widthOf(canvas);
  const indent = canvas.widthOf('反映：', strong);
  const linesOf = (words: string) => wrap(words, (line) => canvas.widthOf(line, text) <= width - indent);
  const [said, done] = [linesOf(summary), linesOf(answer)];
  const step = text.size * leading;
  const height = 7 * mm + (said.length + done.length) * step + 6 * mm;
  return {
    height,
    draw(y: number) {
      canvas.doc
        .moveTo(margin, y)
        .lineTo(margin + width, y)
        .lineWidth(0.6)
        .stroke(ink.line);
      canvas.line(`编号 ${number}`, margin, y + 3 * mm, width, grey);
      let at = y + 10 * mm;
      for (const [title, lines] of [
        ['反映：', said],
        ['答复：', done],
      ] as const) {
        canvas.line(title, margin, at, indent, strong);
        canvas.lines(lines, margin + indent, at, width - indent, text, leading);
        at += lines.length * step + 1 * mm;
      }
    },
  };
}

function restOf({ kept, unread }: AnswerSheet): string[] {
  return [
    ...(kept ? [`另有 ${kept} 件涉及个人的事，正在单独办理，不在这里张贴。`] : []),
    ...(unread ? [`另有 ${unread} 张空白或无法辨认，如有意见请重新投递。`] : []),
  ];
}

function footer(canvas: PdfCanvas, { address, communityName, askLink }: AnswerSheet): void {
  const top = canvas.doc.page.height - footHeight;
  canvas.qr(askLink, margin, top + 2 * mm, qrSide);
  const left = margin + qrSide + 4 * mm;
  const width = widthOf(canvas) - qrSide - 4 * mm;
  for (const [index, line] of [
    '扫这个码，凭编号和查询码查看办理情况，不用登录。',
    '也可在小程序“诉求”页的“查意见箱答复”里查看。',
    `${communityName} · ${address}`,
  ].entries()) {
    canvas.line(line, left, top + (7 + index * 7) * mm, width, grey);
  }
}
