import { useEffect, useState } from 'react';

/** Milliseconds of rest after a key before the server is asked. */
const restMs = 300;

/** What was typed, once whoever types has come to rest. */
export function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
