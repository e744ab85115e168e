import { useEffect, useState } from 'react';

/** Milliseconds of rest after a key before the server is asked. */
const restMs = 300;

/** What was typed, once nothing more is typed for a moment. */
export function useRested(value: string): string {
  return useSettling(value)[0];
}

/** The same, with a way to take something at once, without the rest. */
export function useSettling(value: string): readonly [string, (taken: string) => void] {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value]);
  return [rested, setRested];
}
