import { useEffect } from 'react';

interface UnderWay<Thing> {
  /** Of what the server is at work on; null where nothing is under way. */
  readonly id: string | null;
  /** Stays the same function. */
  readonly ask: (id: string) => Promise<Thing>;
  readonly onLatest: (latest: Thing) => void;
  /** Milliseconds between two looks. */
  readonly everyMs: number;
}

/** Looks at a thing again and again until it is over. */
export function useLookAgain<Thing>({ id, ask, onLatest, everyMs }: UnderWay<Thing>): void {
  useEffect(() => {
    if (id === null) return undefined;
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      ask(id).then(
        (latest) => {
          if (gone) return;
          onLatest(latest);
          timer = setTimeout(look, everyMs);
        },
        // no answer this time: it goes on at the server, and the next look will tell
        () => {
          if (!gone) timer = setTimeout(look, everyMs * 3);
        },
      );
    };
    timer = setTimeout(look, everyMs);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [id, ask, onLatest, everyMs]);
}
