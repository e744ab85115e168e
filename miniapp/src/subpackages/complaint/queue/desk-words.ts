interface Search {
  /** As it stands in the field. */
  readonly text: string;
  /** What was typed when the typing last rested. */
  readonly rested: string;
  readonly picking: boolean;
}

/**
 * The words that the queue is asked for. While several are being picked what stands in the field counts at once: a list
 * that only waits for the typing to rest would be another one soon, and what was picked from it would be gone.
 */
export function askedWords({ text, rested, picking }: Search): string {
  return picking ? text.trim() : rested;
}
