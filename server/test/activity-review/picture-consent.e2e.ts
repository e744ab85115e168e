import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { pictureConsentApi } from '@linge/shared/activity-review/activity-review.api';
import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import { fileApi } from '@linge/shared/file/file.api';
import { v7 as uuid } from 'uuid';
import { eventually, messageAbout } from '../complaint/scene.js';
import { tied } from '../household-tie/registry.js';
import { setReviewScene, statusOf, type ReviewScene } from './review-scene.js';

jest.setTimeout(120_000);

let scene: ReviewScene;
beforeAll(async () => {
  scene = await setReviewScene();
}, 60_000);
afterAll(() => scene.server.close());

const born = (years: number) => `${new Date().getFullYear() - years}-01-01`;
const named = (...signUpIds: readonly string[]) => signUpIds.map((signUpId) => ({ signUpId, spot: null }));

/** Puts up a report with one picture of some people. */
async function shown(activity: ActivityDesk, ...signUpIds: string[]): Promise<string> {
  const id = await scene.picture();
  await scene.save(activity.id, { pictures: [{ id, nobody: false, people: named(...signUpIds) }] });
  await scene.publish(activity.id);
  return id;
}

describe('a picture with people on it', () => {
  it('is everybody’s once all of them agreed, and nobody’s before', async () => {
    const { activity, comers } = await scene.over(3);
    const [first, second, third] = comers;
    const id = await shown(activity, first!.signUp.id, second!.signUp.id);
    const told = await messageAbout(first!.api, activity.id, 'pictureConsentAsked');
    expect(told).toMatchObject({ subject: { type: 'pictureConsents' }, group: 'activity' });
    await messageAbout(second!.api, activity.id, 'pictureConsentAsked');

    // Only those who are asked, and those who organise, have a link to it; it cannot be made up.
    const [asked] = await scene.asked(first!.api, activity.id);
    expect(asked).toMatchObject({ self: true, state: 'asked', shown: false });
    expect(asked?.picture?.url).toContain('signature=');
    expect(await statusOf(`${scene.server.url}${asked?.picture?.url}`)).toBe(200);
    expect(await scene.asked(third!.api, activity.id)).toEqual([]);
    const forged = await scene.server.api.call(fileApi.download, {
      params: { id, variant: 'full' },
      query: { expires: Math.floor(Date.now() / 1000) + 600, signature: 'made-up' },
    });
    expect(forged.status).toBe(403);
    expect(await scene.reach(id)).toBe(404);
    expect((await scene.publicly(activity.id))?.pictures).toEqual([]);

    expect((await scene.agree(first!.api, asked!)).body).toMatchObject({ state: 'agreed', shown: false });
    expect(await scene.reach(id)).toBe(404);
    expect((await scene.review(activity.id)).pictures).toMatchObject([
      { hidden: 'waits', people: [{ state: 'agreed' }, { state: 'asked' }] },
    ]);
    const [other] = await scene.asked(second!.api, activity.id);
    expect((await scene.agree(second!.api, other!)).body.shown).toBe(true);
    expect(await scene.reach(id)).toBe(200);
    expect((await scene.publicly(activity.id))?.pictures).toMatchObject([{ id }]);
    expect(JSON.stringify(await scene.publicly(activity.id))).not.toContain(first!.resident.name);

    const list = await first!.api.call(pictureConsentApi.listOwn);
    expect(list.queries).toBeLessThanOrEqual(15);
    const stranger = await third!.api.call(pictureConsentApi.refuse, { params: { id: asked!.id } });
    expect(stranger.status).toBe(404);
  });

  it('is hidden at once when somebody takes back what they agreed to, and nobody can be unnamed then', async () => {
    const { activity, comers } = await scene.over(1);
    const [one] = comers;
    const id = await shown(activity, one!.signUp.id);
    const [asked] = await scene.asked(one!.api, activity.id);
    await scene.agree(one!.api, asked!);
    const [link] = (await scene.publicly(activity.id))?.pictures ?? [];
    const answer = await fetch(`${scene.server.url}${link?.url}`);
    expect(answer.headers.get('cache-control')).toContain('max-age=0');
    await answer.arrayBuffer();

    expect((await scene.refuse(one!.api, asked!)).body).toMatchObject({ state: 'refused', shown: false });
    expect(await statusOf(`${scene.server.url}${link?.url}`)).toBe(404);
    expect(await statusOf(`${scene.server.url}${link?.thumbnailUrl}`)).toBe(404);
    await messageAbout(scene.worker, activity.id, 'reviewPictureHidden');
    const { version, pictures } = await scene.review(activity.id);
    expect(pictures).toMatchObject([{ hidden: 'refused', people: [{ state: 'refused' }] }]);
    const unnamed = await scene.trySave(activity.id, {
      version,
      pictures: [{ id, nobody: true, people: [] }],
    });
    expect(unnamed.problem.code).toBe('ACTIVITY_REVIEW_REFUSED');
    // They may change their mind, nobody else.
    const [again] = await scene.asked(one!.api, activity.id);
    expect((await scene.agree(one!.api, again!)).body.shown).toBe(true);
    expect(await scene.reach(id)).toBe(200);
  });

  it('is not agreed to by a tap on something older', async () => {
    const { activity, comers } = await scene.over(1);
    const [one] = comers;
    await shown(activity, one!.signUp.id);
    const [asked] = await scene.asked(one!.api, activity.id);
    await scene.refuse(one!.api, asked!);
    expect((await scene.agree(one!.api, asked!)).problem.code).toBe('VERSION_CONFLICT');
    expect((await scene.refuse(one!.api, asked!)).body.state).toBe('refused');
  });
});

