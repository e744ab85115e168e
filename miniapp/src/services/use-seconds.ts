import { useEffect, useState } from 'react';
import { usePageShown } from './use-page-shown';

/** The device's clock in milliseconds, told every second as long as the page is in front. */
export function useSeconds(): number {
  const shown = usePageShown();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!shown) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [shown]);
  return now;
}
