/** What a check answers; label 100 is nothing in particular. */
export interface Verdict {
  readonly suggest: 'pass' | 'review' | 'risky';
  readonly label: number;
}

/** A word that decides over a text in which it stands, or over a picture whose address or owner it names. */
interface MarkerWord extends Verdict {
  readonly word: string;
}

const PASS: Verdict = { suggest: 'pass', label: 100 };
const SEVERITY = ['pass', 'review', 'risky'] as const;

/** Nobody writes these by chance, and a visitor of the demo can try what happens. */
const INITIAL: readonly MarkerWord[] = [
  { word: '模拟违规内容', suggest: 'risky', label: 20006 },
  { word: '模拟待复核内容', suggest: 'review', label: 10001 },
];

/** What WeChat thinks of texts and pictures: nothing bad, but for those with a marker word. */
export class ContentVerdicts {
  readonly #words = new Map(INITIAL.map((marker) => [marker.word, marker]));

  mark(marker: MarkerWord): void {
    this.#words.set(marker.word, marker);
  }

  /** The worst of what its marker words say. */
  of(...texts: readonly (string | undefined)[]): Verdict {
    const verdicts = [...this.#words.values()].filter(({ word }) =>
      texts.some((text) => text?.includes(word)),
    );
    return (
      SEVERITY.flatMap((suggest) => verdicts.filter((verdict) => verdict.suggest === suggest)).at(-1) ?? PASS
    );
  }
}
