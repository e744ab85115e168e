import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import { activityApi } from '@linge/shared/activity/activity.api';
import { v7 as uuid } from 'uuid';
import { messageAbout } from '../complaint/scene.js';
import { Label } from '../../src/resident/entities/label.entity.js';
import { ResidentLabel } from '../../src/resident/entities/resident-label.entity.js';
import { countsAgree, inHours, setActivityScene, type ActivityScene } from './activity-scene.js';

jest.setTimeout(60_000);

let scene: ActivityScene;
beforeAll(async () => {
  scene = await setActivityScene();
});
afterAll(() => scene.server.close());

const born = (yearsAgo: number) => `${new Date().getFullYear() - yearsAgo}-01-01`;
const standing = async (by: Parameters<ActivityScene['signUp']>[0], id: string) =>
  (await by.call(activityApi.standing, { params: { id } })).body;

describe('signing up', () => {
  it('takes one tap where the household is known, and is told', async () => {
    const activity = await scene.published();
    const { api, resident } = await scene.neighbour({ name: '李桂芳' });
    const before = await standing(api, activity.id);
    expect(before).toMatchObject({ window: 'open', needsHousehold: false });
    expect(before.candidates).toMatchObject([
      { residentId: resident.id, name: '李桂芳', self: true, notEntitled: null, overlaps: [], signUp: null },
    ]);
    const signUp = await scene.signUp(api, activity);
    expect(signUp).toMatchObject({ state: 'in', self: true, name: '李桂芳', position: null });
    expect(signUp.role?.name).toBe('清洁');
    expect(signUp.availableActions).toEqual(['leave']);
    const told = await messageAbout(api, activity.id, 'activitySignedUp');
    expect([told.title, told.group]).toEqual(['“河边清洁”报名成功', 'activity']);
    expect((await scene.desk(activity.id)).taken).toBe(1);
    await countsAgree(scene, activity.id);
  });

  it('asks whoever is not known to live here to say so first', async () => {
    const activity = await scene.published();
    const visitor = await scene.as(await scene.factory.account());
    expect(await standing(visitor, activity.id)).toMatchObject({ needsHousehold: true, candidates: [] });
    const { problem } = await scene.trySignUp(visitor, activity);
    expect(problem).toMatchObject({ status: 409, code: 'SIGN_UP_HOUSEHOLD_NEEDED' });
  });

  it('is once for each person, and a retry gets the first answer', async () => {
    const activity = await scene.published();
    const { api } = await scene.neighbour();
    const id = uuid();
    const first = await scene.trySignUp(api, activity, { id });
    const again = await scene.trySignUp(api, activity, { id });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    expect((await scene.trySignUp(api, activity)).problem.code).toBe('SIGN_UP_ALREADY');
    const other = await scene.neighbour();
    expect((await scene.trySignUp(other.api, activity, { id })).problem.code).toBe('ID_ALREADY_USED');
    const unknown = await scene.trySignUp(other.api, activity, { roleIds: [uuid()] });
    expect(unknown.problem).toMatchObject({
      code: 'SIGN_UP_ROLE_UNKNOWN',
      fields: [{ path: 'body.roleIds.0' }],
    });
  });

  it('ten times at once with the same id is one', async () => {
    const activity = await scene.published();
    const { api } = await scene.neighbour();
    const id = uuid();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => scene.trySignUp(api, activity, { id })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(9).fill(200), 201]);
    await countsAgree(scene, activity.id);
    expect((await scene.desk(activity.id)).taken).toBe(1);
  });

  it('of a child is its guardian’s, who agrees', async () => {
    const activity = await scene.published({ needsGuardianConsent: true });
    const parent = await scene.neighbour();
    const child = await scene.relative(parent, { name: '李小明', birthDate: born(9) });
    const { candidates } = await standing(parent.api, activity.id);
    expect(candidates).toMatchObject([
      { self: true, needsGuardianConsent: false },
      { residentId: child.id, name: '李小明', self: false, needsGuardianConsent: true, notEntitled: null },
    ]);
    const without = await scene.trySignUp(parent.api, activity, { residentId: child.id });
    expect(without.problem).toMatchObject({
      code: 'SIGN_UP_GUARDIAN_CONSENT_NEEDED',
      fields: [{ path: 'body.guardianConsent' }],
    });
    const signUp = await scene.signUp(parent.api, activity, { residentId: child.id, guardianConsent: true });
    expect(signUp).toMatchObject({ state: 'in', name: '李小明', self: false });
    const { items } = (await scene.worker.call(activityDeskApi.listSignUps, { params: { id: activity.id } }))
      .body;
    expect(items).toMatchObject([{ name: '李小明', guardianConsent: true, gridName: scene.place.grid.name }]);
    expect(items[0]?.age).toBeGreaterThanOrEqual(8);
  });

  it('of a youth is their own, unless a guardian has to agree', async () => {
    const [free, asked] = [
      await scene.published(),
      await scene.published({ needsGuardianConsent: true }),
    ] as const;
    const youth = await scene.neighbour({ birthDate: born(16), relation: 'child' });
    expect((await standing(youth.api, asked.id)).candidates[0]?.notEntitled).toBe('guardianSignsUp');
    expect((await scene.trySignUp(youth.api, asked)).problem).toMatchObject({
      ...{ status: 403, code: 'SIGN_UP_NOT_ENTITLED' },
    });
    expect((await scene.signUp(youth.api, free)).state).toBe('in');
  });

  it('is for whom one looks after, and for no other grown-up of the household', async () => {
    const activity = await scene.published();
    const carer = await scene.neighbour();
    const elder = await scene.relative(
      carer,
      { name: '王老太', birthDate: born(80), relation: 'parent' },
      'care',
    );
    const brother = await scene.relative(carer, { birthDate: born(45), relation: 'sibling' });
    expect((await scene.signUp(carer.api, activity, { residentId: elder.id })).name).toBe('王老太');
    const { problem } = await scene.trySignUp(carer.api, activity, { residentId: brother.id });
    expect(problem.code).toBe('SIGN_UP_PERSON_UNKNOWN');
  });
});

