import type { RoleGrant } from '@linge/shared/account/account.schema';
import type { HouseholdTieActor } from '@linge/shared/household-tie/household-tie.schema';
import { permissionRoles, type Role } from '@linge/shared/permission';
import type { Relation } from '@linge/shared/resident/ledger.schema';
import { reaches, type Scope } from '../common/auth/scope.policy.js';

/** Who asks, as far as the policy looks. */
export interface Asker {
  readonly accountId: string;
  readonly grants: readonly RoleGrant[];
}

/** Where a request stands. */
export interface PlacedRequest {
  readonly communityId: string;
  readonly gridId: string;
  readonly accountId: string;
}

const deciders: readonly Role[] = permissionRoles['householdTie.decide'];

/** Whether somebody decides for all of a scope. */
export function mayDecide(grants: readonly RoleGrant[], scope: Scope): boolean {
  return reaches(grants, deciders, scope);
}

/** What somebody is to a request; nobody decides about themselves. */
export function actorsOf({ accountId, grants }: Asker, request: PlacedRequest): Map<HouseholdTieActor, Role> {
  if (request.accountId === accountId) return new Map([['asker', 'resident']]);
  const role = deciders.find((decider) => reaches(grants, [decider], request));
  return new Map(role ? [['decider', role]] : []);
}

/** What was given, and what the registry has; phones by their blind index. */
export interface Given {
  readonly name: string;
  readonly phoneIndex: string | null;
}
export interface Registered {
  readonly name: string;
  readonly phoneIndex: string | null;
  readonly otherPhoneIndex: string | null;
}

/** What of a request agrees with somebody of the room. */
export function agreementOf(given: Given, person: Registered): { nameAgrees: boolean; phoneAgrees: boolean } {
  return {
    nameAgrees: bare(given.name) === bare(person.name),
    phoneAgrees:
      given.phoneIndex !== null && [person.phoneIndex, person.otherPhoneIndex].includes(given.phoneIndex),
  };
}

/** Unconfirmed requests so far, this one not counted. */
export interface Guesses {
  readonly byAccountInHour: number;
  readonly byAccountInDay: number;
  readonly forRoomInDay: number;
}

/** Unconfirmed requests that are let through; a mistyped name is forgiven, trying out is not. */
export const guessLimits = { byAccountInHour: 5, byAccountInDay: 10, forRoomInDay: 10 } as const;

/** Whether one more would be too many. */
export function tooManyGuesses(guesses: Guesses): boolean {
  return (
    guesses.byAccountInHour >= guessLimits.byAccountInHour ||
    guesses.byAccountInDay >= guessLimits.byAccountInDay ||
    guesses.forRoomInDay >= guessLimits.forRoomInDay
  );
}

/** Somebody of a household, as far as looking after goes. */
export interface Member {
  readonly relation: Relation;
  /** Whole years. */
  readonly age: number;
}

/** First year in which a guardian's word is no longer enough by itself. */
const childUntil = 14;
const adultFrom = 18;
const family: readonly Relation[] = [
  'head',
  'spouse',
  'child',
  'childInLaw',
  'parent',
  'parentInLaw',
  'grandparent',
];
const children: readonly Relation[] = ['child', 'grandchild'];

/** A small child of the family is looked after by its adults; everybody else is asked about. */
export function looksAfterAtOnce(carer: Member, person: Member): boolean {
  return speaksFor(carer, person) && person.age < childUntil;
}

/** Whether somebody may speak for a minor of their family, with whose age a word of their own counts more and more. */
export function speaksFor(carer: Member, minor: Member): boolean {
  return (
    carer.age >= adultFrom &&
    family.includes(carer.relation) &&
    minor.age < adultFrom &&
    children.includes(minor.relation)
  );
}

function bare(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '');
}
