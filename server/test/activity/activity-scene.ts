import { expect } from '@jest/globals';
import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import type { CreateActivity, StaffActivityAction } from '@linge/shared/activity/activity-write.schema';
import { activityApi } from '@linge/shared/activity/activity.api';
import type { OwnSignUp, SignUpAction, SignUpRequest } from '@linge/shared/activity/sign-up.schema';
import { v7 as uuid } from 'uuid';
import { CareTie } from '../../src/household-tie/entities/care-tie.entity.js';
import type { Resident } from '../../src/resident/entities/resident.entity.js';
import { eventually, setScene, type Scene } from '../complaint/scene.js';
import type { GridPlace, Person } from '../factory/factory.js';
import type { TestResident } from '../factory/resident.js';
import { tied } from '../household-tie/registry.js';
import type { Answer, ApiClient } from '../support/api-client.js';
import type { TestServerOptions } from '../support/test-server.js';

/** Somebody who lives here and uses the app. */
export interface Neighbour {
  readonly place: GridPlace;
  readonly resident: Resident;
  readonly person: Person;
  readonly api: ApiClient;
}

/** A grid in which something is on. */
export interface ActivityScene extends Scene {
  readonly leader: ApiClient;
  readonly officer: ApiClient;
  neighbour(told?: TestResident, at?: GridPlace): Promise<Neighbour>;
  /** One more of their household, without an account; looked after by them where told. */
  relative(of: Neighbour, told: TestResident, care?: 'care'): Promise<Resident>;
  draft(more?: Partial<CreateActivity>): CreateActivity;
  created(by: ApiClient, more?: Partial<CreateActivity>): Promise<ActivityDesk>;
  published(more?: Partial<CreateActivity>, by?: ApiClient): Promise<ActivityDesk>;
  act(
    by: ApiClient,
    activity: ActivityDesk,
    action: StaffActivityAction,
    more?: object,
  ): Promise<Answer<ActivityDesk>>;
  /** The same content again, with something else in it, as a change asks for it. */
  contentOf(activity: ActivityDesk): object;
  desk(id: string): Promise<ActivityDesk>;
  trySignUp(by: ApiClient, activity: ActivityDesk, more?: Partial<SignUpRequest>): Promise<Answer<OwnSignUp>>;
  signUp(by: ApiClient, activity: ActivityDesk, more?: Partial<SignUpRequest>): Promise<OwnSignUp>;
  answer(by: ApiClient, signUp: OwnSignUp, action: SignUpAction): Promise<Answer<OwnSignUp>>;
  /** As its holder sees it now. */
  mine(by: ApiClient, activityId: string, residentId?: string): Promise<OwnSignUp>;
  /** Waits until it stands so. */
  becomes(by: ApiClient, activityId: string, state: OwnSignUp['state']): Promise<OwnSignUp>;
  /** As if so much time had passed since: what has a time in it is moved into the past. */
  offersEnded(activityId: string): Promise<void>;
  /** Moves its only session, so that it begins in some minutes, or began. */
  beginsIn(activityId: string, minutes: number): Promise<void>;
}

const hourMs = 3_600_000;
export const inHours = (hours: number) => new Date(Date.now() + hours * hourMs).toISOString();

