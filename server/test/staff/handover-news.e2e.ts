import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { doorApi } from '@linge/shared/door/door.api';
import { messageApi } from '@linge/shared/message/message.api';
import { handoverApi } from '@linge/shared/staff/handover.api';
import { staffApi } from '@linge/shared/staff/staff.api';
import { v7 as uuid } from 'uuid';
import { VolunteerTeam } from '../../src/volunteer/entities/volunteer-team.entity.js';
import { messageAbout } from '../complaint/scene.js';
import type { GridPlace } from '../factory/factory.js';
import { daysFromToday, today, tomorrow } from './day.js';
import { HandoverScene, type Colleague } from './handover-scene.js';
import { standInNotifierAhead, upkeepAhead } from './upkeep-ahead.js';

let set: HandoverScene;
beforeAll(async () => {
  set = await HandoverScene.set();
}, 60_000);
afterAll(() => set.scene.server.close());

const communityId = () => set.scene.place.community.id;
const text = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
const inbox = async ({ api }: Colleague) => (await api.call(messageApi.list)).body.items;

/** A team of the grid that somebody leads. */
async function team({ grid }: GridPlace, leader: Colleague, name = '红袖章志愿队'): Promise<string> {
  const row = { id: uuid(), communityId: communityId(), gridId: grid.id, name, leaderId: leader.id };
  return (await set.scene.factory.save(VolunteerTeam, row)).id;
}
const leaderOf = async (id: string) =>
  (await set.scene.server.dataSource.manager.findOneByOrFail(VolunteerTeam, { id })).leaderId;
const atDoor = async ({ door }: GridPlace) =>
  (await set.scene.server.api.call(doorApi.getDoor, { params: { code: door.code } })).body.chain[4]
    ?.personName;

describe('a volunteer team whose leader leaves', () => {
  it('is shown before, and goes to the successor, whom its door names at once', async () => {
    const place = await set.grid();
    const leader = await set.free('王队长');
    const id = await team(place, leader);
    expect((await set.preview(leader)).body.posts).toEqual([
      expect.objectContaining({
        ...{ kind: 'volunteerTeam', id, role: 'volunteerTeamLeader', teamName: '红袖章志愿队' },
        ...{ gridName: place.grid.name, validFrom: null, validTo: null, leftWithNobody: true },
      }),
    ]);
    expect(await atDoor(place)).toBe('王队长');
    const successor = await set.free('李队长');
    const { status, body } = await set.handOver(leader, successor);
    expect(status).toBe(201);
    expect(body.posts).toMatchObject([
      { teamName: '红袖章志愿队', successorName: '李队长', successorPostId: null },
    ]);
    expect(await leaderOf(id)).toBe(successor.id);
    expect(await atDoor(place)).toBe('李队长');
    expect((await set.preview(leader)).body.posts).toEqual([]);
  });

  it('stays open only where the administrator says so', async () => {
    const place = await set.grid();
    const leader = await set.free();
    const id = await team(place, leader);
    expect((await set.handOver(leader, null)).problem).toMatchObject({
      code: 'HANDOVER_LEAVES_NOBODY',
      fields: [{ path: 'body.posts.0.successorStaffMemberId', code: 'nobody' }],
    });
    expect((await set.handOver(leader, null, { confirmNobody: true })).status).toBe(201);
    expect(await leaderOf(id)).toBeNull();
    expect(await atDoor(place)).toBeNull();
  });

  it('changes its leader on the day that was planned, not before, and not when it was taken back', async () => {
    const place = await set.grid();
    const [leader, successor] = [await set.free(), await set.free()];
    const id = await team(place, leader);
    const day = daysFromToday(3);
    const { body } = await set.handOver(leader, successor, { day });
    await upkeepAhead(set.scene.server.dataSource, 2).settleDue();
    expect(await leaderOf(id)).toBe(leader.id);
    expect((await set.preview(leader, day)).body.posts).toEqual([]);
    expect((await set.preview(successor)).body.posts).toMatchObject([{ id, validFrom: day }]);
    await set.scene.admin.call(handoverApi.cancel, { params: { id: body.id } });
    await upkeepAhead(set.scene.server.dataSource, 4).settleDue();
    expect(await leaderOf(id)).toBe(leader.id);
    await set.handOver(leader, successor, { day });
    await upkeepAhead(set.scene.server.dataSource, 3).settleDue();
    expect(await leaderOf(id)).toBe(successor.id);
  });

  it('goes on to whom its next leader gave it, who left before it was theirs', async () => {
    const place = await set.grid();
    const [first, second, third] = [await set.free(), await set.free(), await set.free()];
    const id = await team(place, first);
    await set.handOver(first, second, { day: daysFromToday(5) });
    expect((await set.handOver(second, third, { day: daysFromToday(2) })).status).toBe(201);
    await upkeepAhead(set.scene.server.dataSource, 2).settleDue();
    expect(await leaderOf(id)).toBe(first.id);
    await upkeepAhead(set.scene.server.dataSource, 5).settleDue();
    expect(await leaderOf(id)).toBe(third.id);
  });
});

