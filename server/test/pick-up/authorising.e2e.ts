import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { pickUpApi } from '@linge/shared/pick-up/pick-up.api';
import { v7 as uuid } from 'uuid';
import { PickUpAuthorisation } from '../../src/pick-up/entities/pick-up-authorisation.entity.js';
import { PickUpRepository } from '../../src/pick-up/pick-up.repository.js';
import { shanghaiDay } from '../../src/common/clock/clock.js';
import { bornYearsAgo, grandmother, setPickUpScene, type PickUpScene } from './pick-up-scene.js';

let scene: PickUpScene;
beforeAll(async () => {
  scene = await setPickUpScene();
}, 60_000);
afterAll(() => scene.server.close());

describe('a guardian says who may take a child', () => {
  it('always may themselves, and names others by name, relation and phone, of which the end alone is shown', async () => {
    const one = await scene.childIn();
    const { guardian, signUpId } = one;
    expect(await scene.own(guardian.api, signUpId)).toMatchObject({
      ...{ childName: '李小明', guardianName: '李建', authorisations: [], open: true, mayGoAlone: false },
      activity: { title: '五点半课堂', place: '社区儿童之家' },
    });
    await scene.authoriseGrandmother(one);
    const [named] = (await scene.own(guardian.api, signUpId)).authorisations;
    expect(named).toMatchObject({ name: '李桂芳', relation: 'paternalGrandmother', phone: '100****7788' });
    const row = await scene.server.dataSource.manager.findOneByOrFail(PickUpAuthorisation, { signUpId });
    expect(JSON.stringify(row)).not.toContain('7788');
  });

  it('takes other adults of the household with one tap, and nobody else', async () => {
    const one = await scene.childIn();
    const { guardian, signUpId } = one;
    const adult = await scene.relative(guardian, { name: '王红', birthDate: '1990-01-01' });
    const elsewhere = await scene.neighbour({ name: '路人' });
    expect((await scene.own(guardian.api, signUpId)).adults).toEqual([
      { residentId: adult.id, name: '王红' },
    ]);
    const asked = { kind: 'household', residentId: adult.id } as const;
    expect((await scene.tryAuthorise(guardian.api, signUpId, asked)).status).toBe(201);
    // once more changes nothing
    expect((await scene.tryAuthorise(guardian.api, signUpId, asked)).status).toBe(200);
    const { authorisations, adults } = await scene.own(guardian.api, signUpId);
    expect(authorisations).toMatchObject([{ kind: 'household', name: '王红' }]);
    expect(adults).toEqual([]);
    const stranger = { ...asked, residentId: elsewhere.resident.id };
    const refused = await scene.tryAuthorise(guardian.api, signUpId, stranger);
    expect(refused.problem.code).toBe('PICK_UP_PERSON_UNKNOWN');
  });

  it('lets a child go home alone from twelve on, and not before', async () => {
    const small = await scene.childIn({ birthDate: bornYearsAgo(11) });
    const refused = await scene.tryAuthorise(small.guardian.api, small.signUpId, { kind: 'alone' });
    expect(refused.problem.code).toBe('PICK_UP_TOO_YOUNG');
    const big = await scene.childIn({ birthDate: bornYearsAgo(12) });
    expect((await scene.own(big.guardian.api, big.signUpId)).mayGoAlone).toBe(true);
    expect((await scene.tryAuthorise(big.guardian.api, big.signUpId, { kind: 'alone' })).status).toBe(201);
  });

  it('makes a code for somebody who comes on one day, who is told apart by it', async () => {
    const one = await scene.childIn();
    const { guardian, signUpId, startsAt } = one;
    const day = shanghaiDay(new Date(startsAt));
    const asked = { kind: 'code', name: '王阿姨', relation: 'neighbour', day } as const;
    expect((await scene.tryAuthorise(guardian.api, signUpId, asked)).status).toBe(201);
    const [code] = (await scene.own(guardian.api, signUpId)).authorisations;
    expect(code).toMatchObject({ kind: 'code', name: '王阿姨', day, code: expect.stringMatching(/^\d{6}$/) });
    // it reads the same whenever it is looked at, and stands in no row
    expect((await scene.own(guardian.api, signUpId)).authorisations[0]?.code).toBe(code?.code);
    const never = await scene.tryAuthorise(guardian.api, signUpId, { ...asked, day: '2020-01-01' });
    expect(never.problem).toMatchObject({ code: 'PICK_UP_NO_SESSION', fields: [{ path: 'body.day' }] });
  });

  it('is asked for all of it: a name without a phone, or without their having agreed, is refused', async () => {
    const { guardian, signUpId } = await scene.childIn();
    const { phone: _phone, ...noPhone } = grandmother;
    const { agreed: _agreed, ...notAgreed } = grandmother;
    for (const body of [noPhone, notAgreed, { kind: 'household' }, { ...grandmother, residentId: uuid() }]) {
      const answer = await scene.tryAuthorise(guardian.api, signUpId, body as never);
      expect(answer.problem.code).toBe('REQUEST_INVALID');
    }
  });

  it('names once, however often it is sent; the same name of the request with other content is refused', async () => {
    const one = await scene.childIn();
    const { guardian, signUpId } = one;
    const id = uuid();
    const send = (more: object = {}) =>
      scene.tryAuthorise(guardian.api, signUpId, { id, ...grandmother, ...more });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect((await send({ name: '别人' })).problem.code).toBe('ID_ALREADY_USED');
    expect((await scene.own(guardian.api, signUpId)).authorisations).toHaveLength(1);
  });

  it('names no more than twelve', async () => {
    const { guardian, signUpId } = await scene.childIn();
    for (let number = 0; number < 12; number++) {
      await scene.tryAuthorise(guardian.api, signUpId, { ...grandmother, name: `亲戚${number}` });
    }
    const answer = await scene.tryAuthorise(guardian.api, signUpId, grandmother);
    expect(answer.problem.code).toBe('PICK_UP_TOO_MANY');
  });
});

