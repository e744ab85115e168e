import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessRecordApi } from '@linge/shared/access-record/access-record.api';
import { checkInDeskApi } from '@linge/shared/check-in/check-in-desk.api';
import { pickUpApi } from '@linge/shared/pick-up/pick-up.api';
import { v7 as uuid } from 'uuid';
import { shanghaiDay } from '../../src/common/clock/clock.js';
import { PickUp } from '../../src/pick-up/entities/pick-up.entity.js';
import { messageAbout } from '../complaint/scene.js';
import { ApiClient } from '../support/api-client.js';
import { bornYearsAgo, setPickUpScene, type PickUpScene } from './pick-up-scene.js';

let scene: PickUpScene;
beforeAll(async () => {
  scene = await setPickUpScene();
}, 60_000);
afterAll(() => scene.server.close());

describe('at the end of a session its organiser hands children over', () => {
  it('to somebody whom the guardian named, who hears of it at once', async () => {
    const one = await scene.childIn();
    const authorisationId = await scene.authoriseGrandmother(one);
    const listed = await scene.list(scene.worker, one.activity.id);
    expect(listed.queries).toBeLessThanOrEqual(22);
    expect(listed.body).toMatchObject({ title: '五点半课堂', rollCalled: false, nextCursor: null });
    expect(listed.body.items).toMatchObject([
      {
        ...{ name: '李小明', age: 8, presence: 'unknown', pickUp: null },
        guardian: { name: '李建', phone: '100****0001' },
        authorisations: [{ id: authorisationId, name: '李桂芳', phone: '100****7788' }],
      },
    ]);
    const answer = await scene.handOver(scene.worker, one, { to: 'authorised', authorisationId });
    expect(answer.status).toBe(201);
    expect(answer.body.pickUp).toMatchObject({
      ...{ kind: 'named', name: '李桂芳', relation: 'paternalGrandmother', byName: '王建国' },
      ...{ offline: false, doubtful: false, stands: true },
    });
    const message = await messageAbout(one.guardian.api, one.signUpId, 'pickUpRecorded');
    expect(message.title).toMatch(/^李小明已由奶奶接走 \d\d:\d\d$/);
    expect(message.body).not.toContain('李桂芳');
    const { pickUps } = await scene.own(one.guardian.api, one.signUpId);
    expect(pickUps).toMatchObject([{ name: '李桂芳', byName: '王建国' }]);
  });

  it('and sees of each whether the roll found it there', async () => {
    const [there, missing] = [await scene.childIn(), await scene.childIn()];
    for (const [one, kind] of [
      [there, 'present'],
      [missing, 'absent'],
    ] as const) {
      const mark = { id: uuid(), signUpId: one.signUpId, kind, at: new Date().toISOString() };
      const marked = await scene.worker.call(checkInDeskApi.mark, {
        params: { id: one.activity.id },
        body: { startsAt: one.startsAt, marks: [mark] },
      });
      expect(marked.body.items).toMatchObject([{ outcome: 'counted' }]);
      const { body } = await scene.list(scene.worker, one.activity.id);
      expect(body).toMatchObject({ rollCalled: true, items: [{ presence: kind }] });
    }
  });

  it('to the guardian, without anybody having been named', async () => {
    const one = await scene.childIn();
    const answer = await scene.handOver(scene.worker, one, { to: 'guardian' });
    expect(answer.body.pickUp).toMatchObject({ kind: 'guardian', name: null });
  });

  it('to nobody who is not on the list; the guardian is called, and what they allow then counts at once', async () => {
    const [one, other] = [await scene.childIn(), await scene.childIn()];
    const elsewhere = await scene.authoriseGrandmother(other);
    for (const authorisationId of [uuid(), elsewhere]) {
      const refused = await scene.handOver(scene.worker, one, { to: 'authorised', authorisationId });
      expect(refused.problem.code).toBe('PICK_UP_NOT_AUTHORISED');
    }
    const id = uuid();
    const called = await scene.worker.call(pickUpApi.call, {
      params: { id: one.activity.id },
      body: { id, signUpId: one.signUpId },
    });
    expect(called.body).toEqual({ phone: '10001230001' });
    const { items } = (
      await scene.admin.call(accessRecordApi.list, {
        query: { communityId: scene.place.community.id, residentId: one.child.id },
      })
    ).body;
    expect(items).toMatchObject([{ id, purpose: 'call', field: 'pickUpPhone', residentName: '李小明' }]);

    const authorisationId = await scene.authoriseGrandmother(one);
    const { authorisations } = await scene.childOnDesk(scene.worker, one);
    expect(authorisations.map((found) => found.id)).toEqual([authorisationId]);
    expect((await scene.handOver(scene.worker, one, { to: 'authorised', authorisationId })).status).toBe(201);
  });

  it('to whoever tells the code of the day: a wrong one, and one that was used, opens nothing', async () => {
    const [first, second] = await scene.childrenIn(2);
    if (!first || !second) throw new Error('two children');
    const day = shanghaiDay(new Date(first.startsAt));
    const asked = { kind: 'code', name: '王阿姨', relation: 'neighbour', day } as const;
    await scene.tryAuthorise(first.guardian.api, first.signUpId, asked);
    const code = (await scene.own(first.guardian.api, first.signUpId)).authorisations[0]?.code ?? '';
    const wrong = code === '000000' ? '000001' : '000000';
    const byCode = (of: typeof first, told: string) =>
      scene.handOver(scene.worker, of, { to: 'code', code: told });
    expect((await byCode(first, wrong)).problem.code).toBe('PICK_UP_CODE_WRONG');
    // another child is not opened by it
    expect((await byCode(second, code)).problem.code).toBe('PICK_UP_CODE_WRONG');
    const listed = await scene.childOnDesk(scene.worker, first);
    expect(JSON.stringify(listed)).not.toContain(code);
    const chosen = { to: 'authorised', authorisationId: listed.authorisations[0]?.id ?? '' } as const;
    expect((await scene.handOver(scene.worker, first, chosen)).problem.code).toBe('PICK_UP_NOT_AUTHORISED');
    const taken = await byCode(first, code);
    expect(taken.body.pickUp).toMatchObject({ kind: 'code', relation: 'neighbour', name: '王阿姨' });
    const back = taken.body.pickUp?.id ?? '';
    await scene.correct(scene.worker, first, back, { reason: 'stillHere', to: 'nobody' });
    expect((await byCode(first, code)).problem.code).toBe('PICK_UP_CODE_WRONG');
  });

  it('alone where the guardian said so, as long as that stands', async () => {
    const one = await scene.childIn({ birthDate: bornYearsAgo(13) });
    const authorisationId = uuid();
    await scene.tryAuthorise(one.guardian.api, one.signUpId, { id: authorisationId, kind: 'alone' });
    await scene.revoke(one, authorisationId);
    const alone = { to: 'authorised', authorisationId } as const;
    expect((await scene.handOver(scene.worker, one, alone)).problem.code).toBe('PICK_UP_NOT_AUTHORISED');
    await scene.tryAuthorise(one.guardian.api, one.signUpId, { kind: 'alone' });
    const [allowed] = (await scene.childOnDesk(scene.worker, one)).authorisations;
    const gone = await scene.handOver(scene.worker, one, { ...alone, authorisationId: allowed?.id ?? '' });
    expect(gone.body.pickUp).toMatchObject({ kind: 'alone' });
    expect((await messageAbout(one.guardian.api, one.signUpId, 'pickUpRecorded')).title).toMatch(
      /^李小明已自己回家了/,
    );
  });

  it('around the session alone, and it is theirs alone to read', async () => {
    const early = await scene.childIn({}, -600);
    expect((await scene.list(scene.worker, early.activity.id)).problem.code).toBe('PICK_UP_NOT_NOW');
    expect((await scene.handOver(scene.worker, early, {})).problem.code).toBe('PICK_UP_NOT_NOW');
    const one = await scene.childIn();
    for (const api of [one.guardian.api, (await scene.neighbour()).api]) {
      expect([403, 404]).toContain((await scene.list(api, one.activity.id)).status);
    }
    const other = await scene.factory.gridStaff(
      await scene.factory.grid(scene.place.community),
      'gridWorker',
    );
    expect((await scene.list(await scene.as(other), one.activity.id)).status).toBe(404);
  });
});

