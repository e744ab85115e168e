import type { Household } from '@linge/shared/resident/resident.schema';
import { maskName } from '../common/crypto/mask.js';
import type { HouseholdRow } from './household.repository.js';

/** A household as the contract shows it: with its head's name masked. */
export function toHousehold(row: HouseholdRow): Household {
  return {
    ...row,
    headName: row.headName === null ? null : maskName(row.headName),
    memberCount: Number(row.memberCount),
  };
}
