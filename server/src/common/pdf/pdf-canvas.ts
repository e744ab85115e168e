import type PDFDocument from 'pdfkit';
import { create as createQr } from 'qrcode';
import type { PdfFont, Weight } from './pdf-font.js';
import type { Column } from './text-wrap.js';

type Document = InstanceType<typeof PDFDocument>;

/** Points a millimetre: pages are laid out in millimetres, type in points. */
export const mm = 72 / 25.4;

export const ink = {
  text: '#1F2329',
  secondary: '#5C6370',
  accent: '#B8141A',
  line: '#B9BEC6',
  paper: '#FFFFFF',
};

export interface TextStyle {
  readonly weight: Weight;
  /** Points. */
  readonly size: number;
  readonly color: string;
  readonly align?: 'left' | 'center';
}

/** Draws Chinese text and QR codes on a PDF; every measure is in points from the upper left corner. */
export class PdfCanvas {
  readonly #registered = new Set<string>();

  constructor(
    readonly doc: Document,
    private readonly font: PdfFont,
  ) {}

  /** A column to fit text into. */
  column(width: number, weight: Weight): Column {
    return { width, widthOf: (text, size) => this.widthOf(text, { weight, size }) };
  }

  widthOf(text: string, style: Pick<TextStyle, 'weight' | 'size'>): number {
    return this.font
      .runsOf(text, style.weight)
      .reduce((width, run) => width + this.#use(run.font, style.size).widthOfString(run.text), 0);
  }

  /** As many lines as needed, each `leading` times the size below the one before. */
  lines(
    lines: readonly string[],
    x: number,
    y: number,
    width: number,
    style: TextStyle,
    leading = 1.3,
  ): void {
    for (const [index, line] of lines.entries())
      this.line(line, x, y + index * style.size * leading, width, style);
  }

  /** One line, its upper edge at `y`; `x` and `width` are the box that it is aligned in. */
  line(text: string, x: number, y: number, width: number, style: TextStyle): void {
    const indent = style.align === 'center' ? (width - this.widthOf(text, style)) / 2 : 0;
    let at = x + indent;
    for (const run of this.font.runsOf(text, style.weight)) {
      this.#use(run.font, style.size).fillColor(style.color);
      this.doc.text(run.text, at, y, { lineBreak: false, baseline: 'top' });
      at += this.doc.widthOfString(run.text);
    }
  }

  /**
   * The QR code of a text, its quiet zone inside the square. The modules of all rows are filled at once, so that no
   * viewer draws hair lines between them.
   */
  qr(text: string, x: number, y: number, side: number): void {
    const { modules } = createQr(text, { errorCorrectionLevel: 'Q' });
    const step = side / (modules.size + 2 * quietZone);
    this.doc.rect(x, y, side, side).fill(ink.paper);
    for (let row = 0; row < modules.size; row++) {
      for (let column = 0; column < modules.size; column++) {
        const start = column;
        while (column < modules.size && modules.get(row, column)) column++;
        if (column === start) continue;
        this.doc.rect(
          x + (start + quietZone) * step,
          y + (row + quietZone) * step,
          (column - start) * step,
          step,
        );
      }
    }
    this.doc.fill('#000000');
  }

  /** A square picture. */
  jpeg(data: Buffer, x: number, y: number, side: number): void {
    this.doc.image(data, x, y, { width: side, height: side });
  }

  #use(font: string, size: number): Document {
    if (!this.#registered.has(font)) {
      this.doc.registerFont(font, this.font.file(font));
      this.#registered.add(font);
    }
    return this.doc.font(font).fontSize(size);
  }
}

/** Modules of white that the standard asks for around a code. */
const quietZone = 4;