describe('a hand-over is recorded once', () => {
  it('of two organisers on two servers at the same moment one counts, and the other sees who was faster', async () => {
    const second = await scene.server.startSecond();
    const there = new ApiClient(second.url, scene.admin.token);
    for (let round = 0; round < 5; round++) {
      const one = await scene.childIn();
      const authorisationId = await scene.authoriseGrandmother(one);
      const answers = await Promise.all([
        scene.handOver(scene.worker, one, { to: 'authorised', authorisationId }),
        scene.handOver(there, one, { to: 'guardian' }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      const lost = answers.find(({ status }) => status === 409);
      expect(lost?.problem.code).toBe('PICK_UP_ALREADY');
      expect((await scene.childOnDesk(there, one)).pickUp?.stands).toBe(true);
      await messageAbout(one.guardian.api, one.signUpId, 'pickUpRecorded');
      const { pickUps } = await scene.own(one.guardian.api, one.signUpId);
      expect(pickUps).toHaveLength(1);
    }
  }, 60_000);

  it('sent again after a lost answer, also at another server, gives the first result', async () => {
    const one = await scene.childIn();
    const second = await scene.server.startSecond();
    const there = new ApiClient(second.url, scene.worker.token);
    const id = uuid();
    const answers = await Promise.all(
      [scene.worker, there, scene.worker, there].map((api) => scene.handOver(api, one, { id })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
    const other = await scene.handOver(scene.admin, one, { id });
    expect(other.problem.code).toBe('ID_ALREADY_USED');
    expect(await scene.server.dataSource.manager.countBy(PickUp, { signUpId: one.signUpId })).toBe(1);
  }, 60_000);
});
