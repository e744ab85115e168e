import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { messageApi } from '@linge/shared/message/message.api';
import { serviceHoursApi } from '@linge/shared/service-hours/service-hours.api';
import { v7 as uuid } from 'uuid';
import { eventually, messageAbout } from '../complaint/scene.js';
import type { Person } from '../factory/factory.js';
import { hoursEntry } from '../factory/volunteer.js';
import type { ApiClient } from '../support/api-client.js';
import { setVolunteerScene, type VolunteerScene } from '../volunteer/volunteer-scene.js';

let scene: VolunteerScene;
beforeAll(async () => {
  scene = await setVolunteerScene();
}, 60_000);
afterAll(() => scene.server.close());

const entryBy = (actor: Person) => hoursEntry(scene.factory, scene.team, scene.volunteerPerson, actor);
const object = (id: string, objectionId = uuid()) =>
  scene.volunteer.call(serviceHoursApi.object, {
    params: { id },
    body: { id: objectionId, text: '那天做了三个小时' },
  });
const uphold = (id: string, api: ApiClient, more: object = {}) =>
  api.call(serviceHoursApi.uphold, {
    params: { id },
    body: { correctionId: uuid(), from: 120, to: 180, answer: '核实过，是三个小时', ...more },
  });
const refuse = (id: string, api: ApiClient) =>
  api.call(serviceHoursApi.refuse, { params: { id }, body: { answer: '签到表上是两个小时' } });

describe('a volunteer objects to hours', () => {
  it('and is answered with a correction by somebody who did not confirm them', async () => {
    const { id } = await entryBy(scene.captainPerson);
    const objectionId = uuid();
    const asked = await object(id, objectionId);
    expect([asked.status, asked.body.objection?.state, asked.body.mayObject]).toEqual([
      201,
      'waiting',
      false,
    ]);
    expect((await object(id, objectionId)).status).toBe(200);
    expect((await object(id)).problem.code).toBe('HOURS_ALREADY_OBJECTED');
    await messageAbout(scene.admin, objectionId, 'hoursObjected');

    const query = { communityId: scene.place.community.id };
    const list = await scene.admin.call(serviceHoursApi.listObjections, { query });
    expect(list.queries).toBeLessThanOrEqual(7);
    expect(list.body.items).toEqual([
      expect.objectContaining({ id: objectionId, name: '林佳宁', mayAnswer: true }),
    ]);
    const asCaptain = await scene.captain.call(serviceHoursApi.getObjection, { params: { id: objectionId } });
    expect(asCaptain.body.mayAnswer).toBe(false);
    expect((await uphold(objectionId, scene.captain)).problem.code).toBe('HOURS_OWN_CONFIRMATION');

    const answered = await uphold(objectionId, scene.admin);
    expect(answered.body).toMatchObject({
      state: 'corrected',
      entry: { minutes: 180, enteredMinutes: 120 },
      mayAnswer: false,
    });
    const { body } = await eventually(async () => {
      const { items } = (await scene.volunteer.call(messageApi.list)).body;
      return items.find(({ kind, subject }) => kind === 'hoursObjectionAnswered' && subject.id === id);
    });
    expect(body).toContain('现在算 3 小时');
    expect(body).toContain('核实过');
  });

  it('is answered with why not, once', async () => {
    const { id } = await entryBy(scene.captainPerson);
    const objectionId = uuid();
    await object(id, objectionId);
    const answers = await Promise.all([refuse(objectionId, scene.admin), uphold(objectionId, scene.officer)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const again = await object(id);
    expect(again.status).toBe(201);
  });

  it('is heard by the town where captain and administrators had a hand in it', async () => {
    const { id } = await entryBy(scene.captainPerson);
    const body = { id: uuid(), from: 120, to: 60, reason: '只做了一个小时' };
    await scene.admin.call(serviceHoursApi.correct, { params: { id }, body });
    const objectionId = uuid();
    await object(id, objectionId);
    await messageAbout(scene.officer, objectionId, 'hoursObjected');
    expect((await refuse(objectionId, scene.admin)).problem.code).toBe('HOURS_OWN_CONFIRMATION');
    const upheld = await uphold(objectionId, scene.officer, { from: 60 });
    expect(upheld.body.entry.minutes).toBe(180);
  });

  it('changes nothing where the entry moved meanwhile: the objection still waits', async () => {
    const { id } = await entryBy(scene.captainPerson);
    const objectionId = uuid();
    await object(id, objectionId);
    expect((await uphold(objectionId, scene.admin, { from: 90 })).problem.code).toBe('VERSION_CONFLICT');
    const still = await scene.admin.call(serviceHoursApi.getObjection, { params: { id: objectionId } });
    expect(still.body.state).toBe('waiting');
  });

  it('can be taken back', async () => {
    const { id } = await entryBy(scene.captainPerson);
    const objectionId = uuid();
    await object(id, objectionId);
    const params = { id: objectionId };
    expect((await scene.volunteer.call(serviceHoursApi.withdrawObjection, { params })).status).toBe(204);
    expect((await refuse(objectionId, scene.admin)).problem.code).toBe('HOURS_OBJECTION_ANSWERED');
  });

  it('is nobody else’s to raise or to read', async () => {
    const { id } = await entryBy(scene.captainPerson);
    const other = await scene.as(await scene.resident('何晓梅'));
    const body = { id: uuid(), text: '不对' };
    expect((await other.call(serviceHoursApi.object, { params: { id }, body })).problem.code).toBe(
      'NOT_FOUND',
    );
    const query = { communityId: scene.place.community.id, teamId: scene.team.id };
    expect((await other.call(serviceHoursApi.listObjections, { query })).problem.code).toBe('NOT_FOUND');
    expect((await scene.captain.call(serviceHoursApi.listObjections, { query })).status).toBe(200);
  });
});
