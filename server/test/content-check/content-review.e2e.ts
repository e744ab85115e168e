import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { contentCheckApi } from '@linge/shared/content-check/content-check.api';
import { messageApi } from '@linge/shared/message/message.api';
import type { Message } from '@linge/shared/message/message.schema';
import { Clock } from '../../src/common/clock/clock.js';
import { hourOf } from '../../src/common/clock/working-day.policy.js';
import { Mornings } from '../../src/common/work/mornings.js';
import { ContentCheckRepository } from '../../src/content-check/content-check.repository.js';
import { ContentReviewNotifier } from '../../src/content-check/content-review.notifier.js';
import { ContentReviewReminder } from '../../src/content-check/content-review.reminder.js';
import { ContentReviewRepository } from '../../src/content-check/content-review.repository.js';
import { ContentReviewerService } from '../../src/content-check/content-reviewer.service.js';
import { GridRepository } from '../../src/grid/grid.repository.js';
import { GridService } from '../../src/grid/grid.service.js';
import { StaffRepository } from '../../src/staff/staff.repository.js';
import { StaffService } from '../../src/staff/staff.service.js';
import { WorkingCalendarRepository } from '../../src/working-calendar/working-calendar.repository.js';
import { WorkingCalendarService } from '../../src/working-calendar/working-calendar.service.js';
import { eventually } from '../complaint/scene.js';
import { inboxes } from '../factory/message.js';
import type { ApiClient } from '../support/api-client.js';
import { doubtfulWords, setContentScene, type ContentScene } from './content-scene.js';

jest.setTimeout(90_000);

let scene: ContentScene;
beforeAll(async () => {
  scene = await setContentScene();
});
afterAll(() => scene.server.close());

const told = async (by: ApiClient): Promise<Message[]> =>
  (await by.call(messageApi.list)).body.items.filter(({ kind }) => kind === 'contentChecksWait');
const toldAgain = (by: ApiClient, times: number) =>
  eventually(async () => {
    const messages = await told(by);
    return messages.length >= times ? messages : undefined;
  });
const doubtful = (by: ApiClient, text: string) => scene.submit(by, { text: text + doubtfulWords });
/** What the server had to do about a report's words is done. */
const rested = (subjectId: string) =>
  eventually(async () => {
    const [row] = await scene.server.dataSource.query<{ nextAt: Date | null }[]>(
      "SELECT next_at AS nextAt FROM content_checks WHERE subject_id = ? AND state = 'review'",
      [subjectId],
    );
    return row && row.nextAt === null ? true : undefined;
  });

/** The reminder of a server on that day, eight in the morning in Shanghai. */
function reminderOn(day: string): ContentReviewReminder {
  const { dataSource } = scene.server;
  const clock = new (class extends Clock {
    override now(): Date {
      return hourOf(day, 8);
    }
  })();
  const grids = new GridService(new GridRepository(dataSource));
  const lists = new ContentReviewRepository(dataSource);
  const messages = inboxes(dataSource, clock);
  const staff = new StaffService(new StaffRepository(dataSource));
  const rows = new ContentCheckRepository(dataSource);
  const reviewers = new ContentReviewerService(staff, clock);
  return new ContentReviewReminder(
    dataSource,
    lists,
    new ContentReviewNotifier(dataSource, rows, lists, reviewers, grids, staff, messages, clock),
    reviewers,
    grids,
    messages,
    new WorkingCalendarService(new WorkingCalendarRepository(dataSource)),
    new Mornings(dataSource, clock),
    clock,
  );
}

describe('something to look at', () => {
  it('is told to whoever works in its grid, once however much comes, and anew once they looked', async () => {
    const first = await doubtful(scene.resident, '井盖翘起来了');
    const [message] = await toldAgain(scene.worker, 1);
    expect(message).toMatchObject({
      group: 'work',
      title: '有内容等待您审核',
      subject: { type: 'contentChecks', id: scene.place.community.id },
    });
    expect(message?.body).toContain('共 1 条');
    const more = [await doubtful(scene.resident, '单元门坏了'), await doubtful(scene.resident, '路灯不亮')];
    for (const { id } of more) await rested(id);
    expect(await told(scene.worker)).toHaveLength(1);
    // The community's administrators are told where the grid has nobody.
    expect([await told(scene.admin), await told(scene.secretary), await told(scene.resident)]).toEqual([
      [],
      [],
      [],
    ]);

    const { id, version } = await scene.held(first.id);
    await scene.worker.call(contentCheckApi.pass, { params: { id }, body: { version } });
    expect((await told(scene.worker))[0]?.readAt).not.toBeNull();
    await doubtful(scene.resident, '垃圾桶满了');
    const [newest] = await toldAgain(scene.worker, 2);
    expect(newest?.body).toContain('共 3 条');
  });

  it('that the only worker of a grid wrote is told to the administrators, as nobody decides about their own', async () => {
    const { id } = await doubtful(scene.worker, '绿化带积水');
    await rested(id);
    expect(await told(scene.worker)).toHaveLength(2);
    expect(await toldAgain(scene.admin, 1)).toHaveLength(1);
  });

  it('that WeChat asks for later is told, too', async () => {
    await scene.worker.call(messageApi.readAll);
    scene.down();
    const { id } = await doubtful(scene.resident, '楼顶的水箱盖不见了');
    scene.server.wechat.clearFaults();
    await scene.server.dataSource.query("UPDATE content_checks SET next_at = NOW(3) WHERE state = 'waiting'");
    await rested(id);
    expect(await told(scene.worker)).toHaveLength(3);
  });
});

describe('what still waits', () => {
  it('is told in the morning of a working day to all who may decide, each what they may, once', async () => {
    const before = { worker: (await told(scene.worker)).length, admin: (await told(scene.admin)).length };
    const query = { communityId: scene.place.community.id };
    const { review } = (await scene.admin.call(contentCheckApi.count, { query })).body;
    await reminderOn('2026-12-01').remind();
    await reminderOn('2026-12-01').remind();
    const [worker, ...earlier] = await told(scene.worker);
    expect(earlier).toHaveLength(before.worker);
    // One of them is the worker's own.
    expect(worker?.title).toBe(`今天有 ${review - 1} 条内容等待审核`);
    const admin = await told(scene.admin);
    expect(admin).toHaveLength(before.admin + 1);
    expect(admin[0]?.title).toBe(`今天有 ${review} 条内容等待审核`);
    expect(await told(scene.secretary)).toEqual([]);
  });

  it('is not told on a day off', async () => {
    const before = await told(scene.admin);
    await reminderOn('2026-12-05').remind();
    expect(await told(scene.admin)).toEqual(before);
  });
});
