import type { Persona } from '@linge/shared/account/account.schema';
import type { SignUpState } from '@linge/shared/activity/sign-up.schema';
import type { ActivityRole } from '../../activity/entities/activity-role.entity.js';
import type { Activity } from '../../activity/entities/activity.entity.js';
import type { SignUp } from '../../activity/entities/sign-up.entity.js';
import { signUpMessage } from '../../activity/activity.wording.js';
import { ageOn } from '../../common/clock/age.js';
import { shanghaiDay } from '../../common/clock/clock.js';
import type { Message } from '../../message/entities/message.entity.js';
import { demoId } from '../common/demo-id.js';
import type { DemoCommunity } from '../demo-community.js';
import type { ResidentDraft } from '../registry/registry.generator.js';
import type { DemoActivity } from './demo-activity.js';

const minuteMs = 60_000;
/** The line stands in no role. */
const waiting = 'waiting';

interface Coming {
  readonly resident: ResidentDraft;
  readonly accountId: string | null;
  /** Undefined for who waits. */
  readonly role: ActivityRole | undefined;
}

/** Who signed up for an activity of the demo, in the order in which they did: those who have a place before the line. */
export function signUpsOf(
  demo: DemoCommunity,
  told: DemoActivity,
  activity: Activity,
  roles: readonly ActivityRole[],
): { signUps: SignUp[]; messages: Message[] } {
  if (!activity.publishedAt) return { signUps: [], messages: [] };
  const coming = comingOf(demo, told, activity, roles);
  const signUps = coming.map((one, index) => signUpOf(one, activity, roles, index + 1));
  const line = signUps.filter(({ state }) => state === waiting);
  const messages = signUps.flatMap((signUp, index) => {
    const one = coming[index];
    return one?.accountId ? [messageOf(signUp, activity, one, line.indexOf(signUp) + 1)] : [];
  });
  return { signUps, messages };
}

function comingOf(
  demo: DemoCommunity,
  told: DemoActivity,
  activity: Activity,
  roles: readonly ActivityRole[],
): Coming[] {
  const personas = Object.entries(told.personas ?? {}) as [Persona, string][];
  const known = personas.map(([persona, name]): Coming & { readonly name: string } => {
    const accountId = demoId('account', persona);
    const tie = demo.householdTies.find((one) => one.accountId === accountId);
    const resident = demo.households
      .flatMap(({ residents }) => residents)
      .find(({ id }) => id === tie?.residentId);
    if (!resident) throw new RangeError(`${persona} lives nowhere`);
    return { resident, accountId, role: roles.find((role) => role.name === name), name };
  });
  known.push(...childrenOf(demo, told, activity, roles));
  const others = neighbours(
    demo,
    told,
    activity,
    known.map(({ resident }) => resident.id),
  );
  const next = (): ResidentDraft => {
    const resident = others.next().value;
    if (!resident) throw new RangeError(`Too few people for ${told.title}`);
    return resident;
  };
  const inRoles = told.roles.flatMap(({ name, taken }): Coming[] => {
    const role = roles.find((one) => one.name === name);
    const mine = known.filter((one) => one.name === name);
    const rest = Array.from({ length: taken - mine.length }, () => ({
      resident: next(),
      accountId: null,
      role,
    }));
    return [...rest, ...mine];
  });
  const inLine = Array.from({ length: told.waiting ?? 0 }, () => ({
    ...{ resident: next(), accountId: null, role: undefined },
  }));
  return [...inRoles, ...inLine, ...known.filter(({ name }) => name === waiting)];
}

/** A child of the age that it is for, of each guardian’s household that has one. */
function childrenOf(
  { householdTies, households }: DemoCommunity,
  { guardians = [], ages: [youngest, oldest] = [0, 17], roles: [first] }: DemoActivity,
  { firstStartsAt }: Activity,
  roles: readonly ActivityRole[],
): (Coming & { readonly name: string })[] {
  const day = shanghaiDay(firstStartsAt);
  return guardians.flatMap((persona) => {
    const accountId = demoId('account', persona);
    const tie = householdTies.find((one) => one.accountId === accountId);
    const home = households.find(({ row }) => row.id === tie?.householdId);
    const resident = home?.residents.find(({ relation, birthDate }) => {
      const age = ageOn(day, birthDate);
      return (relation === 'child' || relation === 'grandchild') && age >= youngest && age <= oldest;
    });
    const role = roles.find(({ name }) => name === first?.name);
    return resident && role ? [{ resident, accountId, role, name: role.name }] : [];
  });
}

/** People of the place and the age that it is for, who are no personas; each household sends one. */
function* neighbours(
  demo: DemoCommunity,
  { ages }: DemoActivity,
  activity: Activity,
  known: readonly string[],
): Generator<ResidentDraft, undefined> {
  const day = shanghaiDay(activity.firstStartsAt);
  const [youngest, oldest] = ages ?? [18, 80];
  const grids = activity.audience.grids.map(({ id }) => id);
  const used = new Set([...demo.householdTies.map(({ residentId }) => residentId), ...known]);
  for (const { residents } of demo.households) {
    const resident = residents.find(({ id, gridId, birthDate }) => {
      const age = ageOn(day, birthDate);
      return !used.has(id) && age >= youngest && age <= oldest && (!grids.length || grids.includes(gridId));
    });
    if (resident) yield resident;
  }
  return undefined;
}

function signUpOf(
  { resident, accountId, role }: Coming,
  activity: Activity,
  roles: readonly ActivityRole[],
  ticket: number,
): SignUp {
  const { id: activityId, communityId, publishedAt, endedAt } = activity;
  const createdAt = new Date((publishedAt ?? activity.createdAt).getTime() + ticket * 7 * minuteMs);
  const cancelled = activity.state === 'cancelled';
  const state: SignUpState = cancelled ? 'cancelled' : role ? 'in' : waiting;
  return {
    ...{ id: demoId('signUp', `${activityId} ${ticket}`, createdAt), communityId, activityId, ticket },
    ...{ accountId, residentId: resident.id, openResidentId: cancelled ? null : resident.id },
    ...{ name: null, walkIn: false, state, roleId: role?.id ?? null },
    wanted: role ? [role.id] : roles.map(({ id }) => id),
    ...{ offerUntil: null, guardianConsentAt: activity.needsGuardianConsent ? createdAt : null },
    ...{ version: cancelled ? 2 : 1, contentHash: '', createdAt },
    ...{ updatedAt: cancelled ? (endedAt ?? createdAt) : createdAt, endedAt: cancelled ? endedAt : null },
  };
}

function messageOf(
  { id, createdAt }: SignUp,
  activity: Activity,
  { resident, accountId, role }: Coming,
  position: number,
): Message {
  const { title, place, firstStartsAt: startsAt } = activity;
  const told = signUpMessage('SignedUp', {
    ...{ title, place, startsAt, name: resident.name, roleName: role?.name ?? null, offerUntil: null },
    position: role ? null : position,
  });
  return {
    ...{ id: demoId('message', `signUp ${id}`, createdAt), accountId: accountId ?? '', ...told },
    ...{ messageGroup: 'activity', subjectType: 'activity', subjectId: activity.id },
    ...{ eventId: demoId('signUpEvent', id, createdAt), createdAt, readAt: createdAt },
  };
}