describe('who may not join', () => {
  it('lives in another grid than those that it is for', async () => {
    const elsewhere = await scene.factory.grid(scene.place.community);
    const far = await scene.neighbour({}, elsewhere);
    const audience = { gridIds: [scene.place.grid.id], labels: [], minAge: null, maxAge: null };
    const activity = await scene.published({ audience });
    expect((await standing(far.api, activity.id)).candidates[0]?.notEntitled).toBe('otherPlace');
    expect((await scene.trySignUp(far.api, activity)).problem.code).toBe('SIGN_UP_NOT_ENTITLED');
    const abroad = await scene.neighbour({}, await scene.factory.grid());
    const open = await scene.published();
    expect((await scene.trySignUp(abroad.api, open)).problem.code).toBe('SIGN_UP_NOT_ENTITLED');
    expect((await scene.signUp(far.api, open)).state).toBe('in');
  });

  it('is too young or too old on the day', async () => {
    const audience = { gridIds: [], labels: [], minAge: 60, maxAge: 70 };
    const activity = await scene.published({ audience });
    const outcomes = await Promise.all(
      [40, 65, 80].map(async (age) => {
        const { api } = await scene.neighbour({ birthDate: born(age) });
        return (await standing(api, activity.id)).candidates[0]?.notEntitled;
      }),
    );
    expect(outcomes).toEqual(['tooYoung', null, 'tooOld']);
  });

  it('has none of the labels that are invited, and nobody else reads which those are', async () => {
    const { community, grid } = scene.place;
    const label = await scene.factory.save(Label, {
      ...{ id: uuid(), communityId: community.id, code: 'relocated', name: '搬迁户', visibleTo: 'staff' },
      ...{ position: 1, retired: false, version: 1, contentHash: '-' },
    });
    const audience = { gridIds: [], labels: ['relocated'], minAge: null, maxAge: null };
    const activity = await scene.published({ audience });
    const [in1, out1] = [await scene.neighbour(), await scene.neighbour()];
    await scene.factory.save(ResidentLabel, {
      ...{ residentId: in1.resident.id, labelId: label.id, communityId: community.id, gridId: grid.id },
    });
    expect((await scene.trySignUp(out1.api, activity)).problem.code).toBe('SIGN_UP_NOT_ENTITLED');
    expect((await scene.signUp(in1.api, activity)).state).toBe('in');
    const shown = (await scene.server.api.call(activityApi.get, { params: { id: activity.id } })).body;
    expect(shown.audience).toEqual({ grids: [], minAge: null, maxAge: null, invited: true });
    expect(JSON.stringify(shown)).not.toContain('搬迁户');
    expect((await scene.desk(activity.id)).audience.labels).toEqual([{ code: 'relocated', name: '搬迁户' }]);
  });
});

