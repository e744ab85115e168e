import { PassThrough, type Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import { ink, mm, PdfCanvas, type TextStyle } from '../../common/pdf/pdf-canvas.js';
import type { PdfFont } from '../../common/pdf/pdf-font.js';
import { wrap } from '../../common/pdf/text-wrap.js';
import { dayWords } from '../../common/wording/day-words.js';

export interface AgreementSheet {
  readonly communityName: string;
  readonly address: string;
  /** Of the complaint. */
  readonly number: string;
  /** Which text it is: a signature counts for this one alone. */
  readonly version: number;
  readonly text: string;
  readonly promises: readonly {
    readonly partyName: string;
    readonly text: string;
    readonly on: string | null;
  }[];
  readonly followUpDays: readonly number[];
  readonly parties: readonly string[];
}

const margin = 22 * mm;
const leading = 1.6;
const text: TextStyle = { weight: 'regular', size: 12.5, color: ink.text };
const strong: TextStyle = { ...text, weight: 'bold' };
const grey: TextStyle = { ...text, size: 10, color: ink.secondary };

/** A4 pages with what was agreed, and a line for each to sign on. */
export function agreementSheet(sheet: AgreementSheet, font: PdfFont): Readable {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: '调解协议' },
  });
  const output = doc.pipe(new PassThrough());
  doc.on('error', (error: Error) => output.destroy(error));
  new Writer(new PdfCanvas(doc, font), sheet).write();
  doc.end();
  return output;
}

class Writer {
  #y = 0;
  readonly #width: number;

  constructor(
    private readonly canvas: PdfCanvas,
    private readonly sheet: AgreementSheet,
  ) {
    this.canvas.doc.addPage();
    this.#y = margin;
    this.#width = this.canvas.doc.page.width - 2 * margin;
  }

  write(): void {
    const { communityName, number, version, parties, promises, followUpDays } = this.sheet;
    const centered = { align: 'center' } as const;
    this.canvas.line('调解协议', margin, this.#y, this.#width, { ...strong, ...centered, size: 26 });
    this.#y += 14 * mm;
    const origin = `${communityName} · 诉求 ${number} · 第 ${version} 稿`;
    this.canvas.line(origin, margin, this.#y, this.#width, { ...grey, ...centered });
    this.#y += 12 * mm;
    this.#paragraph(`各方：${parties.join('、')}`, strong);
    this.#y += 3 * mm;
    for (const line of this.sheet.text.split('\n')) this.#paragraph(line, text);
    if (promises.length) this.#heading('各方的约定');
    for (const [index, { partyName, text: promised, on }] of promises.entries()) {
      this.#paragraph(`${index + 1}. ${partyName}：${promised}${on ? `（${dayWords(on)}前）` : ''}`, text);
    }
    this.#heading('回访');
    this.#paragraph(`各方确认后第 ${followUpDays.join('、')} 天，由调解员回访约定是否落实。`, text);
    this.#signatures();
  }

  #signatures(): void {
    this.#heading('签字');
    for (const name of [...this.sheet.parties, '调解员']) {
      this.#room(14 * mm);
      this.canvas.line(`${name}：`, margin, this.#y, this.#width / 3, text);
      const [from, until] = [margin + 42 * mm, margin + 98 * mm];
      this.#rule(from, until);
      this.canvas.line('日期：', margin + 106 * mm, this.#y, 20 * mm, text);
      this.#rule(margin + 120 * mm, margin + this.#width);
      this.#y += 14 * mm;
    }
    const note = `签字只对这一稿有效，内容有改动须重新确认。${this.sheet.address}`;
    this.canvas.line(note, margin, this.canvas.doc.page.height - 18 * mm, this.#width, {
      ...grey,
      align: 'center',
    });
  }

  #heading(title: string): void {
    this.#y += 5 * mm;
    this.#room(20 * mm);
    this.canvas.line(title, margin, this.#y, this.#width, strong);
    this.#y += 9 * mm;
  }

  #paragraph(words: string, style: TextStyle): void {
    for (const line of wrap(words, (one) => this.canvas.widthOf(one, style) <= this.#width)) {
      this.#room(style.size * leading);
      this.canvas.line(line, margin, this.#y, this.#width, style);
      this.#y += style.size * leading;
    }
  }

  /** Begins another page where so much does not fit any more. */
  #room(height: number): void {
    if (this.#y + height <= this.canvas.doc.page.height - 26 * mm) return;
    this.canvas.doc.addPage();
    this.#y = margin;
  }

  #rule(from: number, until: number): void {
    const y = this.#y + 6 * mm;
    this.canvas.doc.moveTo(from, y).lineTo(until, y).lineWidth(0.6).stroke(ink.line);
  }
}
