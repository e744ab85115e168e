type Fits = (line: string) => boolean;

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
  for (const { segment } of words.segment(part)) {
    append(lines, fits(segment) ? [segment] : [...segment], '', fits);
  }
  return lines;
}

/** Lets each piece go on in the last line where it still fits. */
function append(lines: string[], pieces: readonly string[], glue: string, fits: Fits): void {
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && fits(last + glue + piece)) lines[lines.length - 1] = last + glue + piece;
    else lines.push(piece);
  }
}

/**
 * The largest of some sizes at which text takes at most so many lines; at the smallest one the rest is cut off
 * with an ellipsis.
 */
export function fit(
  text: string,
  sizes: readonly number[],
  maxLines: number,
  fitsAt: (line: string, size: number) => boolean,
): { readonly size: number; readonly lines: readonly string[] } {
  let best = { size: 0, lines: [] as string[] };
  for (const size of sizes) {
    best = { size, lines: wrap(text, (line) => fitsAt(line, size)) };
    if (best.lines.length <= maxLines) return best;
  }
  const lines = best.lines.slice(0, maxLines);
  const characters = [...(lines.at(-1) ?? '')];
  while (characters.length && !fitsAt(`${characters.join('')}…`, best.size)) characters.pop();
  return { size: best.size, lines: [...lines.slice(0, -1), `${characters.join('')}…`] };
}
