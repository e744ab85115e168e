import { useEffect, useRef } from 'react';
import { placeOfGrid, placeOfHome, rememberPlace, usePlace } from '../../services/place';
import { useMe } from '../../services/session';

/**
 * Somebody whose home or grid is known need not choose a place: it is theirs until they scan a door. After
 * "更换" the chooser stays, so it is done once a page.
 */
export function useHomePlace(): void {
  const place = usePlace();
  const account = useMe()?.account;
  const done = useRef(false);
  useEffect(() => {
    if (place) done.current = true;
    if (done.current || !account) return;
    done.current = true;
    const home = account.homes[0];
    const grant = account.grants.find((it) => it.gridId !== null);
    const known = home
      ? placeOfHome(home)
      : grant?.communityId && grant.gridId
        ? placeOfGrid(grant.communityId, grant.gridId)
        : null;
    // when it fails, the chooser is there
    known?.then(rememberPlace, () => undefined);
  }, [place, account]);
}
