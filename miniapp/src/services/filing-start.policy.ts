import type { FilingStart } from '@linge/shared/complaint/complaint-filing.schema';
import type { ComplaintDraft, DraftPlace } from './complaint-draft';

/**
 * What a draft takes over once it is known where the resident lives who told it; null where somebody else was chosen
 * meanwhile.
 * @param brought the door that was taken over before; one that was chosen by hand stays
 */
export function startOf(
  { filing, place }: ComplaintDraft,
  residentId: string,
  { door, hasAccount }: FilingStart,
  brought: string | null,
): Partial<Pick<ComplaintDraft, 'filing' | 'place'>> | null {
  const teller = filing?.teller;
  if (filing === undefined || teller?.kind !== 'resident' || teller.id !== residentId) return null;
  const free = place === null || place.doorId === brought;
  return {
    filing: { ...filing, teller: { ...teller, hasAccount } },
    ...(door && free ? { place: placeOf(door) } : {}),
  };
}

function placeOf({ id, label, communityId, gridId }: NonNullable<FilingStart['door']>): DraftPlace {
  return { doorId: id, label, communityId, gridId };
}