describe('who is asked', () => {
  it('is the guardian of a child under 14, not the child, and every guardian may say no', async () => {
    const activity = await scene.published();
    const parent = await scene.neighbour();
    const child = await scene.relative(parent, { name: '李小明', birthDate: born(9) });
    const own = await scene.as(await tied(scene.factory, parent.place, child));
    const signUp = await scene.signUp(parent.api, activity, { residentId: child.id, guardianConsent: true });
    await scene.begun(activity);
    const id = await shown(activity, signUp.id);
    expect(await scene.asked(own, activity.id)).toEqual([]);
    await messageAbout(parent.api, activity.id, 'pictureConsentAsked');
    const [asked] = await scene.asked(parent.api, activity.id);
    expect(asked).toMatchObject({ name: '李小明', self: false });
    expect((await scene.agree(own, asked!)).status).toBe(403);
    await scene.agree(parent.api, asked!);
    expect(await scene.reach(id)).toBe(200);
    expect((await scene.review(activity.id)).pictures[0]?.people[0]?.age).toBeLessThan(14);
  });

  it('is who signed somebody up who uses no account, and the person alone where they do', async () => {
    const activity = await scene.published();
    const carer = await scene.neighbour();
    const elder = await scene.relative(
      carer,
      { name: '王老太', birthDate: born(80), relation: 'parent' },
      'care',
    );
    const signUp = await scene.signUp(carer.api, activity, { residentId: elder.id });
    await scene.begun(activity);
    await shown(activity, signUp.id);
    expect(await scene.asked(carer.api, activity.id)).toMatchObject([{ name: '王老太', self: false }]);
    const herself = await scene.as(await tied(scene.factory, carer.place, elder));
    expect(await scene.asked(carer.api, activity.id)).toEqual([]);
    expect(await scene.asked(herself, activity.id)).toMatchObject([{ name: '王老太', self: true }]);
  });

  it('is, on the spot, who came without an account; nobody else is answered for', async () => {
    const activity = await scene.published();
    const comer = await scene.comer(activity);
    const walkIn = await scene.worker.call(activityDeskApi.addWalkIn, {
      params: { id: activity.id },
      body: { id: uuid(), name: '路过的王大爷', roleId: activity.roles[0]!.id },
    });
    await scene.begun(activity);
    const signUpId = walkIn.body.id;
    const id = await scene.picture();
    const spot = { with: '王大爷本人', day: '2026-11-28' };
    const forOther = await scene.trySave(activity.id, {
      pictures: [{ id, nobody: false, people: [{ signUpId: comer.signUp.id, spot }] }],
    });
    expect(forOther.problem.code).toBe('ACTIVITY_REVIEW_PERSON_UNKNOWN');
    const asked = await scene.save(activity.id, {
      pictures: [{ id, nobody: false, people: named(signUpId) }],
    });
    expect(asked.pictures).toMatchObject([
      { hidden: 'waits', people: [{ onTheSpot: true, state: 'asked', name: '路过的王大爷' }] },
    ]);
    const noted = await scene.save(activity.id, {
      version: asked.version,
      pictures: [{ id, nobody: false, people: [{ signUpId, spot }] }],
    });
    expect(noted.pictures).toMatchObject([{ people: [{ state: 'noted', spot }] }]);
    await scene.publish(activity.id);
    expect(await scene.reach(id)).toBe(200);
  });

  it('stays as it was noted, also where they use an account later', async () => {
    const activity = await scene.published();
    const carer = await scene.neighbour();
    const elder = await scene.relative(carer, { birthDate: born(80), relation: 'parent' }, 'care');
    const { id: signUpId } = await scene.signUp(carer.api, activity, { residentId: elder.id });
    await scene.begun(activity);
    await carer.api.call(accountApi.deleteMe);
    // Their place is freed after it; here they had come all the same.
    const query = (sql: string) => scene.server.dataSource.query<{ state: string }[]>(sql, [signUpId]);
    await eventually(async () => {
      const [row] = await query('SELECT state FROM sign_ups WHERE id = ?');
      return row?.state === 'left' ? true : undefined;
    });
    await query("UPDATE sign_ups SET state = 'in' WHERE id = ?");
    const id = await scene.picture();
    const people = [{ signUpId, spot: { with: '老人本人', day: '2026-11-28' } }];
    const pictures = [{ id, nobody: false, people }];
    const { version } = await scene.save(activity.id, { pictures });
    await tied(scene.factory, carer.place, elder);
    const again = await scene.save(activity.id, { version, text: '改一句', pictures });
    expect(again.pictures).toMatchObject([{ people: [{ state: 'noted' }] }]);
  });

  it('is nobody of another activity, or who did not take part', async () => {
    const [one, other] = [await scene.over(1), await scene.over(1)];
    const id = await scene.picture();
    const { problem } = await scene.trySave(one.activity.id, {
      pictures: [{ id, nobody: false, people: named(other.comers[0]!.signUp.id) }],
    });
    expect(problem).toMatchObject({
      code: 'ACTIVITY_REVIEW_PERSON_UNKNOWN',
      fields: [{ path: 'body.pictures.0.people.0' }],
    });
  });
});

describe('an account that is deleted', () => {
  it('takes its consents along: the picture is hidden, and whoever organises is told', async () => {
    const { activity, comers } = await scene.over(1);
    const [one] = comers;
    const id = await shown(activity, one!.signUp.id);
    const [asked] = await scene.asked(one!.api, activity.id);
    await scene.agree(one!.api, asked!);
    expect(await scene.reach(id)).toBe(200);
    expect((await one!.api.call(accountApi.deleteMe)).status).toBe(204);
    await eventually(async () => ((await scene.reach(id)) === 404 ? true : undefined));
    expect((await scene.review(activity.id)).pictures).toMatchObject([
      { hidden: 'refused', people: [{ state: 'gone' }] },
    ]);
    expect((await messageAbout(scene.worker, activity.id, 'reviewPictureHidden')).body).toContain('注销');
  });
});
