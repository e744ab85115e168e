import type { Authorisation, PickUp as PickUpView } from '@linge/shared/pick-up/pick-up.schema';
import type { PickUpAuthorisation } from './entities/pick-up-authorisation.entity.js';
import type { PickUp } from './entities/pick-up.entity.js';

/** Names and masked phones of those whom an authorisation does not name itself. */
export interface Known {
  readonly residents: ReadonlyMap<string, { readonly name: string; readonly phone: string | null }>;
  /** Account id → who handed over. */
  readonly staff: ReadonlyMap<string, string>;
}

export function nameOf({ name, residentId }: PickUpAuthorisation, { residents }: Known): string | null {
  return name ?? residents.get(residentId ?? '')?.name ?? null;
}

/** @param phone masked, of somebody who was named */
export function toAuthorisation(row: PickUpAuthorisation, phone: string | null, known: Known): Authorisation {
  const { id, kind, residentId, relation, day } = row;
  return {
    ...{ id, kind, relation, day, name: nameOf(row, known) },
    phone: phone ?? known.residents.get(residentId ?? '')?.phone ?? null,
  };
}

/** @param taker as they are still known; undefined once they were deleted */
export function toPickUp(row: PickUp, taker: PickUpAuthorisation | undefined, known: Known): PickUpView {
  const { id, kind, relation, offline, correctsId, reason } = row;
  return {
    ...{ id, kind, relation, offline, correctsId, reason },
    startsAt: row.startsAt.toISOString(),
    name: taker ? nameOf(taker, known) : null,
    takenAt: row.takenAt.toISOString(),
    recordedAt: row.recordedAt.toISOString(),
    doubtful: row.revokedBeforeAt !== null,
    byName: known.staff.get(row.handedByAccountId) ?? '组织者',
    stands: row.standingSignUpId !== null,
  };
}
