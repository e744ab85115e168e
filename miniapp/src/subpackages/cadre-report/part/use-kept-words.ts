import { useState } from 'react';

/** What was typed on the sheets of a page, in memory alone: a tap beside a sheet closes it and loses nothing. */
export interface KeptWords {
  readonly of: (id: string, step: string) => string;
  readonly keep: (id: string, step: string, text: string) => void;
}

export function useKeptWords(): KeptWords {
  const [kept, setKept] = useState<Readonly<Record<string, string>>>({});
  return {
    of: (id, step) => kept[`${step} ${id}`] ?? '',
    keep: (id, step, text) => setKept((before) => ({ ...before, [`${step} ${id}`]: text })),
  };
}