describe('what a guardian said', () => {
  it('is read by the guardian alone: neither a neighbour nor staff may, in a dozen statements', async () => {
    const one = await scene.childIn();
    await scene.authoriseGrandmother(one);
    const params = { id: one.signUpId };
    for (const api of [(await scene.neighbour()).api, scene.worker, scene.admin]) {
      expect((await api.call(pickUpApi.getOwn, { params })).status).toBe(404);
    }
    expect((await one.guardian.api.call(pickUpApi.getOwn, { params })).queries).toBeLessThanOrEqual(14);
  });

  it('is of those children alone to whose part a guardian agreed', async () => {
    const adult = await scene.neighbour();
    const { id } = await scene.signUp(adult.api, await scene.published());
    expect((await adult.api.call(pickUpApi.getOwn, { params: { id } })).status).toBe(404);
  });

  it('is deleted a month after the last session, unless the activity goes on', async () => {
    const [over, goesOn] = [await scene.childIn(), await scene.childIn()];
    for (const one of [over, goesOn]) await scene.authoriseGrandmother(one);
    const { dataSource } = scene.server;
    const rows = new PickUpRepository(dataSource);
    const past = new Date(Date.now() - 86_400_000);
    await dataSource.query('UPDATE pick_up_authorisations SET forget_at = ?', [past]);
    await dataSource.query('UPDATE activities SET last_ends_at = ? WHERE id = ?', [
      new Date(Date.now() - 31 * 86_400_000),
      over.activity.id,
    ]);
    await rows.forget(new Date(), 30, 1_000);
    expect(await rows.authorisationsOf([over.signUpId])).toEqual([]);
    const [kept] = await rows.authorisationsOf([goesOn.signUpId]);
    expect(kept?.forgetAt.getTime()).toBeGreaterThan(Date.now());
  });

  it('goes with the account of who said it', async () => {
    const one = await scene.childIn();
    await scene.authoriseGrandmother(one);
    expect((await one.guardian.api.call(accountApi.deleteMe)).status).toBe(204);
    expect(await new PickUpRepository(scene.server.dataSource).authorisationsOf([one.signUpId])).toEqual([]);
  });
});
