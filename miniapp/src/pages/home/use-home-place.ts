import { useEffect } from 'react';
import { placeOfHome, rememberPlace, usePlace } from '../../services/place';
import { useMe } from '../../services/session';

/** Somebody whose home is known need not choose a place: it is theirs until they scan or choose another. */
export function useHomePlace(): void {
  const place = usePlace();
  const home = useMe()?.account.homes[0];
  useEffect(() => {
    if (place || !home) return;
    // when it fails, the chooser is there
    placeOfHome(home).then(rememberPlace, () => undefined);
  }, [place, home]);
}
