import type { ActivityState } from '@linge/shared/activity/activity.schema';
import type { SignUpState } from '@linge/shared/activity/sign-up.schema';
import type { Endpoint } from '@linge/shared/endpoint';
import { v7 as uuid } from 'uuid';
import type { ActivityRole } from '../../src/activity/entities/activity-role.entity.js';
import { HouseholdTie } from '../../src/household-tie/entities/household-tie.entity.js';
import { writeActivity, writeSignUp, type WrittenActivity } from '../factory/activity.js';
import type { CallInput } from '../support/api-client.js';
import type { Attempt } from './attempt.js';

type Input = CallInput<Endpoint>;
type Prepare = (attempt: Attempt) => Input | Promise<Input>;

const note = { note: '下雨，改期' };
const inDays = (days: number, hours = 0) =>
  new Date(Date.now() + days * 86_400_000 + hours * 3_600_000).toISOString();

/** A valid request for every endpoint of activities. */
export const activityRequests: Readonly<Record<string, Prepare>> = {
  'activity.list': ({ target }) => ({ query: { communityId: target.community.id } }),
  'activity.calendar': ({ target }) => ({ query: { communityId: target.community.id, month: '2026-12' } }),
  'activity.get': async (attempt) => ({ params: { id: (await standing(attempt)).id } }),
  'activity.standing': async (attempt) => ({ params: { id: (await standing(attempt)).id } }),
  'activity.listOwn': () => ({}),
  'activity.signUp': async (attempt) => {
    await livesAtHome(attempt);
    const { id, roleId } = await standing(attempt);
    return { params: { id }, body: { id: uuid(), roleIds: [roleId] } };
  },
  'activity.leave': (attempt) => own(attempt, 'in'),
  'activity.accept': (attempt) => own(attempt, 'offered'),
  'activity.decline': (attempt) => own(attempt, 'offered'),
  'activity.choices': ({ target }) => ({ query: { communityId: target.community.id } }),
  'activity.planSessions': ({ target }) => ({
    body: {
      ...{ communityId: target.community.id, weekdays: [1], from: '2026-12-01', until: '2026-12-31' },
      ...{ startTime: '17:30', endTime: '19:00' },
    },
  }),
  'activity.create': ({ target }) => ({
    body: {
      ...{ id: uuid(), communityId: target.community.id, organiser: { kind: 'grid', id: target.grid.id } },
      ...content(uuid()),
    },
  }),
  'activity.listDesk': () => ({}),
  'activity.getDesk': async (attempt) => ({ params: { id: (await standing(attempt)).id } }),
  'activity.code': async (attempt) => ({ params: { id: (await standing(attempt)).id } }),
  'activity.sheet': async (attempt) => ({ params: { id: (await standing(attempt)).id } }),
  'activity.listSignUps': async (attempt) => ({ params: { id: (await standing(attempt)).id } }),
  'activity.exportSignUps': async (attempt) => ({ params: { id: (await standing(attempt)).id } }),
  'activity.addWalkIn': async (attempt) => {
    const { id, roleId } = await standing(attempt);
    return { params: { id }, body: { id: uuid(), name: '王路过', roleId } };
  },
  'activity.removeSignUp': async (attempt) => {
    const activity = await standing(attempt, { taken: 1 });
    const signUp = await writeSignUp(attempt.factory, activity, attempt.target, attempt.stranger, 'in');
    return { params: { id: activity.id, signUpId: signUp.id }, body: { version: 1 } };
  },
  'activity.change': (attempt) => step(attempt, 'published', (roleId) => ({ ...content(roleId), ...note })),
  'activity.publish': (attempt) => step(attempt, 'draft'),
  'activity.takeBack': (attempt) => step(attempt, 'waitsForCheck'),
  'activity.discard': (attempt) => step(attempt, 'draft'),
  'activity.cancel': (attempt) => step(attempt, 'published', () => note),
  'activity.finish': (attempt) => step(attempt, 'published', () => ({}), new Date(Date.now() - 60_000)),
};

function content(roleId: string) {
  return {
    ...{ kind: 'volunteer', title: '河边清洁', text: '一起清理河边步道。', place: '西河桥头' },
    ...{ sessions: [{ startsAt: inDays(3), endsAt: inDays(3, 2) }] },
    roles: [{ id: roleId, name: '清洁', places: 5 }],
  } as const;
}

/** One of the grid that they try, for its people alone. */
function standing(
  { factory, target, stranger }: Attempt,
  role: Partial<ActivityRole> = {},
): Promise<WrittenActivity> {
  return writeActivity(factory, target, stranger, 'published', {}, role);
}

/** At their own grid they signed somebody up; elsewhere somebody else did. */
async function own(attempt: Attempt, state: SignUpState): Promise<Input> {
  const { factory, target, person, place, stranger } = attempt;
  const activity = await standing(attempt, state === 'in' ? { taken: 1 } : { offered: 1 });
  const by = place === 'ownGrid' ? person : stranger;
  const signUp = await writeSignUp(factory, activity, target, by, state);
  return { params: { id: activity.id, signUpId: signUp.id }, body: { version: 1 } };
}

/** Whoever signs up is known to live somewhere. */
async function livesAtHome({ factory, person, home }: Attempt): Promise<void> {
  const { id: residentId } = await factory.resident(home, { relation: 'other' });
  await factory.save(HouseholdTie, {
    ...{ id: uuid(), communityId: home.community.id, accountId: person.account.id, residentId },
    ...{ householdId: home.household.id, confirmedAt: new Date(), endedAt: null },
  });
}

async function step(
  { factory, target, stranger }: Attempt,
  state: ActivityState,
  body: (roleId: string) => object = () => ({}),
  firstStartsAt?: Date,
): Promise<Input> {
  const told = firstStartsAt ? { firstStartsAt } : {};
  const { id, roleId } = await writeActivity(factory, target, stranger, state, told);
  return { params: { id }, body: { version: 1, ...body(roleId) } };
}
