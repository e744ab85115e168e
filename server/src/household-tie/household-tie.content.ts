import type { HouseholdTieKind, RequestHouseholdTie } from '@linge/shared/household-tie/household-tie.schema';
import { householdTieWorkflow } from '@linge/shared/household-tie/household-tie.transitions';
import type { HouseholdTieRequest } from './entities/household-tie-request.entity.js';
import type { RoomPlace } from './household-tie.row.js';

/** What was asked, in one spelling: a retry with its id must ask the same. */
export function requestContent({ id: _id, ...content }: RequestHouseholdTie): string {
  return JSON.stringify(Object.entries(content).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** A request as it begins. */
export function waitingRequest(
  id: string,
  kind: HouseholdTieKind,
  { communityId, gridId, roomId }: RoomPlace,
  accountId: string,
  contentHash: string,
  now: Date,
): HouseholdTieRequest {
  return {
    id,
    communityId,
    gridId,
    roomId,
    accountId,
    kind,
    name: '',
    phoneCipher: null,
    phoneIndex: null,
    phoneVouched: false,
    householdId: null,
    residentId: null,
    state: householdTieWorkflow.initial,
    version: 1,
    atOnce: false,
    reason: null,
    decidedAt: null,
    contentHash,
    createdAt: now,
    updatedAt: now,
  };
}
