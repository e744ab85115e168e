import { create, type Font } from 'fontkit';
import { create as createQr } from 'qrcode';
import type { TextStyle } from '../pdf/pdf-canvas.js';
import type { PdfFont, Weight } from '../pdf/pdf-font.js';
import type { Column } from '../pdf/text-wrap.js';

/** Modules of white that the standard asks for around a code. */
const quietZone = 4;

/** Opened once: a poster has a few hundred glyphs of two files. */
const opened = new Map<string, Font>();

/**
 * Draws Chinese text and QR codes as the paths of an SVG, which needs no font where it is rendered. Every measure is
 * in pixels from the upper left corner.
 */
export class SvgCanvas {
  readonly #parts: string[] = [];

  constructor(
    private readonly width: number,
    private readonly font: PdfFont,
  ) {}

  /** A column to fit text into. */
  column(width: number, weight: Weight): Column {
    return { width, widthOf: (text, size) => this.widthOf(text, { weight, size }) };
  }

  widthOf(text: string, { weight, size }: Pick<TextStyle, 'weight' | 'size'>): number {
    return this.font.runsOf(text, weight).reduce((width, run) => {
      const font = this.#open(run.font);
      return width + (font.layout(run.text).advanceWidth * size) / font.unitsPerEm;
    }, 0);
  }

  rect(x: number, y: number, width: number, height: number, color: string): void {
    this.#parts.push(`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${color}"/>`);
  }

  /** As many lines as needed, each `leading` times the size below the one before. @returns the lower edge */
  lines(
    lines: readonly string[],
    x: number,
    y: number,
    width: number,
    style: TextStyle,
    leading = 1.4,
  ): number {
    for (const [index, line] of lines.entries()) {
      this.#line(line, x, y + index * style.size * leading, width, style);
    }
    return y + lines.length * style.size * leading;
  }

  /** The QR code of a text, its quiet zone inside the square. */
  qr(text: string, x: number, y: number, side: number): void {
    const { modules } = createQr(text, { errorCorrectionLevel: 'Q' });
    const step = side / (modules.size + 2 * quietZone);
    let path = '';
    for (let row = 0; row < modules.size; row++) {
      for (let column = 0; column < modules.size; column++) {
        if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`;
      }
    }
    const [left, top] = [x + quietZone * step, y + quietZone * step];
    this.rect(x, y, side, side, '#FFFFFF');
    this.#parts.push(
      `<path shape-rendering="crispEdges" transform="translate(${left} ${top}) scale(${step})" d="${path}"/>`,
    );
  }

  /** A square picture. */
  jpeg(bytes: Buffer, x: number, y: number, side: number): void {
    const data = `data:image/jpeg;base64,${bytes.toString('base64')}`;
    this.#parts.push(`<image x="${x}" y="${y}" width="${side}" height="${side}" href="${data}"/>`);
  }

  /** The picture, so high that everything fits on it. */
  svg(height: number): string {
    const size = `width="${this.width}" height="${height}" viewBox="0 0 ${this.width} ${height}"`;
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${this.#parts.join('')}</svg>`;
  }

  /** `y`: the upper edge; the base line lies as far below it as the font says. */
  #line(text: string, x: number, y: number, width: number, style: TextStyle): void {
    const indent = style.align === 'center' ? (width - this.widthOf(text, style)) / 2 : 0;
    let at = x + indent;
    for (const run of this.font.runsOf(text, style.weight)) {
      const font = this.#open(run.font);
      const scale = style.size / font.unitsPerEm;
      const base = y + style.size * 1.05;
      for (const { path, advanceWidth } of font.layout(run.text).glyphs) {
        const outline = path.toSVG();
        if (outline) {
          this.#parts.push(
            `<path fill="${style.color}" transform="translate(${at.toFixed(2)} ${base.toFixed(2)}) scale(${scale} ${-scale})" d="${outline}"/>`,
          );
        }
        at += advanceWidth * scale;
      }
    }
  }

  #open(name: string): Font {
    const known = opened.get(name);
    if (known) return known;
    const font = create(this.font.file(name));
    if ('fonts' in font) throw new Error(`Font ${name} is a collection`);
    opened.set(name, font);
    return font;
  }
}
