import type { LedgerEntry, Residency, ResidentState } from '@linge/shared/resident/ledger.schema';
import type { RoomRow } from './place-index.js';

/** Somebody as the registry has them, numbers in clear: never answered, never logged. */
export interface StoredPerson {
  readonly id: string;
  readonly gridId: string;
  readonly householdId: string;
  readonly roomId: string;
  readonly state: ResidentState;
  readonly version: number;
  readonly entry: LedgerEntry;
}

/** An open household. */
export interface StoredHousehold {
  readonly id: string;
  readonly gridId: string;
  readonly roomId: string;
  readonly version: number;
  readonly residency: Residency;
  readonly headId: string | null;
  readonly landlordName: string | null;
  readonly landlordPhone: string | null;
}

/** All of a community that a workbook is compared with. */
export interface RegistryImage {
  readonly rooms: readonly RoomRow[];
  readonly households: readonly StoredHousehold[];
  readonly people: readonly StoredPerson[];
}

/** A label that the importer sees. */
export interface LabelName {
  readonly code: string;
  readonly name: string;
}
