import { PassThrough, type Readable } from 'node:stream';
import { minutesText } from '@linge/shared/service-hours/service-hours-word';
import PDFDocument from 'pdfkit';
import { ink, mm, PdfCanvas, type TextStyle } from '../../common/pdf/pdf-canvas.js';
import type { PdfFont } from '../../common/pdf/pdf-font.js';
import { wrap } from '../../common/pdf/text-wrap.js';
import { dayWords } from '../../common/wording/day-words.js';

/** What a certificate says, in the form that the national rules on records of volunteers ask for. */
export interface CertificateSheet {
  readonly number: string;
  readonly name: string;
  /** Masked. */
  readonly idNumber: string;
  readonly issuer: string;
  readonly address: string;
  readonly from: string;
  readonly to: string;
  readonly recordedMinutes: number;
  readonly grantedMinutes: number;
  readonly lines: readonly {
    readonly what: string;
    readonly firstDay: string;
    readonly lastDay: string;
    readonly recordedMinutes: number;
    readonly grantedMinutes: number;
  }[];
  readonly issuedOn: string;
  /** Where whoever is shown it finds out whether it is genuine. */
  readonly link: string;
  /** The code in the link, as it is typed. */
  readonly code: string;
}

const margin = 24 * mm;
const leading = 1.75;
const rowHeight = 9 * mm;
/** Room for the signatures and the code, which stand together at the foot of the last page. */
const footHeight = 76 * mm;
const text: TextStyle = { weight: 'regular', size: 13, color: ink.text };
const strong: TextStyle = { ...text, weight: 'bold' };
const grey: TextStyle = { ...text, size: 10, color: ink.secondary };
const centered = { align: 'center' } as const;

/** A4 pages: one for nearly everybody, more for a long list of services. */
export function certificateSheet(sheet: CertificateSheet, font: PdfFont): Readable {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: `志愿服务记录证明 ${sheet.number}` },
  });
  const output = doc.pipe(new PassThrough());
  doc.on('error', (error: Error) => output.destroy(error));
  new Writer(new PdfCanvas(doc, font), sheet).write();
  doc.end();
  return output;
}

class Writer {
  #y = margin;
  readonly #width: number;
  readonly #height: number;

  constructor(
    private readonly canvas: PdfCanvas,
    private readonly sheet: CertificateSheet,
  ) {
    canvas.doc.addPage();
    this.#width = canvas.doc.page.width - 2 * margin;
    this.#height = canvas.doc.page.height;
  }

  write(): void {
    const { number } = this.sheet;
    this.canvas.line('志愿服务记录证明', margin, this.#y, this.#width, { ...strong, ...centered, size: 26 });
    this.#y += 15 * mm;
    this.canvas.line(`编号：${number}`, margin, this.#y, this.#width, { ...grey, ...centered, size: 12 });
    this.#y += 14 * mm;
    this.#statement();
    this.#services();
    this.#foot();
  }

  #statement(): void {
    const { name, idNumber, issuer, from, to, recordedMinutes, grantedMinutes } = this.sheet;
    this.#paragraph(`志愿者姓名：${name}`, strong);
    this.#paragraph(`证件类型：居民身份证 证件号码：${idNumber}`, text);
    this.#paragraph(`服务时间：${dayWords(from)}至${dayWords(to)}`, text);
    this.#paragraph(`服务时长：共计${minutesText(recordedMinutes + grantedMinutes)}`, strong);
    const apart = `其中签到和互助记录${minutesText(recordedMinutes)}，人工登记${minutesText(grantedMinutes)}。`;
    this.#paragraph(apart, text);
    this.#y += 3 * mm;
    this.#paragraph(`兹证明上述志愿者在此期间参加了由${issuer}组织的志愿服务，服务内容如下：`, text);
    this.#y += 3 * mm;
  }

  #services(): void {
    this.#row(['服务内容', '服务日期', '时长'], strong);
    for (const { what, firstDay, lastDay, recordedMinutes, grantedMinutes } of this.sheet.lines) {
      const days =
        firstDay === lastDay ? dayWords(firstDay) : `${dayWords(firstDay)}起，至${dayWords(lastDay)}`;
      this.#row([what, days, minutesText(recordedMinutes + grantedMinutes)], { ...text, size: 11 });
    }
    this.#rule(this.#y);
    this.#y += 6 * mm;
    this.#paragraph('特此证明。', text);
  }

  #row(cells: readonly [string, string, string], style: TextStyle): void {
    const widths = [0.4, 0.38, 0.22].map((share) => share * this.#width);
    const wrapped = cells.map((cell, index) =>
      wrap(cell, (one) => this.canvas.widthOf(one, style) <= (widths[index] ?? 0) - 3 * mm),
    );
    const lines = Math.max(...wrapped.map(({ length }) => length));
    const height = Math.max(rowHeight, lines * style.size * 1.4 + 4 * mm);
    this.#room(height);
    this.#rule(this.#y);
    let x = margin;
    for (const [index, cell] of wrapped.entries()) {
      this.canvas.lines(cell, x + 1.5 * mm, this.#y + 2.5 * mm, widths[index] ?? 0, style, 1.4);
      x += widths[index] ?? 0;
    }
    this.#y += height;
  }

  /** Who issued it, room for the seal and the signatures, and how to find out whether it is genuine. */
  #foot(): void {
    const { issuer, address, issuedOn, link, code } = this.sheet;
    this.#room(footHeight);
    const top = this.#height - footHeight;
    const [qrSide, right] = [38 * mm, margin + this.#width / 2];
    this.canvas.qr(link, margin - 4 * mm, top, qrSide);
    this.canvas.line('扫码核验真伪', margin, top + qrSide, this.#width / 2, grey);
    this.canvas.line(`核验码：${code}`, margin, top + qrSide + 6 * mm, this.#width / 2, {
      ...strong,
      size: 11,
    });
    const signed = [`出具单位（盖章）：${issuer}`, '负责人：', '经办人：', `出具日期：${dayWords(issuedOn)}`];
    for (const [index, line] of signed.entries()) {
      this.canvas.line(line, right, top + 4 * mm + index * 9 * mm, this.#width / 2, text);
    }
    const note = `本证明免费出具。联系地址：${address}`;
    this.canvas.line(note, margin, this.#height - 16 * mm, this.#width, { ...grey, ...centered });
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
    if (this.#y + height <= this.#height - 10 * mm) return;
    this.canvas.doc.addPage();
    this.#y = margin;
  }

  #rule(y: number): void {
    const { doc } = this.canvas;
    doc
      .moveTo(margin, y)
      .lineTo(margin + this.#width, y)
      .lineWidth(0.6)
      .stroke(ink.line);
  }
}
