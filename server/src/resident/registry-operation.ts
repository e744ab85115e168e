import type {
  LedgerEntry,
  LedgerPatch,
  Residency,
  ResidentState,
} from '@linge/shared/resident/ledger.schema';
import type { RegistryChangeSource, RegistryChangeType } from '@linge/shared/resident/registry-change.schema';
import type { Role } from '@linge/shared/permission';

/** Who changes the registry, and what it comes with. */
export interface RegistryActor {
  readonly accountId: string | null;
  readonly role: Role | null;
  readonly source: RegistryChangeSource;
  /** The import or correction. */
  readonly sourceId: string | null;
}

/** What happened, when in life (null where only the paper was put right), and why. */
export interface RegistryCause {
  readonly type: RegistryChangeType;
  readonly day: string | null;
  readonly reason: string | null;
}

export interface HouseholdPatch {
  readonly residency?: Residency;
  /** Null opens the question who it is; with members left that is refused. */
  readonly headId?: string | null;
  readonly landlordName?: string | null;
  readonly landlordPhone?: string | null;
  /** A move of the whole household. */
  readonly roomId?: string;
  readonly state?: 'open' | 'closed';
}

export interface ResidentPatch extends LedgerPatch {
  readonly householdId?: string;
  readonly state?: ResidentState;
  readonly leftOn?: string | null;
}

/** One step of a write; the steps of one call hold together or not at all. */
export type RegistryOperation =
  | {
      readonly kind: 'enterHousehold';
      readonly id: string;
      readonly roomId: string;
      readonly residency: Residency;
      readonly landlordName?: string | null;
      readonly landlordPhone?: string | null;
      readonly cause: RegistryCause;
    }
  | {
      readonly kind: 'changeHousehold';
      readonly id: string;
      /** The version that was seen; undefined where the caller holds the row's lock. */
      readonly version?: number | undefined;
      readonly patch: HouseholdPatch;
      readonly cause: RegistryCause;
    }
  | {
      readonly kind: 'enterResident';
      readonly id: string;
      readonly householdId: string;
      readonly entry: LedgerEntry;
      readonly cause: RegistryCause;
    }
  | {
      readonly kind: 'changeResident';
      readonly id: string;
      readonly version?: number | undefined;
      readonly patch: ResidentPatch;
      readonly cause: RegistryCause;
    };
