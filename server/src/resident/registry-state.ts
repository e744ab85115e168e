import type { LedgerEntry, Residency, ResidentState } from '@linge/shared/resident/ledger.schema';

/** Where a household lies; what its people inherit. */
export interface RoomPlace {
  readonly roomId: string;
  readonly gridId: string;
  readonly microGridId: string;
}

/** A household while it is being written. */
export interface HouseholdDraft extends RoomPlace {
  readonly id: string;
  readonly communityId: string;
  readonly residency: Residency;
  readonly headId: string | null;
  readonly state: 'open' | 'closed';
  readonly landlordName: string | null;
  readonly landlordPhone: string | null;
  readonly version: number;
}

/** A person while being written: the numbers in clear. */
export interface PersonDraft {
  readonly id: string;
  readonly communityId: string;
  readonly householdId: string;
  readonly state: ResidentState;
  readonly leftOn: string | null;
  readonly entry: LedgerEntry;
  readonly version: number;
}

/** The part of the registry that a write touches, by id. */
export interface RegistryState {
  readonly households: Map<string, HouseholdDraft>;
  readonly people: Map<string, PersonDraft>;
  /** Rooms that somebody moves into. */
  readonly rooms: Map<string, RoomPlace>;
}
