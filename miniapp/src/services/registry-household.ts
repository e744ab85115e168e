import type { BodyOf } from '@linge/shared/endpoint';
import type { Residency } from '@linge/shared/resident/ledger.schema';
import type { residentApi } from '@linge/shared/resident/resident.api';
import type { Household } from '@linge/shared/resident/resident.schema';

type HouseholdPatch = Pick<BodyOf<typeof residentApi.changeHousehold>, 'residency' | 'landlord'>;

export interface TypedHousehold {
  readonly residency: Residency;
  readonly landlordName: string;
  /** Empty: as it is, for the same landlord; none, for another one. */
  readonly landlordPhone: string;
}

/** What is to be changed of a household; only tenants have a landlord. */
export function householdPatch(
  { residency, landlordName, landlordPhone }: TypedHousehold,
  before: Pick<Household, 'residency' | 'landlord'>,
): HouseholdPatch {
  const changed = residency === before.residency ? {} : { residency };
  const [name, phone] = [landlordName.trim(), landlordPhone.trim()];
  if (residency === 'permanent' || !name) {
    return before.landlord ? { ...changed, landlord: null } : changed;
  }
  if (name !== before.landlord?.name) return { ...changed, landlord: { name, phone: phone || null } };
  return phone ? { ...changed, landlord: { name, phone } } : changed;
}
