import { useEffect, useState } from 'react';
import { usePageShown } from './use-page-shown';

/** The device's clock in milliseconds, told again and again as long as the page is in front. */
export function useNow(everyMs = 1000): number {
  const shown = usePageShown();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!shown) return undefined;
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [shown, everyMs]);
  return now;
}
