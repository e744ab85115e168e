import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { suggestionBoxApi } from '@linge/shared/suggestion-box/suggestion-box.api';
import { v7 as uuid } from 'uuid';
import { Clock, shanghaiDay } from '../../src/common/clock/clock.js';
import { encodeCursor } from '../../src/common/paging/cursor.js';
import { daysLater, weekdayOf } from '../../src/suggestion-box/box-schedule.policy.js';
import { writeBox } from '../factory/suggestion-box.js';
import type { ApiClient } from '../support/api-client.js';
import { setBoxScene, type BoxScene } from './box-scene.js';

jest.setTimeout(60_000);

let scene: BoxScene;
beforeAll(async () => {
  scene = await setBoxScene();
});
afterAll(() => scene.server.close());

const today = () => new Clock().today();
const boxes = async (by: ApiClient, query: { gridId?: string; limit?: number; cursor?: string } = {}) =>
  (await by.call(suggestionBoxApi.list, { query: { communityId: scene.place.community.id, ...query } })).body;

describe('an administrator who puts up a box', () => {
  const box = () => ({
    ...{ id: uuid(), doorId: scene.place.door.id, label: '一楼电表箱旁', weekday: weekdayOf(today()) },
    ...{ keeperStaffMemberId: scene.keeper.id, householdId: scene.place.household.id },
  });

  it('puts it up once, however often that is sent', async () => {
    const body = box();
    const first = await scene.admin.call(suggestionBoxApi.create, { body });
    expect([first.status, first.body]).toEqual([
      201,
      expect.objectContaining({
        place: scene.place.door.label,
        label: '一楼电表箱旁',
        keeper: { staffMemberId: scene.keeper.id, name: '周保管' },
        household: { id: scene.place.household.id, address: expect.stringContaining('501') },
        nextOpeningOn: today(),
        missedOn: null,
        lastOpenedOn: null,
      }),
    ]);
    const again = await scene.admin.call(suggestionBoxApi.create, { body });
    expect([again.status, again.body]).toEqual([200, first.body]);
    const other = await scene.admin.call(suggestionBoxApi.create, { body: { ...body, label: '别处' } });
    expect(other.problem).toMatchObject({ status: 409, code: 'ID_ALREADY_USED' });
  });

  it('is told of a keeper from elsewhere, and of a household of another grid', async () => {
    const elsewhere = await scene.factory.grid(scene.place.community);
    const foreign = await scene.factory.staffMember(await scene.factory.community());
    for (const [field, value] of [
      ['keeperStaffMemberId', foreign.id],
      ['householdId', elsewhere.household.id],
    ] as const) {
      const answer = await scene.admin.call(suggestionBoxApi.create, { body: { ...box(), [field]: value } });
      expect(answer.problem).toMatchObject({
        status: 400,
        fields: [{ path: `body.${field}`, code: 'unknown' }],
      });
    }
  });

  it('gives it another morning, which nobody can have missed before; a stale change is refused', async () => {
    const { id } = await writeBox(scene.factory, scene.place, { weekday: weekdayOf(daysLater(today(), -1)) });
    const params = { id };
    expect((await scene.admin.call(suggestionBoxApi.get, { params })).body.missedOn).toBe(
      daysLater(today(), -1),
    );
    const weekday = weekdayOf(daysLater(today(), -2));
    const changed = await scene.admin.call(suggestionBoxApi.change, {
      params,
      body: { version: 1, weekday },
    });
    expect(changed.body).toMatchObject({ version: 2, weekday, missedOn: null });
    const stale = await scene.admin.call(suggestionBoxApi.change, {
      params,
      body: { version: 1, weekday: 1 },
    });
    expect(stale.problem).toMatchObject({ status: 409, code: 'VERSION_CONFLICT' });
    const gone = { params, body: { version: 2, retired: true } };
    expect((await scene.admin.call(suggestionBoxApi.change, gone)).body).toMatchObject({
      retired: true,
      availableActions: ['change'],
    });
    expect((await boxes(scene.admin)).items.map((item) => item.id)).not.toContain(id);
  });
});

describe('the list of boxes', () => {
  it('begins with the mornings of today and marks those that were missed, page after page', async () => {
    const place = await scene.factory.grid(scene.place.community);
    const days = [0, 1, 3, 6];
    const ids = await Promise.all(
      days.map(async (ahead) => {
        const weekday = weekdayOf(daysLater(today(), ahead));
        return (await writeBox(scene.factory, place, { weekday })).id;
      }),
    );
    const { items } = await boxes(scene.admin, { gridId: place.grid.id });
    expect(items.map(({ id }) => id)).toEqual(ids);
    expect(items.map(({ nextOpeningOn }) => nextOpeningOn)).toEqual(
      days.map((ahead) => daysLater(today(), ahead)),
    );
    expect(items.map(({ missedOn }) => missedOn)).toEqual(days.map((ahead) => daysLater(today(), ahead - 7)));
    const first = await boxes(scene.admin, { gridId: place.grid.id, limit: 3 });
    const cursor = first.nextCursor ?? '';
    const second = await boxes(scene.admin, { gridId: place.grid.id, limit: 3, cursor });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect(second.nextCursor).toBeNull();
  });

  it('is told that a cursor is not one of ours, also of its openings', async () => {
    const query = { communityId: scene.place.community.id };
    for (const keys of [
      ['monday', 1, 'id'],
      [1, 'soon', 'id'],
    ]) {
      const answer = await scene.admin.call(suggestionBoxApi.list, {
        query: { ...query, cursor: encodeCursor(keys) },
      });
      expect(answer.problem).toMatchObject({ status: 400, fields: [{ path: 'query.cursor' }] });
    }
    const params = { id: await scene.box() };
    for (const day of ['yesterday', '2026-02-31', 20261122]) {
      const answer = await scene.admin.call(suggestionBoxApi.listOpenings, {
        params,
        query: { cursor: encodeCursor([day]) },
      });
      expect(answer.problem).toMatchObject({ status: 400, fields: [{ path: 'query.cursor' }] });
    }
  });

  it('tells for whom a box is there to nobody but its grid’s staff and the administrators', async () => {
    const id = await scene.box();
    const elsewhere = await scene.factory.grid(scene.place.community);
    const seen = async (by: ApiClient) =>
      (await by.call(suggestionBoxApi.get, { params: { id } })).body.household?.id ?? null;
    const other = await scene.as(await scene.factory.gridStaff(elsewhere, 'gridWorker'));
    const officer = await scene.as(await scene.factory.appointee(scene.place.community, 'townOfficer'));
    const household = scene.place.household.id;
    expect([await seen(scene.worker), await seen(scene.secretary), await seen(scene.admin)]).toEqual([
      household,
      household,
      household,
    ]);
    expect([await seen(other), await seen(officer)]).toEqual([null, null]);
    const lists = [await boxes(other), await boxes(officer)];
    for (const { items } of lists) {
      expect(items.every((item) => item.household === null)).toBe(true);
    }
  });
});

