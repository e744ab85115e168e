import type { RoleGrant } from '@linge/shared/account/account.schema';
import type {
  ContentCheckAction,
  ContentCheckReason,
  ContentCheckState,
} from '@linge/shared/content-check/content-check.schema';
import type { ContentPath, ContentReaders } from '@linge/shared/content-check/content-decision';
import type { ContentMark } from '@linge/shared/content-check/content-mark.schema';
import type { Role } from '@linge/shared/permission';

/** Words of one field of a request. */
export interface ContentPart {
  /** As a problem answer names it: `body.promises.0.text`. */
  readonly path: string;
  readonly text: string;
}

/** What is known of words at the moment they come. */
export type ContentVerdict = 'pass' | 'risky' | { readonly hold: ContentCheckReason };

/** Characters of one question to WeChat. */
export const checkedCharacters = 2_500;

/** The values that a path of the table stands for, with their own paths. */
export function valuesAt(
  request: unknown,
  path: ContentPath | 'params.id',
): { path: string; value: unknown }[] {
  let found: { path: string; value: unknown }[] = [{ path: '', value: request }];
  for (const name of path.split('.')) {
    found = found.flatMap(({ path: above, value }) => {
      const names = name === '*' ? Object.keys(objectOf(value)) : [name];
      return names.map((one) => ({ path: above ? `${above}.${one}` : one, value: objectOf(value)[one] }));
    });
  }
  return found;
}

/** The words of a request, without the fields that were left empty. */
export function partsOf(request: unknown, fields: readonly ContentPath[]): ContentPart[] {
  return fields
    .flatMap((field) => valuesAt(request, field))
    .flatMap(({ path, value }) =>
      typeof value === 'string' && value.trim() !== '' ? [{ path, text: value }] : [],
    );
}

/** As few questions as the words fit into; none of their characters is cut in two. */
export function questionsOf(parts: readonly ContentPart[]): string[] {
  const letters = [...parts.map(({ text }) => text).join('\n')];
  const questions: string[] = [];
  let question = '';
  for (const letter of letters) {
    if (question.length + letter.length > checkedCharacters) {
      questions.push(question);
      question = '';
    }
    question += letter;
  }
  return question ? [...questions, question] : questions;
}

/** The strictest of several; one that is not known counts as less than one that is risky. */
export function strictest(verdicts: readonly ContentVerdict[]): ContentVerdict {
  if (verdicts.includes('risky')) return 'risky';
  const held = verdicts.flatMap((verdict) => (typeof verdict === 'object' ? [verdict.hold] : []));
  // What WeChat did say goes before what it did not.
  const hold = held.find((reason) => reason === 'review') ?? held[0];
  return hold ? { hold } : 'pass';
}

/** Where something that was held begins: with staff, where WeChat has nothing more to say about it. */
export function stateOfHeld(reason: ContentCheckReason): ContentCheckState {
  return reason === 'unavailable' || reason === 'notVisited' ? 'waiting' : 'review';
}

/** Whether what is not simply let through is kept back and put on a list; else only what is risky matters. */
export function isHeldBack(readers: ContentReaders): boolean {
  return readers !== 'drafts' && readers !== 'confidants';
}

/** What stands beside it; undefined once it was let through. */
export function markOf(state: ContentCheckState): ContentMark | undefined {
  if (state === 'passed') return undefined;
  return state === 'refused' ? 'refused' : 'waiting';
}

const firstDelayMs = 5_000;
const longestDelayMs = 10 * 60_000;

/** Milliseconds until WeChat is asked again: doubled with each try, and spread. */
export function askAgainMs(attempts: number, random: number): number {
  const longest = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(attempts, 20));
  return Math.round(longest * (0.5 + random / 2));
}

/** Until when something waits for WeChat alone; where that said nothing by then, staff look at it. */
export function waitsUntil(createdAt: Date, minutes: number): Date {
  return new Date(createdAt.getTime() + minutes * 60_000);
}

/** How long a picture's verdict may take before it is asked for again. */
export const verdictMs = 35 * 60_000;
/** Verdicts that may fail to come before staff look at the picture. */
export const lostVerdicts = 3;

interface Placed {
  readonly communityId: string | null;
  readonly gridId: string | null;
  readonly accountId: string | null;
}

/** Who decides in their community; officers of its town only what nobody there may. */
export const reviewers = ['gridWorker', 'partTimeGridWorker', 'communityAdmin'] as const satisfies Role[];

/** A part of a community's list: a grid, or what is the whole community's (null); all of it without. Of one author where told. */
export interface ReviewPart {
  readonly gridId?: string | null;
  readonly accountId?: string;
}

/** Where somebody's list reaches in a community that they serve. Undefined where they serve it not. */
export function reviewParts(grants: readonly RoleGrant[], communityId: string): ReviewPart[] | undefined {
  const roles: readonly Role[] = reviewers;
  const own = grants.filter((grant) => grant.communityId === communityId && roles.includes(grant.role));
  if (!own.length) return undefined;
  if (own.some(({ gridId }) => gridId === null)) return [{}];
  return [...new Set(own.flatMap(({ gridId }) => gridId ?? []))].map((gridId) => ({ gridId }));
}

/** Whether somebody is an officer of a community's town. */
export function isOfficerOf(grants: readonly RoleGrant[], communityId: string): boolean {
  return grants.some((grant) => grant.role === 'townOfficer' && grant.communityId === communityId);
}

/** Somebody who decides in a grid, or in the whole community (null); a grid without any is there with nobody. */
export interface Deciding {
  readonly gridId: string | null;
  readonly accountId: string | null;
}

/** What of a community falls to its town: where nobody decides, and what the only one who does wrote themselves. */
export function partsOfTown(deciding: readonly Deciding[]): ReviewPart[] {
  const at = (place: string | null) =>
    deciding.flatMap(({ gridId, accountId }) => (gridId === place && accountId !== null ? [accountId] : []));
  const gridIds = [...new Set(deciding.flatMap(({ gridId }) => gridId ?? []))];
  return [null, ...gridIds].flatMap((gridId) => {
    const all = [...new Set([...at(null), ...at(gridId)])];
    if (all.length > 1) return [];
    return [{ gridId, ...(all[0] === undefined ? {} : { accountId: all[0] }) }];
  });
}

/** Whether something is on a list of those parts. */
export function partsHold(parts: readonly ReviewPart[], content: Omit<Placed, 'communityId'>): boolean {
  return parts.some(
    ({ gridId, accountId }) =>
      (gridId === undefined || gridId === content.gridId) &&
      (accountId === undefined || accountId === content.accountId),
  );
}

/** What can be done about it by somebody on whose list it is; nobody decides about their own. */
export function reviewActions(
  { state, accountId }: { readonly state: ContentCheckState; readonly accountId: string | null },
  reviewerAccountId: string,
): ContentCheckAction[] {
  if (accountId === reviewerAccountId) return [];
  return state === 'waiting' || state === 'review' ? ['pass', 'refuse'] : ['reopen'];
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
