import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { messageAbout } from '../complaint/scene.js';
import { setPickUpScene, type PickUpScene } from './pick-up-scene.js';

let scene: PickUpScene;
beforeAll(async () => {
  scene = await setPickUpScene();
}, 60_000);
afterAll(() => scene.server.close());

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

describe('without a network', () => {
  it('what was done is sent later, with its time, and told as such', async () => {
    const one = await scene.childIn();
    const authorisationId = await scene.authoriseGrandmother(one);
    const takenAt = minutesAgo(8);
    const body = { id: uuid(), to: 'authorised', authorisationId, takenAt } as const;
    const answer = await scene.handOver(scene.worker, one, body);
    expect(answer.body.pickUp).toMatchObject({ takenAt, offline: true, doubtful: false });
    expect((await scene.handOver(scene.worker, one, body)).status).toBe(200);
    // the first attempt, whose answer was lost, told no time
    const { takenAt: _takenAt, ...first } = body;
    expect((await scene.handOver(scene.worker, one, first)).status).toBe(200);
    expect((await messageAbout(one.guardian.api, one.signUpId, 'pickUpRecorded')).body).toContain(
      '当时没有网络',
    );
  });

  it('a time that cannot be is refused, and so is a code, which nobody could check', async () => {
    const one = await scene.childIn();
    for (const takenAt of [minutesAgo(90), minutesAgo(-10)]) {
      expect((await scene.handOver(scene.worker, one, { takenAt })).problem.code).toBe('PICK_UP_NOT_NOW');
    }
    const byCode = { to: 'code', code: '123456', takenAt: minutesAgo(1) } as const;
    expect((await scene.handOver(scene.worker, one, byCode)).problem.code).toBe('REQUEST_INVALID');
  });

  it('an authorisation that had been taken back before is told to both sides; the child is gone', async () => {
    const one = await scene.childIn();
    const authorisationId = await scene.authoriseGrandmother(one);
    await scene.server.dataSource.query('UPDATE pick_up_authorisations SET created_at = ? WHERE id = ?', [
      new Date(Date.now() - 3_600_000),
      authorisationId,
    ]);
    await scene.revoke(one, authorisationId);
    const to = { to: 'authorised', authorisationId } as const;
    expect((await scene.handOver(scene.worker, one, to)).problem.code).toBe('PICK_UP_NOT_AUTHORISED');
    await scene.server.dataSource.query('UPDATE pick_up_authorisations SET revoked_at = ? WHERE id = ?', [
      new Date(Date.now() - 20 * 60_000),
      authorisationId,
    ]);
    const answer = await scene.handOver(scene.worker, one, { ...to, takenAt: minutesAgo(10) });
    expect(answer.body.pickUp).toMatchObject({ doubtful: true });
    expect((await messageAbout(one.guardian.api, one.signUpId, 'pickUpDoubtful')).title).toMatch(/^请核实/);
    expect((await messageAbout(scene.worker, one.activity.id, 'pickUpDoubtful')).group).toBe('work');
  });

  it('an authorisation that was taken back after it was done is none of that', async () => {
    const one = await scene.childIn();
    const authorisationId = await scene.authoriseGrandmother(one);
    await scene.revoke(one, authorisationId);
    const answer = await scene.handOver(scene.worker, one, {
      ...{ to: 'authorised', authorisationId, takenAt: minutesAgo(5) },
    });
    expect(answer.body.pickUp).toMatchObject({ doubtful: false, offline: true });
  });
});

describe('a wrong entry', () => {
  it('is put right by another one with a reason, and stays to be read', async () => {
    const one = await scene.childIn();
    const authorisationId = await scene.authoriseGrandmother(one);
    const wrong = (await scene.handOver(scene.worker, one, { to: 'guardian' })).body.pickUp?.id ?? '';
    const right = { reason: 'wrongTaker', to: 'authorised', authorisationId } as const;
    const answer = await scene.correct(scene.worker, one, wrong, right);
    expect(answer.body.pickUp).toMatchObject({ kind: 'named', correctsId: wrong, reason: 'wrongTaker' });
    const again = await scene.correct(scene.worker, one, wrong, right);
    expect(again.problem.code).toBe('PICK_UP_CORRECTED');
    expect((await scene.own(one.guardian.api, one.signUpId)).pickUps).toMatchObject([
      { kind: 'named', stands: true },
      { kind: 'guardian', stands: false },
    ]);
    expect((await messageAbout(one.guardian.api, one.signUpId, 'pickUpCorrected')).body).toContain(
      '由监护人接走，更正为由奶奶接走',
    );
  });

  it('of a child that is still here leaves it to be handed over', async () => {
    const one = await scene.childIn();
    const wrong = (await scene.handOver(scene.worker, one, {})).body.pickUp?.id ?? '';
    const undone = await scene.correct(scene.worker, one, wrong, { reason: 'wrongChild', to: 'nobody' });
    expect(undone.body.pickUp).toBeNull();
    expect((await scene.handOver(scene.worker, one, {})).status).toBe(201);
    const kinds = (await scene.own(one.guardian.api, one.signUpId)).pickUps.map(({ kind }) => kind);
    expect(kinds).toEqual(['guardian', 'none', 'guardian']);
  });
});

describe('a child whom nobody has taken twenty minutes after the end', () => {
  it('is told to its guardian and its organiser, once with two servers', async () => {
    await scene.server.startSecond();
    const [taken, waiting] = await scene.childrenIn(2, 75);
    if (!taken || !waiting) throw new Error('two children');
    await scene.handOver(scene.worker, taken, {});
    await scene.server.dataSource.query('UPDATE activity_sessions SET ends_at = ? WHERE activity_id = ?', [
      new Date(Date.now() - 21 * 60_000),
      waiting.activity.id,
    ]);
    const message = await messageAbout(waiting.guardian.api, waiting.signUpId, 'pickUpOverdue');
    expect(message.title).toBe('孩子2还没有接走，请尽快来接');
    expect(await messageAbout(scene.worker, waiting.activity.id, 'pickUpOverdue')).toMatchObject({
      ...{ title: '还有 1 个孩子没有交接', group: 'work' },
    });
    const count = () =>
      scene.server.dataSource.query<{ count: string; told: string }[]>(
        `SELECT COUNT(*) AS count, COUNT(DISTINCT account_id) AS told FROM messages WHERE kind = 'pickUpOverdue'
          AND subject_id IN (?)`,
        [[waiting.activity.id, waiting.signUpId, taken.signUpId]],
      );
    await new Promise((resolve) => setTimeout(resolve, 11_000));
    const [row] = await count();
    expect([Number(row?.count), Number(row?.told)]).toEqual([2, 2]);
  }, 90_000);
});
