import { doorApi } from '@linge/shared/door/door.api';
import type { ChainLinkKind } from '@linge/shared/door/door.schema';
import { gridApi } from '@linge/shared/grid/grid.api';
import { dial } from '../platform/phone';
import { ApiError } from './api-error';
import { call } from './client';
import { placeStore } from './place';

/** Whom to call: somebody of a door's chain, or of a grid's for those who are not at a door. */
export type CallTarget = { readonly code: string } | { readonly gridId: string };

/** Asks for the number of a link and dials it. @throws ApiError, NetworkError */
export async function callLink(target: CallTarget, link: ChainLinkKind): Promise<void> {
  const { phone } =
    'code' in target
      ? await call(doorApi.getDoorPhone, { params: { code: target.code, link } })
      : await call(doorApi.getGridPhone, { params: { id: target.gridId, link } });
  await dial(phone);
}

/** The place last chosen, else the first grid there is: somebody to call even for a newcomer. */
async function helpTarget(): Promise<CallTarget> {
  const place = placeStore.get();
  if (place) return place.code ? { code: place.code } : { gridId: place.gridId };
  const community = (await call(gridApi.listCommunities)).items[0];
  const grid =
    community && (await call(gridApi.listGrids, { query: { communityId: community.id } })).items[0];
  if (!grid) throw new ApiError(404, 'DOOR_LINK_NOT_CALLABLE', null);
  return { gridId: grid.id };
}

/** Calls the grid worker; where the post is vacant, the community. @throws ApiError, NetworkError */
export async function callHelp(): Promise<void> {
  const target = await helpTarget();
  try {
    await callLink(target, placeStore.get() ? 'gridWorker' : 'community');
  } catch (error) {
    if (!(error instanceof ApiError && error.code === 'DOOR_LINK_NOT_CALLABLE')) throw error;
    await callLink(target, 'community');
  }
}
