import type { DeskChild, HandOver, PickUpDesk } from '@linge/shared/pick-up/pick-up-desk.schema';
import type { ErrorCode } from '@linge/shared/error-code';

/** The list of a session as it was last read: handing over goes on with it where there is no network. */
export interface KeptDesk {
  readonly accountId: string;
  /** Milliseconds since 1970. */
  readonly readAt: number;
  readonly desk: PickUpDesk;
}

/** A hand-over that waits for the network; `problem`: the server did not take it in, and why. */
export interface QueuedPickUp {
  readonly accountId: string;
  readonly activityId: string;
  readonly childName: string;
  readonly body: HandOver;
  readonly problem: ErrorCode | null;
}

/** What was kept, where it is of this session, this account and still to be read. @param now milliseconds since 1970 */
export function keptFor(
  kept: KeptDesk | null,
  { accountId, activityId }: { readonly accountId: string | null; readonly activityId: string },
  now: number,
): KeptDesk | null {
  if (kept?.accountId !== accountId || kept?.desk.activityId !== activityId) return null;
  return Date.parse(kept.desk.until) >= now ? kept : null;
}

/** Whose turn it is to be sent: in the order in which they were recorded, each account its own. */
export function nextQueued(queue: readonly QueuedPickUp[], accountId: string | null): QueuedPickUp | null {
  return queue.find((one) => one.accountId === accountId && one.problem === null) ?? null;
}

const sameAs = (one: QueuedPickUp) => (other: QueuedPickUp) => other.body.id === one.body.id;

export function withoutQueued(queue: readonly QueuedPickUp[], sent: QueuedPickUp): readonly QueuedPickUp[] {
  return queue.filter((one) => !sameAs(sent)(one));
}

export function refusedQueued(
  queue: readonly QueuedPickUp[],
  sent: QueuedPickUp,
  problem: ErrorCode,
): readonly QueuedPickUp[] {
  return queue.map((one) => (sameAs(sent)(one) ? { ...one, problem } : one));
}

/** Those of a session that wait to be sent, by child. */
export function waitingOf(
  queue: readonly QueuedPickUp[],
  { activityId, session }: Pick<PickUpDesk, 'activityId' | 'session'>,
): ReadonlyMap<string, QueuedPickUp> {
  const its = queue.filter(
    (one) => one.problem === null && one.activityId === activityId && one.body.startsAt === session.startsAt,
  );
  return new Map(its.map((one) => [one.body.signUpId, one]));
}

export type DeskPart = 'here' | 'taken' | 'absent';

/** Where a child stands on the list. @param waiting recorded here, and not sent yet */
export function partOf({ pickUp, presence }: DeskChild, waiting: boolean): DeskPart {
  if (pickUp || waiting) return 'taken';
  return presence === 'absent' ? 'absent' : 'here';
}

/** The list with a child as it is now. */
export function withChild(desk: PickUpDesk, child: DeskChild): PickUpDesk {
  return {
    ...desk,
    items: desk.items.map((one) => (one.signUpId === child.signUpId ? child : one)),
  };
}
