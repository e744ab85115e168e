import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { sfntOf } from './woff.js';

export type Weight = 'regular' | 'bold';

/** A stretch of text that one font file can draw. */
export interface FontRun {
  readonly font: string;
  readonly text: string;
}

const require = createRequire(import.meta.url);
const fontPackage = '@fontsource/noto-sans-sc';
const numberOf: Readonly<Record<Weight, number>> = { regular: 400, bold: 700 };
/** One file with the 7,900 characters of everyday use; the rest of the family is split into a hundred small ones. */
const everyday = 'chinese-simplified';
/** The geta mark, as Chinese typesetters put it where they have no type for a character. */
const missing = '〓';

/**
 * Noto Sans SC for printing. Nearly every text is drawn with one file a weight; a rare character of somebody's name
 * is looked up in the small files by the ranges that the package publishes.
 */
export class PdfFont {
  readonly #files = new Map<string, Buffer | undefined>();
  readonly #subsetOf = new Map<string, string>();
  #ranges: readonly SubsetRange[] | undefined;
  #everyday: ReadonlySet<number> | undefined;

  /** Cuts text where another font file has to take over. */
  runsOf(text: string, weight: Weight): FontRun[] {
    const runs: { font: string; text: string }[] = [];
    for (const character of text) {
      const subset = this.#subset(character);
      const drawn = subset === undefined ? missing : character;
      const font = fontName(subset ?? everyday, weight);
      const last = runs.at(-1);
      if (last?.font === font) last.text += drawn;
      else runs.push({ font, text: drawn });
    }
    return runs;
  }

  /** The bytes of a font that `runsOf` named. */
  file(font: string): Buffer {
    const file = this.#read(font);
    if (!file) throw new Error(`Font ${font} is not installed`);
    return file;
  }

  #subset(character: string): string | undefined {
    const known = this.#subsetOf.get(character);
    if (known !== undefined) return known || undefined;
    const subset = this.#find(character.codePointAt(0) ?? 0);
    this.#subsetOf.set(character, subset ?? '');
    return subset;
  }

  #find(codePoint: number): string | undefined {
    this.#everyday ??= new Set(this.#open(everyday)?.characterSet);
    if (this.#everyday.has(codePoint)) return everyday;
    this.#ranges ??= subsetRanges();
    // What a range promises is not always in the file.
    return this.#ranges.find(
      ({ subset, first, last }) =>
        first <= codePoint && codePoint <= last && this.#open(subset)?.hasGlyphForCodePoint(codePoint),
    )?.subset;
  }

  #open(subset: string): Font | undefined {
    const file = this.#read(fontName(subset, 'regular'));
    if (!file) return undefined;
    const font = create(file);
    return 'fonts' in font ? undefined : font;
  }

  #read(font: string): Buffer | undefined {
    if (!this.#files.has(font)) this.#files.set(font, readFont(font));
    return this.#files.get(font);
  }
}

interface SubsetRange {
  readonly subset: string;
  readonly first: number;
  readonly last: number;
}

function fontName(subset: string, weight: Weight): string {
  return `noto-sans-sc-${subset}-${numberOf[weight]}-normal`;
}

function readFont(font: string): Buffer | undefined {
  try {
    return sfntOf(readFileSync(require.resolve(`${fontPackage}/files/${font}.woff`)));
  } catch {
    return undefined;
  }
}

function subsetRanges(): SubsetRange[] {
  const published = require(`${fontPackage}/unicode.json`) as Readonly<Record<string, string>>;
  return Object.entries(published).flatMap(([name, ranges]) =>
    ranges.split(',').map((range) => {
      const [first = '', last = first] = range.replace(/^U\+/i, '').split('-');
      return { subset: name.replace(/[[\]]/g, ''), first: parseInt(first, 16), last: parseInt(last, 16) };
    }),
  );
}