export async function setActivityScene(options?: TestServerOptions): Promise<ActivityScene> {
  const scene = await setScene(options);
  const { factory, place, server } = scene;
  const query = (sql: string, values: unknown[]) => server.dataSource.query<unknown>(sql, values);
  const draft: ActivityScene['draft'] = (more = {}) => ({
    ...{ id: uuid(), communityId: place.community.id, organiser: { kind: 'grid', id: place.grid.id } },
    ...{ kind: 'volunteer', title: '河边清洁', text: '一起清理河边步道。', place: '西河桥头' },
    ...{ toBring: null, unitId: null, sessions: [{ startsAt: inHours(72), endsAt: inHours(74) }] },
    roles: [{ id: uuid(), name: '清洁', places: 2 }],
    audience: { gridIds: [], labels: [], minAge: null, maxAge: null },
    ...{ signUpFrom: null, signUpUntil: null, cancelUntil: null, offerHours: 12 },
    ...{ insurance: 'none', needsGuardianConsent: false, pictureIds: [] },
    ...more,
  });
  const created: ActivityScene['created'] = async (by, more) =>
    (await by.call(activityDeskApi.create, { body: draft(more) })).body;
  const act: ActivityScene['act'] = (by, { id, version }, action, more = {}) =>
    by.call(activityDeskApi[action], { params: { id }, body: { version, ...more } as never });
  const trySignUp: ActivityScene['trySignUp'] = (by, { id, roles }, more) =>
    by.call(activityApi.signUp, {
      params: { id },
      body: { id: uuid(), roleIds: roles.map((role) => role.id), ...more },
    });
  const mine: ActivityScene['mine'] = async (by, activityId, residentId) => {
    const { candidates } = (await by.call(activityApi.standing, { params: { id: activityId } })).body;
    const found = candidates.find((one) => (residentId ? one.residentId === residentId : one.self));
    if (!found?.signUp) throw new Error('They have no part in it');
    return found.signUp;
  };
  return {
    ...scene,
    ...{ draft, created, act, trySignUp, mine },
    leader: await scene.as(await factory.gridStaff(place, 'microGridLeader', '孙组长')),
    officer: await scene.as(await factory.appointee(place.community, 'townOfficer')),
    async neighbour(told, at = place) {
      const next = await factory.neighbouring(at);
      const resident = await factory.resident(next, told);
      const person = await tied(factory, next, resident);
      return { place: next, resident, person, api: await scene.as(person) };
    },
    async relative(of, told, care) {
      const resident = await factory.resident(of.place, { relation: 'child', ...told });
      if (care) {
        await factory.save(CareTie, {
          ...{ id: uuid(), communityId: place.community.id, accountId: of.person.account.id },
          ...{ householdId: of.place.household.id, residentId: resident.id },
          ...{ confirmedAt: new Date(), endedAt: null },
        });
      }
      return resident;
    },
    async published(more, by = scene.worker) {
      const answer = await act(by, await created(by, more), 'publish');
      expect(answer.body.state).toBe('published');
      return answer.body;
    },
    contentOf(activity) {
      const { kind, title, text, place: where, toBring, sessions, offerHours, insurance } = activity;
      const { signUpFrom, signUpUntil, cancelUntil, needsGuardianConsent } = activity;
      return {
        ...{ kind, title, text, place: where, toBring, sessions, offerHours, insurance },
        ...{ signUpFrom, signUpUntil, cancelUntil, needsGuardianConsent },
        roles: activity.roles.map(({ id, name, places }) => ({ id, name, places })),
      };
    },
    async desk(id) {
      return (await scene.admin.call(activityDeskApi.getDesk, { params: { id } })).body;
    },
    async signUp(by, activity, more) {
      return (await trySignUp(by, activity, more)).body;
    },
    answer: (by, { activityId, id, version }, action) =>
      by.call(activityApi[action], { params: { id: activityId, signUpId: id }, body: { version } }),
    becomes: (by, activityId, state) =>
      eventually(async () => {
        const signUp = await mine(by, activityId);
        return signUp.state === state ? signUp : undefined;
      }),
    async offersEnded(activityId) {
      const past = new Date(Date.now() - 1_000);
      await query("UPDATE sign_ups SET offer_until = ? WHERE activity_id = ? AND state = 'offered'", [
        ...[past, activityId],
      ]);
      await query('UPDATE activities SET due_at = ? WHERE id = ?', [past, activityId]);
    },
    async beginsIn(activityId, minutes) {
      const startsAt = new Date(Date.now() + minutes * 60_000);
      const endsAt = new Date(startsAt.getTime() + hourMs);
      await query('UPDATE activity_sessions SET starts_at = ?, ends_at = ? WHERE activity_id = ?', [
        ...[startsAt, endsAt, activityId],
      ]);
      await query(
        `UPDATE activities SET next_starts_at = ?, first_starts_at = ?, last_starts_at = ?, next_ends_at = ?,
           last_ends_at = ?, due_at = ? WHERE id = ?`,
        [startsAt, startsAt, startsAt, endsAt, endsAt, new Date(Date.now() - 1_000), activityId],
      );
    },
  };
}

/** That the counts of an activity say what its sign-ups are, and that nobody has more than one part in it. */
export async function countsAgree({ server }: Scene, activityId: string): Promise<void> {
  const roles = await server.dataSource.query<
    { taken: number; offered: number; isIn: string; isOffered: string }[]
  >(
    `SELECT r.taken, r.offered,
       (SELECT COUNT(*) FROM sign_ups s WHERE s.activity_id = r.activity_id AND s.role_id = r.id AND s.state = 'in') AS isIn,
       (SELECT COUNT(*) FROM sign_ups s WHERE s.activity_id = r.activity_id AND s.role_id = r.id
         AND s.state = 'offered') AS isOffered
     FROM activity_roles r WHERE r.activity_id = ?`,
    [activityId],
  );
  for (const { taken, offered, isIn, isOffered } of roles) {
    expect([taken, offered]).toEqual([Number(isIn), Number(isOffered)]);
  }
  const [line] = await server.dataSource.query<{ waiting: number; isWaiting: string }[]>(
    `SELECT a.waiting, (SELECT COUNT(*) FROM sign_ups s WHERE s.activity_id = a.id AND s.state = 'waiting') AS isWaiting
     FROM activities a WHERE a.id = ?`,
    [activityId],
  );
  expect(line?.waiting).toBe(Number(line?.isWaiting));
  const twice = await server.dataSource.query<unknown[]>(
    `SELECT resident_id FROM sign_ups WHERE activity_id = ? AND state IN ('in', 'waiting', 'offered')
       AND resident_id IS NOT NULL GROUP BY resident_id HAVING COUNT(*) > 1`,
    [activityId],
  );
  expect(twice).toEqual([]);
}
