import type { RoleGrant } from '@linge/shared/account/account.schema';
import {
  helpDaysAhead,
  type AskedFor,
  type HelpPart,
  type HelpPhase,
  type HelpRequestActor,
  type HelpRequestState,
} from '@linge/shared/help-request/help-request.schema';
import { permissionRoles, type Role } from '@linge/shared/permission';
import { reaches, type Scope } from '../common/auth/scope.policy.js';
import { addDays, endOfDay } from '../common/clock/working-day.policy.js';

/** Who asks, and which people of the registry are theirs. */
export interface HelpAsker {
  readonly accountId: string;
  readonly grants: readonly RoleGrant[];
  /** Who they are themselves. */
  readonly selves: ReadonlySet<string>;
  /** Those and whom they look after: they know their names. */
  readonly known: ReadonlySet<string>;
  /** Those and who lives with them. */
  readonly family: ReadonlySet<string>;
}

/** Where a request stands, and whose it is. */
export interface PlacedHelp {
  readonly communityId: string;
  readonly gridId: string;
  readonly residentId: string;
  readonly askerAccountId: string;
  readonly askedFor: AskedFor;
  readonly takerAccountId: string | null;
}

const dayMs = 86_400_000;
/** After which words that are looked at are looked for again. */
const heldPauseMs = 20_000;
/** How long after its day a volunteer who has it may say nothing. */
const silentDays = 3;
/** The same of one without a day, from when it was taken; and of who is asked to confirm. */
const answerDays = 7;

const keepers: readonly Role[] = permissionRoles['helpRequest.keep'];
const ends: readonly HelpRequestState[] = ['closed', 'withdrawn', 'expired', 'ended'];
const held: readonly HelpRequestState[] = ['taken', 'finished', 'countered', 'withWorker'];

/** As whom somebody keeps all of a scope; undefined for who does not. */
export function keeperOf(grants: readonly RoleGrant[], scope: Scope): Role | undefined {
  return keepers.find((role) => reaches(grants, [role], scope));
}

/** Whether somebody is a volunteer of a community. */
export function volunteersIn(grants: readonly RoleGrant[], communityId: string): boolean {
  return grants.some((grant) => grant.role === 'volunteer' && grant.communityId === communityId);
}

/** The grid of a community in which somebody lives, else in which they volunteer. */
export function ownGridOf(grants: readonly RoleGrant[], communityId: string): string | undefined {
  const here = grants.filter((grant) => grant.communityId === communityId && grant.gridId !== null);
  const grant = here.find(({ role }) => role === 'resident') ?? here.find(({ role }) => role === 'volunteer');
  return grant?.gridId ?? undefined;
}

/**
 * What somebody is to a request, each part with the role that makes them it. Who has it is nothing else to it, and neither
 * is who asked; who lives with the person it is for neither takes it nor settles it.
 */
export function actorsOf(asker: HelpAsker, help: PlacedHelp): Map<HelpRequestActor, Role> {
  const { accountId, grants } = asker;
  if (help.takerAccountId === accountId) return new Map([['taker', 'resident']]);
  const keeper = keeperOf(grants, help);
  const own = help.askerAccountId === accountId;
  if (own && help.askedFor === 'byStaff' && keeper) return new Map([['asker', keeper]]);
  if ((own && help.askedFor !== 'byStaff') || asker.selves.has(help.residentId)) {
    return new Map([['asker', 'resident']]);
  }
  if (asker.family.has(help.residentId)) return new Map();
  return new Map<HelpRequestActor, Role>([
    ...(keeper ? [['staff', keeper] as const] : []),
    ...(volunteersIn(grants, help.communityId) ? [['volunteer', 'resident'] as const] : []),
  ]);
}

/** As what somebody reads a request; undefined where they do not: other volunteers only what they may take. */
export function partOf(
  actors: ReadonlyMap<HelpRequestActor, unknown>,
  state: HelpRequestState,
): HelpPart | undefined {
  const part = (['taker', 'asker', 'staff'] as const).find((one) => actors.has(one));
  return part ?? (actors.has('volunteer') && state === 'open' ? 'volunteer' : undefined);
}

/** Whether somebody has it, or had it when it went to staff. */
export function isHeld(state: HelpRequestState): boolean {
  return held.includes(state);
}

export function phaseOf(state: HelpRequestState): HelpPhase {
  if (state === 'withWorker') return 'worker';
  return ends.includes(state) ? 'over' : 'going';
}

/** The last day on which it is offered. */
export function lastDayOf(day: string | null, today: string): string {
  return day ?? addDays(today, helpDaysAhead);
}

/** Whether a hand may be asked for on a day. */
export function mayAskFor(day: string | null, today: string): boolean {
  return day === null || (day >= today && day <= addDays(today, helpDaysAhead));
}

/** When the clock has something to do with it next; null for never. */
export function dueAtOf(
  {
    state,
    day,
    lastDay,
  }: { readonly state: HelpRequestState; readonly day: string | null; readonly lastDay: string },
  now: Date,
): Date | null {
  const after = (days: number) => new Date(now.getTime() + days * dayMs);
  switch (state) {
    case 'checking': {
      const soon = new Date(now.getTime() + heldPauseMs);
      return soon < endOfDay(lastDay) ? soon : endOfDay(lastDay);
    }
    case 'open':
      return endOfDay(lastDay);
    case 'taken':
      return day === null ? after(answerDays) : endOfDay(addDays(day, silentDays));
    case 'finished':
    case 'countered':
      return after(answerDays);
    default:
      return null;
  }
}