describe('whoever takes over', () => {
  it('reads in the inbox what, from whom and from when, each their own posts', async () => {
    const [place, other] = [await set.grid(), await set.grid()];
    const worker = await set.serving(place, 'gridWorker', '王建国');
    await team(other, worker, '河长志愿队');
    const [successor, captain] = [await set.free('李接任'), await set.free('周队长')];
    const { posts } = (await set.preview(worker, tomorrow)).body;
    const given = posts.map(({ id, kind }) => ({
      postId: id,
      successorStaffMemberId: kind === 'volunteerTeam' ? captain.id : successor.id,
    }));
    const { body } = await set.send(worker, { posts: given, day: tomorrow });
    const told = await messageAbout(successor.api, communityId(), 'postHandedOver');
    expect(told.title).toBe(`您从${text(tomorrow)}起接任王建国的工作`);
    expect(told.body).toBe(`您将担任${place.grid.name}网格员。王建国没办完的诉求，从那天起转给您。`);
    const toCaptain = await messageAbout(captain.api, communityId(), 'postHandedOver');
    expect(toCaptain.body).toBe(`您将担任${other.grid.name}河长志愿队队长。`);

    await set.scene.admin.call(handoverApi.cancel, { params: { id: body.id } });
    const back = await messageAbout(successor.api, communityId(), 'handoverCancelled');
    expect(back.title).toBe(`原定${text(tomorrow)}接任王建国工作的安排已取消`);
    expect(await inbox(successor)).toHaveLength(2);
    expect(await inbox(worker)).toEqual([]);
  });
});

describe('whoever stands in', () => {
  const standIn = async (worker: Colleague, colleague: Colleague, validFrom: string, validTo: string) =>
    set.scene.admin.call(staffApi.createStandIn, {
      params: { id: await set.postOf(worker) },
      body: { id: uuid(), staffMemberId: colleague.id, validFrom, validTo },
    });

  it('reads at once that it begins today', async () => {
    const place = await set.grid();
    const worker = await set.serving(place, 'gridWorker', '王建国');
    const colleague = await set.free('李代班');
    await standIn(worker, colleague, today, daysFromToday(3));
    const told = await messageAbout(colleague.api, communityId(), 'standInBegun');
    expect(told.title).toBe(`您从${text(today)}起替王建国代班`);
    expect(told.body).toContain(
      `${text(today)}至${text(daysFromToday(2))}，您代王建国担任${place.grid.name}网格员`,
    );
  });

  it('reads it on the first day, once, however many servers tell it', async () => {
    const { dataSource } = set.scene.server;
    const worker = await set.serving(await set.grid());
    const colleague = await set.free();
    await standIn(worker, colleague, daysFromToday(2), daysFromToday(3));
    await standInNotifierAhead(dataSource, 1).tellBegun();
    expect(await inbox(colleague)).toEqual([]);
    const notifiers = [2, 2, 2].map((days) => standInNotifierAhead(dataSource, days));
    await Promise.all(notifiers.map((one) => one.tellBegun()));
    await standInNotifierAhead(dataSource, 2).tellBegun();
    expect((await inbox(colleague)).map(({ kind, body }) => [kind, body.includes('当天')])).toEqual([
      ['standInBegun', true],
    ]);
  });
});
