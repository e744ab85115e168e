type Fits = (line: string) => boolean;

const closing = /^[，。、；：？！）》」』”’…]+$/u;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Breaks text into lines: at white space where there is any, else between words, inside a word only if that is too wide. */
export function wrap(text: string, fits: Fits): string[] {
  const lines: string[] = [];
  for (const part of text.split(/\s+/).filter(Boolean)) {
    append(lines, fits(part) ? [part] : divide(part, fits), ' ', fits);
  }
  return lines;
}

function divide(part: string, fits: Fits): string[] {
  const lines: string[] = [];
  for (const piece of pieces(part)) append(lines, fits(piece) ? [piece] : [...piece], '', fits);
  return lines;
}

/** Words, each with the punctuation that closes it: no line begins with a comma. */
function pieces(part: string): string[] {
  const found: string[] = [];
  for (const { segment } of words.segment(part)) {
    const last = found.at(-1);
    if (last !== undefined && closing.test(segment)) found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found;
}

/** Lets each piece go on in the last line where it still fits. */
function append(lines: string[], pieces: readonly string[], glue: string, fits: Fits): void {
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && fits(last + glue + piece)) lines[lines.length - 1] = last + glue + piece;
    else lines.push(piece);
  }
}

/** A column of text and how wide text is in it, both in points. */
export interface Column {
  readonly width: number;
  widthOf(text: string, size: number): number;
}

/**
 * The largest of some sizes at which text takes at most so many lines, the lines about equally long; at the
 * smallest size what is too much is cut off with an ellipsis.
 */
export function fit(
  text: string,
  column: Column,
  sizes: readonly number[],
  maxLines: number,
): { readonly size: number; readonly lines: readonly string[] } {
  const linesAt = (size: number, width = column.width) =>
    wrap(text, (line) => column.widthOf(line, size) <= width);
  const size = sizes.find((candidate) => linesAt(candidate).length <= maxLines) ?? sizes.at(-1) ?? 0;
  const lines = linesAt(size);
  if (lines.length <= maxLines)
    return { size, lines: balanced(lines.length, column.width, (width) => linesAt(size, width)) };
  const last = [...(lines[maxLines - 1] ?? '')];
  while (last.length && column.widthOf(`${last.join('')}…`, size) > column.width) last.pop();
  return { size, lines: [...lines.slice(0, maxLines - 1), `${last.join('')}…`] };
}

/** The lines of the narrowest column that needs no more of them. */
function balanced(count: number, width: number, linesAt: (width: number) => string[]): string[] {
  let lines = linesAt(width);
  for (let narrower = width; narrower > width / 2; narrower -= width / 40) {
    const candidate = linesAt(narrower);
    if (candidate.length > count) break;
    lines = candidate;
  }
  return lines;
}
