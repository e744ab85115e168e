import type { Home } from '@linge/shared/account/account.schema';
import type { DoorPage } from '@linge/shared/door/door.schema';
import { gridApi } from '@linge/shared/grid/grid.api';
import { call } from './client';
import { createStoredValue } from './store';
import { useStore } from './use-store';

/** Where somebody is: the door last scanned, or a grid chosen by hand (then without a door). */
export interface Place {
  /** The code at the door; null where only a grid was chosen. */
  readonly code: string | null;
  readonly doorId: string | null;
  readonly label: string;
  readonly communityId: string;
  readonly communityName: string;
  readonly gridId: string;
  readonly gridName: string;
}

function isPlace(kept: unknown): boolean {
  const place = kept as Partial<Place>;
  return [place.gridId, place.communityId, place.label].every((it) => typeof it === 'string');
}

export const placeStore = createStoredValue<Place | null>('linge.place', null, isPlace);

/** The place last chosen, so that home knows whose door it is; null for a newcomer. */
export function usePlace(): Place | null {
  return useStore(placeStore);
}

export function rememberPlace(place: Place | null): void {
  placeStore.set(place);
}

export function placeOfDoor(code: string, page: DoorPage): Place {
  return {
    code,
    doorId: page.door.id,
    label: page.door.label,
    communityId: page.community.id,
    communityName: page.community.name,
    gridId: page.grid.id,
    gridName: page.grid.name,
  };
}

/** A grid as a place, for somebody who serves it or chose it. @throws ApiError, NetworkError */
export async function placeOfGrid(communityId: string, gridId: string): Promise<Place> {
  const [community, grid] = await Promise.all([
    call(gridApi.getCommunity, { params: { id: communityId } }),
    call(gridApi.getGrid, { params: { id: gridId } }),
  ]);
  return {
    code: null,
    doorId: null,
    label: grid.name,
    communityId: community.id,
    communityName: community.name,
    gridId: grid.id,
    gridName: grid.name,
  };
}

/** The place of somebody whose home the registry knows. @throws ApiError, NetworkError */
export async function placeOfHome(home: Home): Promise<Place> {
  const grid = await placeOfGrid(home.communityId, home.gridId);
  return { ...grid, doorId: home.doorId, label: home.address };
}