describe('the times', () => {
  it('open and close the window', async () => {
    const { api } = await scene.neighbour();
    const soon = await scene.published({ signUpFrom: inHours(1) });
    expect((await standing(api, soon.id)).window).toBe('notYet');
    expect((await scene.trySignUp(api, soon)).problem.code).toBe('SIGN_UP_NOT_YET');
    const over = await scene.published();
    await scene.server.dataSource.query('UPDATE activities SET sign_up_until = ? WHERE id = ?', [
      ...[new Date(Date.now() - 1_000), over.id],
    ]);
    expect((await standing(api, over.id)).window).toBe('closed');
    expect((await scene.trySignUp(api, over)).problem.code).toBe('SIGN_UP_CLOSED');
  });

  it('let people leave until it was said, and not later', async () => {
    const activity = await scene.published({ cancelUntil: inHours(24) });
    const [early, late] = [await scene.neighbour(), await scene.neighbour()];
    const signUps = [
      await scene.signUp(early.api, activity),
      await scene.signUp(late.api, activity),
    ] as const;
    const left = await scene.answer(early.api, signUps[0], 'leave');
    expect(left.body).toMatchObject({ state: 'left', role: { name: '清洁' }, availableActions: [] });
    await scene.server.dataSource.query('UPDATE activities SET cancel_until = ? WHERE id = ?', [
      ...[new Date(Date.now() - 1_000), activity.id],
    ]);
    expect((await scene.answer(late.api, signUps[1], 'leave')).problem.code).toBe('SIGN_UP_LEAVE_CLOSED');
    await countsAgree(scene, activity.id);
    expect((await scene.desk(activity.id)).taken).toBe(1);
  });

  it('show what else somebody has then, and keep nobody from it', async () => {
    const { api, resident } = await scene.neighbour();
    const first = await scene.published({ title: '健康讲座' });
    await scene.signUp(api, first);
    const sessions = [{ startsAt: inHours(73), endsAt: inHours(75) }];
    const second = await scene.published({ sessions });
    const { candidates } = await standing(api, second.id);
    expect(candidates[0]).toMatchObject({
      residentId: resident.id,
      overlaps: [{ activityId: first.id, title: '健康讲座' }],
    });
    expect((await scene.signUp(api, second)).state).toBe('in');
    const apart = await scene.published({ sessions: [{ startsAt: inHours(75), endsAt: inHours(76) }] });
    expect((await standing(api, apart.id)).candidates[0]?.overlaps).toEqual([]);
  });
});

describe('my activities', () => {
  it('are those that I and mine take part in, the next first; what I left is in the past', async () => {
    const { api } = await scene.neighbour();
    const later = await scene.published({ sessions: [{ startsAt: inHours(96), endsAt: inHours(97) }] });
    const next = await scene.published({ sessions: [{ startsAt: inHours(48), endsAt: inHours(49) }] });
    const left = await scene.published();
    await scene.signUp(api, later);
    await scene.signUp(api, next);
    await scene.answer(api, await scene.signUp(api, left), 'leave');
    const first = await api.call(activityApi.listOwn, { query: { limit: 1 } });
    expect(first.queries).toBeLessThanOrEqual(12);
    expect(first.body.items.map(({ activity }) => activity.id)).toEqual([next.id]);
    const cursor = first.body.nextCursor ?? '';
    const rest = (await api.call(activityApi.listOwn, { query: { limit: 1, cursor } })).body;
    expect(rest.items.map(({ activity }) => activity.id)).toEqual([later.id]);
    expect(rest.nextCursor).toBeNull();
    const past = (await api.call(activityApi.listOwn, { query: { when: 'past' } })).body;
    expect(past.items).toMatchObject([{ state: 'left', activity: { id: left.id } }]);
  });
});
