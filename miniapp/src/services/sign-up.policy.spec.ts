import { describe, expect, it } from '@jest/globals';
import type { PublicActivity } from '@linge/shared/activity/activity.schema';
import type { OwnSignUp, SignUpCandidate, SignUpStanding } from '@linge/shared/activity/sign-up.schema';
import {
  asItStands,
  choiceBody,
  choiceProblems,
  joinable,
  offeredFirst,
  oneTap,
  signUpStep,
  toggledRole,
} from './sign-up.policy';

const session = { startsAt: '2026-12-05T01:00:00.000Z', endsAt: '2026-12-05T03:00:00.000Z' };
const role = (id: string) => ({ id, name: id, places: 2, free: 1 });
const me: SignUpCandidate = {
  residentId: 'me',
  name: '陈秀芝',
  self: true,
  needsGuardianConsent: false,
  notEntitled: null,
  overlaps: [],
  signUp: null,
};
const child: SignUpCandidate = { ...me, residentId: 'child', self: false, needsGuardianConsent: true };
const standing: SignUpStanding = {
  activityId: 'a1',
  window: 'open',
  free: 1,
  waiting: 0,
  roles: [],
  needsHousehold: false,
  candidates: [me, child],
};
const withState = (candidate: SignUpCandidate, state: OwnSignUp['state']): SignUpCandidate => ({
  ...candidate,
  signUp: { state } as OwnSignUp,
});

describe('one tap', () => {
  it('signs me up where there is nothing to ask', () => {
    expect(oneTap({ roles: [role('r1')] }, standing)).toEqual({
      candidate: me,
      roleIds: ['r1'],
      guardianConsent: false,
    });
  });

  it('asks first where there are several roles, something else at that time, or a guardian has to agree', () => {
    expect(oneTap({ roles: [role('r1'), role('r2')] }, standing)).toBeNull();
    const busy = { ...me, overlaps: [{ activityId: 'a2', title: '义诊', session }] };
    expect(oneTap({ roles: [role('r1')] }, { candidates: [busy] })).toBeNull();
    expect(
      oneTap({ roles: [role('r1')] }, { candidates: [{ ...me, needsGuardianConsent: true }] }),
    ).toBeNull();
  });

  it('is not for whoever is signed up already; whoever left may come back', () => {
    const waits = { candidates: [withState(me, 'waiting')] };
    expect(oneTap({ roles: [role('r1')] }, waits)).toBeNull();
    expect(joinable(waits)).toEqual([]);
    expect(joinable({ candidates: [withState(me, 'left')] })).toHaveLength(1);
  });
});

describe('the places of an activity', () => {
  const activity = {
    ...{ signUp: 'open', free: 3, waiting: 0 },
    roles: [role('r1'), { ...role('r2'), free: 2 }],
  } as unknown as PublicActivity;

  it('are those that whoever looks was told last', () => {
    const told = {
      ...standing,
      window: 'full' as const,
      free: 0,
      waiting: 1,
      roles: [{ id: 'r1', free: 0 }],
    };
    expect(asItStands(activity, told)).toMatchObject({ signUp: 'full', free: 0, waiting: 1 });
    expect(asItStands(activity, told).roles.map(({ free }) => free)).toEqual([0, 2]);
    expect(asItStands(activity, null)).toBe(activity);
  });
});

describe('what is mine', () => {
  it('begins with what waits for an answer', () => {
    const items = [{ state: 'in' }, { state: 'waiting' }, { state: 'offered' }] as const;
    expect(offeredFirst(items).map(({ state }) => state)).toEqual(['offered', 'in', 'waiting']);
  });
});

describe('what is sent', () => {
  it('names nobody for myself, and agrees only where that is asked', () => {
    expect(choiceBody({ candidate: me, roleIds: ['r1'], guardianConsent: true })).toEqual({
      roleIds: ['r1'],
      guardianConsent: false,
    });
    expect(choiceBody({ candidate: child, roleIds: ['r1'], guardianConsent: true })).toEqual({
      residentId: 'child',
      roleIds: ['r1'],
      guardianConsent: true,
    });
  });

  it('is not sent without a person, a role, and the guardian of a child', () => {
    expect(Object.keys(choiceProblems({ candidate: null, roleIds: [], guardianConsent: false }))).toEqual([
      'candidate',
      'roles',
    ]);
    expect(choiceProblems({ candidate: child, roleIds: ['r1'], guardianConsent: false })).toHaveProperty(
      'guardianConsent',
    );
    expect(choiceProblems({ candidate: child, roleIds: ['r1'], guardianConsent: true })).toEqual({});
  });

  it('keeps the order in which roles were chosen', () => {
    expect(toggledRole(toggledRole(['r2'], 'r1'), 'r3')).toEqual(['r2', 'r1', 'r3']);
    expect(toggledRole(['r2', 'r1'], 'r2')).toEqual(['r1']);
  });
});

describe('what stands at the foot', () => {
  const activity = { state: 'published', signUp: 'open' } as const;

  it('asks a visitor to log in, and somebody without a household for that', () => {
    expect(signUpStep(activity, null, true)).toEqual({ kind: 'login' });
    expect(signUpStep(activity, { ...standing, needsHousehold: true }, false)).toEqual({ kind: 'household' });
  });

  it('offers the line once it is full', () => {
    expect(signUpStep(activity, { ...standing, window: 'full' }, false)).toEqual({
      kind: 'open',
      waits: true,
      mine: true,
      family: true,
    });
  });

  it('is not there for what is over, and nobody is left to sign up', () => {
    expect(signUpStep({ ...activity, state: 'cancelled' }, standing, false)).toEqual({ kind: 'none' });
    const all = { ...standing, candidates: [withState(me, 'in')] };
    expect(signUpStep(activity, all, false)).toEqual({ kind: 'none' });
    expect(signUpStep({ ...activity, signUp: 'closed' }, null, true)).toMatchObject({ kind: 'told' });
  });
});