describe('an opening', () => {
  it('is recorded with two people and a photo of each slip, once however often it is sent', async () => {
    const id = await scene.box();
    const body = await scene.opening(2);
    const input = { params: { id }, body };
    const first = await scene.worker.call(suggestionBoxApi.open, input);
    expect([first.status, first.body]).toEqual([
      201,
      expect.objectContaining({
        day: today(),
        people: scene.two.map((member) => ({ staffMemberId: member.id, name: member.name })),
        slipCount: 2,
        waitingSlips: 2,
        complete: false,
        late: false,
      }),
    ]);
    expect(first.body.slips.map(({ position, state, photo }) => [position, state, photo?.id])).toEqual(
      body.slips?.map(({ photoId }, index) => [index + 1, 'waiting', photoId]),
    );
    const again = await scene.worker.call(suggestionBoxApi.open, input);
    expect([again.status, again.body.id]).toEqual([200, body.id]);
    const other = { params: { id }, body: { ...body, slips: [] } };
    expect((await scene.worker.call(suggestionBoxApi.open, other)).problem.code).toBe('ID_ALREADY_USED');
    const box = (await scene.worker.call(suggestionBoxApi.get, { params: { id } })).body;
    expect(box).toMatchObject({
      lastOpenedOn: today(),
      missedOn: null,
      waitingSlips: 2,
      availableActions: [],
    });
    const { items } = (await scene.worker.call(suggestionBoxApi.listOpenings, { params: { id } })).body;
    expect(items).toMatchObject([{ id: body.id, complete: false }]);
  });

  it('of an empty box is complete at once', async () => {
    expect(await scene.opened(0)).toMatchObject({ slipCount: 0, complete: true, slips: [] });
  });

  it('is one a day: of two at the same time one is recorded, with its slips alone', async () => {
    for (let round = 0; round < 8; round++) {
      const id = await scene.box();
      const bodies = [await scene.opening(1), await scene.opening(1, scene.admin)] as const;
      const answers = await Promise.all([
        scene.worker.call(suggestionBoxApi.open, { params: { id }, body: bodies[0] }),
        scene.admin.call(suggestionBoxApi.open, { params: { id }, body: bodies[1] }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect(answers.find(({ status }) => status === 409)?.problem.code).toBe('SUGGESTION_BOX_OPENED_TODAY');
      const { items } = (await scene.worker.call(suggestionBoxApi.listOpenings, { params: { id } })).body;
      expect(items).toMatchObject([{ slipCount: 1 }]);
      const box = (await scene.worker.call(suggestionBoxApi.get, { params: { id } })).body;
      expect(box.waitingSlips).toBe(1);
    }
  });

  it('of one person alone, of strangers, or with photos of somebody else is refused as a whole', async () => {
    const id = await scene.box();
    const body = await scene.opening(1);
    const [one] = scene.two;
    const foreign = await scene.factory.staffMember(await scene.factory.community());
    const refused = async (more: object) =>
      (await scene.worker.call(suggestionBoxApi.open, { params: { id }, body: { ...body, ...more } }))
        .problem;
    expect(await refused({ staffMemberIds: [one.id, one.id] })).toMatchObject({
      fields: [{ path: 'body.staffMemberIds.1' }],
    });
    expect(await refused({ staffMemberIds: [one.id, foreign.id] })).toMatchObject({
      fields: [{ path: 'body.staffMemberIds.1', code: 'unknown' }],
    });
    const { slips } = await scene.opening(1, scene.admin);
    expect(await refused({ slips: [...(body.slips ?? []), ...(slips ?? [])] })).toMatchObject({
      code: 'SUGGESTION_BOX_PHOTO_UNKNOWN',
      fields: [{ path: 'body.slips.1.photoId' }],
    });
    expect((await scene.worker.call(suggestionBoxApi.open, { params: { id }, body })).status).toBe(201);
  });

  it('is late when its day is over and slips wait', async () => {
    const { id, boxId } = await scene.opened(1);
    const yesterday = shanghaiDay(new Date(Date.now() - 86_400_000));
    await scene.server.dataSource.query('UPDATE box_openings SET day = ? WHERE id = ?', [yesterday, id]);
    const { items } = (await scene.worker.call(suggestionBoxApi.listOpenings, { params: { id: boxId } }))
      .body;
    expect(items).toMatchObject([{ id, late: true, complete: false }]);
  });
});
