import type {
  HouseholdTieEventType,
  HouseholdTieKind,
} from '@linge/shared/household-tie/household-tie.schema';
import type { Announcement } from '../common/outbox/outbox.js';
import type { HouseholdTieEvent } from './entities/household-tie-event.entity.js';
import type { HouseholdTieRequestRow } from './household-tie.row.js';

/** Steps that somebody else must hear of. */
export const toldSteps = [
  'HouseholdTieRequested',
  'HouseholdTieAgreed',
  'HouseholdTieConfirmed',
  'HouseholdTieDeclined',
] as const satisfies readonly HouseholdTieEventType[];
export type ToldStep = (typeof toldSteps)[number];

/** What the outbox keeps of a step. */
export interface HouseholdTieStep {
  readonly eventId: string;
  readonly type: ToldStep;
  readonly kind: HouseholdTieKind;
  readonly gridId: string;
  readonly accountId: string;
  readonly address: string;
  readonly reason: string | null;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

/** `householdTie.HouseholdTieRequested`. */
export function householdTieTopic(type: ToldStep): string {
  return `householdTie.${type}`;
}

/** Undefined for what nobody else needs to hear. */
export function announcementOf(
  row: HouseholdTieRequestRow,
  event: HouseholdTieEvent,
): Announcement | undefined {
  const type = toldSteps.find((step) => step === event.type);
  if (!type) return undefined;
  const payload: HouseholdTieStep = {
    eventId: event.id,
    type,
    kind: row.kind,
    gridId: row.gridId,
    accountId: row.accountId,
    address: row.address,
    reason: event.note,
    createdAt: event.createdAt.toISOString(),
  };
  return { topic: householdTieTopic(type), subjectId: row.id, payload };
}

/** An account belongs to a household from now on, or looks after somebody of it. */
export const accountTiedTopic = 'householdTie.AccountTied';

/** What the outbox keeps of that. */
export interface AccountTied {
  readonly accountId: string;
  readonly householdId: string;
  readonly gridId: string;
}

/** Undefined for a step after which nobody is tied. */
export function tiedNews(
  { id, accountId, gridId }: Pick<HouseholdTieRequestRow, 'id' | 'accountId' | 'gridId'>,
  { state, householdId }: Pick<HouseholdTieRequestRow, 'state' | 'householdId'>,
): Announcement | undefined {
  if (state !== 'confirmed' || !householdId) return undefined;
  const payload: AccountTied = { accountId, householdId, gridId };
  return { topic: accountTiedTopic, subjectId: id, payload };
}
