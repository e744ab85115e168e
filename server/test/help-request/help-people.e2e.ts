import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { helpRequestApi } from '@linge/shared/help-request/help-request.api';
import { residentApi } from '@linge/shared/resident/resident.api';
import { serviceHoursApi } from '@linge/shared/service-hours/service-hours.api';
import { v7 as uuid } from 'uuid';
import { CareTie } from '../../src/household-tie/entities/care-tie.entity.js';
import { messageAbout } from '../complaint/scene.js';
import { memberOf } from '../factory/volunteer.js';
import { registered, tied } from '../household-tie/registry.js';
import { dayFrom, setHelpScene, today, type HelpScene, type Neighbour } from './help-scene.js';

jest.setTimeout(120_000);

let scene: HelpScene;
beforeAll(async () => {
  scene = await setHelpScene();
});
afterAll(() => scene.server.close());

const open = async (by: Neighbour, more: object = {}) =>
  by.api.call(helpRequestApi.listOpen, {
    query: { communityId: scene.place.community.id, limit: 100, ...more },
  });

describe('for whom somebody asks', () => {
  it('is themselves, who lives with them, and whom they look after', async () => {
    const { factory, elder } = scene;
    const beside = await registered(factory, elder.place, { name: '周大山', relation: 'spouse' });
    const far = await registered(factory, await factory.neighbouring(scene.place), { name: '李老太' });
    await factory.save(CareTie, {
      ...{ id: uuid(), communityId: scene.place.community.id, accountId: elder.person.account.id },
      ...{ householdId: far.householdId, residentId: far.id, confirmedAt: new Date(), endedAt: null },
    });
    const people = await elder.api.call(helpRequestApi.people);
    expect(people.queries).toBeLessThanOrEqual(2);
    expect(people.body.items).toEqual([
      { residentId: elder.resident.id, name: '周玉莲', self: true },
      { residentId: far.id, name: '李老太', self: false },
      { residentId: beside.id, name: '周*山', self: false },
    ]);
    const help = await scene.ask(elder, { residentId: beside.id });
    expect(help).toMatchObject({ askedFor: 'family', helpedName: '周*山' });
    expect(await scene.done(scene.volunteer.api, help, 'take', {})).toMatchObject({ helpedName: '周大山' });
  });

  it('is nobody else', async () => {
    const other = await scene.neighbour('何晓兰');
    const answer = await scene.elder.api.call(helpRequestApi.ask, { body: scene.body(other) });
    expect(answer.problem.code).toBe('NOT_FOUND');
    const elsewhere = await scene.neighbour('何晓竹', await scene.factory.grid(scene.place.community));
    const byWorker = await scene.worker.call(helpRequestApi.ask, { body: scene.body(elsewhere) });
    expect(byWorker.problem.code).toBe('NOT_FOUND');
  });

  it('is for a worker an elder of their grid, for whom they confirm', async () => {
    const home = await scene.factory.neighbouring(scene.place);
    const old = await registered(scene.factory, home, { name: '郑老伯', birthDate: '1940-01-02' });
    const body = { ...scene.body(scene.elder), residentId: old.id };
    const asked = await scene.worker.call(helpRequestApi.ask, { body });
    expect(asked.body).toMatchObject({ part: 'asker', askedFor: 'byStaff', helpedName: '郑老伯' });
    expect(asked.body.askedByName).toContain('网格员 王建国');
    const taken = await scene.done(scene.volunteer.api, asked.body, 'take', {});
    const finished = await scene.done(scene.volunteer.api, taken, 'finish', {
      servedOn: today(),
      minutes: 45,
    });
    await messageAbout(scene.worker, finished.id, 'helpRequestFinished');
    await scene.done(scene.worker, finished, 'confirm', { thanks: '郑老伯让我谢谢您' });
    const [entry] = (await scene.volunteer.api.call(serviceHoursApi.listOwn)).body.items;
    expect(entry).toMatchObject({ minutes: 45, byName: '网格员 王建国' });
  });

  it('may confirm with an account of their own what a worker asked for them', async () => {
    const home = await scene.factory.neighbouring(scene.place);
    const old = await registered(scene.factory, home, { name: '钱老师' });
    const asked = await scene.worker.call(helpRequestApi.ask, {
      body: { ...scene.body(scene.elder), residentId: old.id },
    });
    const self = await scene.as(await tied(scene.factory, home, old));
    const own = await self.call(helpRequestApi.listOwn);
    expect(own.body.items.map(({ id }) => id)).toEqual([asked.body.id]);
    const taken = await scene.done(scene.volunteer.api, asked.body, 'take', {});
    const finished = await scene.done(scene.volunteer.api, taken, 'finish', {
      servedOn: today(),
      minutes: 45,
    });
    await messageAbout(self, finished.id, 'helpRequestFinished');
    expect(await scene.done(self, finished, 'confirm', {})).toMatchObject({ state: 'closed', part: 'asker' });
  });
});

