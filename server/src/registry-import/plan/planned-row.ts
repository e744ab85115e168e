import type { LedgerEntry, LedgerPatch, Residency } from '@linge/shared/resident/ledger.schema';
import type { RowProblem } from '../sheet/person-row.js';

export interface Landlord {
  readonly landlordName: string | null;
  readonly landlordPhone: string | null;
}

/** A household that comes into being with its head. */
export interface NewHousehold extends Landlord {
  readonly roomId: string;
  readonly residency: Residency;
}

/** What a row does when it is committed. */
export type PlannedWrite =
  | {
      /** Somebody who had left is here again. */
      readonly type: 'return';
      readonly residentId: string;
      readonly version: number;
      readonly householdId: string;
      readonly household: NewHousehold | null;
      readonly entry: LedgerEntry;
      readonly before: LedgerEntry;
      readonly beforeHouseholdId: string;
      readonly beforeLeftOn: string | null;
    }
  | {
      readonly type: 'add';
      readonly residentId: string;
      readonly householdId: string;
      /** With the head of a new household. */
      readonly household: NewHousehold | null;
      readonly entry: LedgerEntry;
    }
  | {
      readonly type: 'change';
      readonly residentId: string;
      readonly version: number;
      readonly householdId: string;
      readonly patch: LedgerPatch;
      readonly before: LedgerEntry;
      readonly household: HouseholdChange | null;
    };

export interface HouseholdChange {
  readonly id: string;
  readonly version: number;
  readonly patch: Partial<Landlord>;
  readonly before: Landlord;
}

/** One field, old and new, as people read it; numbers masked. */
export interface ShownChange {
  readonly field: string;
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
}

export type RowKind = 'add' | 'change' | 'unchanged' | 'wrong';

export interface PlannedRow {
  readonly sheet: string;
  readonly number: number;
  readonly kind: RowKind;
  readonly name: string | null;
  readonly address: string | null;
  readonly problems: readonly RowProblem[];
  readonly changes: readonly ShownChange[];
  readonly write: PlannedWrite | null;
}