describe('what volunteers may take', () => {
  it('is not what they or their family asked for', async () => {
    const son = await scene.newVolunteer('周小山');
    const mother = await registered(scene.factory, son.place, { name: '周妈妈' });
    const account = await tied(scene.factory, son.place, mother);
    const api = await scene.as(account);
    const asks = { ...son, resident: mother, person: account, api };
    const [own, ofFamily] = [await scene.ask(son), await scene.ask(asks)];
    const ids = (await open(son)).body.items.map(({ id }) => id);
    expect(ids).not.toContain(own.id);
    expect(ids).not.toContain(ofFamily.id);
    expect((await scene.act(son.api, own, 'take', {})).problem.code).toBe('PERMISSION_DENIED');
    expect((await scene.act(son.api, ofFamily, 'take', {})).problem.code).toBe('NOT_FOUND');
  });

  it('has that of their own grid first, then by day, page by page, and is narrowed', async () => {
    const place = await scene.factory.grid(scene.place.community);
    const [near, far] = [await scene.neighbour('何近'), await scene.neighbour('何远', place)];
    const volunteer = await scene.newVolunteer('何志愿');
    const asked = {
      farToday: await scene.ask(far, { kind: 'walk' }),
      nearLater: await scene.ask(near, { day: dayFrom(3), kind: 'reading' }),
      nearAny: await scene.ask(near, { day: null, kind: 'walk' }),
      nearToday: await scene.ask(near, { kind: 'smallRepair' }),
    };
    const mine = Object.values(asked).map(({ id }) => id);
    const found = async (more: object = {}) => {
      const answer = await open(volunteer, more);
      expect(answer.queries).toBeLessThanOrEqual(3);
      return answer.body.items.map(({ id }) => id).filter((id) => mine.includes(id));
    };
    const { farToday, nearLater, nearAny, nearToday } = asked;
    expect(await found()).toEqual([nearToday.id, nearLater.id, nearAny.id, farToday.id]);
    expect(await found({ kind: 'walk' })).toEqual([nearAny.id, farToday.id]);
    expect(await found({ when: 'today' })).toEqual([nearToday.id, farToday.id]);
    expect(await found({ when: 'week' })).toEqual([nearToday.id, nearLater.id, farToday.id]);
    expect(await found({ when: 'flexible' })).toEqual([nearAny.id]);
    expect(await found({ gridId: place.grid.id })).toEqual([farToday.id]);

    const paged: string[] = [];
    let cursor: string | null | undefined;
    do {
      const { body } = await open(volunteer, { limit: 1, ...(cursor ? { cursor } : {}) });
      paged.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    } while (cursor);
    expect(paged).toEqual((await open(volunteer)).body.items.map(({ id }) => id));
  });

  it('is theirs to see as volunteers of the community alone', async () => {
    const other = await scene.neighbour('何外人', await scene.factory.grid());
    expect((await open(other)).problem.code).toBe('PERMISSION_DENIED');
    const elsewhere = await scene.factory.grid();
    const stranger = await scene.as(await scene.factory.volunteer(elsewhere));
    const query = { communityId: scene.place.community.id };
    expect((await stranger.call(helpRequestApi.listOpen, { query })).problem.code).toBe('PERMISSION_DENIED');
  });

  it('keeps what one took, latest first, for whoever leaves the team as well', async () => {
    const volunteer = await scene.neighbour('何离队');
    const member = await memberOf(scene.factory, scene.team, volunteer.person);
    const first = await scene.done(volunteer.api, await scene.ask(), 'take', {});
    const second = await scene.done(volunteer.api, await scene.ask(), 'take', {});
    await scene.server.dataSource.query('UPDATE volunteers SET left_at = NOW(3) WHERE id = ?', [member.id]);
    const taken = await volunteer.api.call(helpRequestApi.listTaken);
    expect(taken.queries).toBeLessThanOrEqual(3);
    expect(taken.body.items.map(({ id }) => id)).toEqual([second.id, first.id]);
    await scene.done(volunteer.api, first, 'finish', { servedOn: today(), minutes: 30 });
  });
});

describe('who is gone', () => {
  it('is not gone to any more, when they died or moved away', async () => {
    for (const type of ['died', 'movedOut'] as const) {
      const asker = await scene.neighbour('何走');
      const taken = await scene.done(scene.volunteer.api, await scene.ask(asker), 'take', {});
      const left = await scene.worker.call(residentApi.leaveResident, {
        params: { id: asker.resident.id },
        body: { id: uuid(), day: today(), version: 1, type },
      });
      expect(left.status).toBe(200);
      await messageAbout(scene.volunteer.api, taken.id, 'helpRequestEnded');
      const seen = await scene.get(scene.volunteer.api, taken.id);
      expect(seen).toMatchObject({ state: 'ended', address: null, phone: null, availableActions: [] });
    }
  });

  it('gives back what they had taken, and asks for nothing any more, when the account is deleted', async () => {
    const [asker, volunteer] = [await scene.neighbour('何销号'), await scene.newVolunteer('何退号')];
    const asked = await scene.done(scene.volunteer.api, await scene.ask(asker), 'take', {});
    const had = await scene.done(volunteer.api, await scene.ask(), 'take', { phone: '13900004321' });
    for (const { api } of [asker, volunteer]) expect((await api.call(accountApi.deleteMe)).status).toBe(204);
    await messageAbout(scene.volunteer.api, asked.id, 'helpRequestWithdrawn');
    const withdrawn = await scene.get(scene.volunteer.api, asked.id);
    expect(withdrawn).toMatchObject({ state: 'withdrawn', text: null, phone: null });
    await messageAbout(scene.elder.api, had.id, 'helpRequestGivenBack');
    const back = await scene.get(scene.elder.api, had.id);
    expect(back).toMatchObject({ state: 'open', volunteerName: null, volunteerPhone: null });
  });
});

describe('a request', () => {
  it('is taken in once, however often it is sent', async () => {
    const body = scene.body(scene.elder);
    const send = (more: object = {}, by = scene.elder) =>
      by.api.call(helpRequestApi.ask, { body: { ...body, ...more } });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect((await send({ text: '别的事' })).problem.code).toBe('ID_ALREADY_USED');
    expect((await send({}, scene.volunteer)).problem.code).toBe('ID_ALREADY_USED');
  });

  it('is for a day from today to thirty days ahead', async () => {
    for (const day of [dayFrom(-1), dayFrom(31)]) {
      const answer = await scene.elder.api.call(helpRequestApi.ask, {
        body: scene.body(scene.elder, { day }),
      });
      expect(answer.problem.fields).toEqual([expect.objectContaining({ path: 'body.day' })]);
      expect(answer.problem.code).toBe('HELP_REQUEST_DAY_OUT_OF_RANGE');
    }
    expect((await scene.ask(scene.elder, { day: dayFrom(30) })).lastDay).toBe(dayFrom(30));
  });

  it('is shown to neighbours, and to staff of other grids, as if there were none', async () => {
    const help = await scene.ask();
    const other = await scene.neighbour('何邻居');
    const worker = await scene.as(
      await scene.factory.gridStaff(await scene.factory.grid(scene.place.community), 'gridWorker'),
    );
    for (const api of [other.api, worker, scene.secretary]) {
      expect((await api.call(helpRequestApi.get, { params: { id: help.id } })).status).toBe(404);
    }
  });
});
