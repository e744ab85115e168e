import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { workingCalendarApi as api } from '@linge/shared/working-calendar/working-calendar.api';
import type { ChangeCalendar } from '@linge/shared/working-calendar/working-calendar.schema';
import {
  addDays,
  addWorkingDays,
  endOfDay,
  longestPause,
} from '../../src/common/clock/working-day.policy.js';
import { shanghaiDay } from '../../src/common/clock/clock.js';
import { isPublishedWorkingDay } from '../../src/working-calendar/published-calendar.js';
import { act, get } from '../complaint/act.js';
import { setScene, type Scene } from '../complaint/scene.js';

jest.setTimeout(60_000);

let scene: Scene;
let communityId: string;
beforeAll(async () => {
  scene = await setScene();
  communityId = scene.place.community.id;
});
afterAll(() => scene.server.close());

const read = async (year: number) =>
  (await scene.admin.call(api.getYear, { query: { communityId, year } })).body;
async function change(year: number, days: Partial<Pick<ChangeCalendar, 'set' | 'remove'>>) {
  const { revision } = await read(year);
  return scene.admin.call(api.change, { body: { communityId, year, revision, ...days } });
}
const yearOf = (day: string) => Number(day.slice(0, 4));

describe('the working days of a community', () => {
  it('are those that were published, where the year is known', async () => {
    const year = await read(2026);
    expect(year).toMatchObject({ published: true });
    expect(year.days).toContainEqual({ day: '2026-10-10', working: true, name: '国庆节补班', own: false });
    expect(await read(2099)).toMatchObject({ published: false, days: [] });
  });

  it('are entered in one go for a year that was just published, and taken back', async () => {
    const set = [
      { day: '2099-01-01', working: false, name: '元旦' },
      { day: '2099-01-02', working: false, name: '元旦' },
      { day: '2099-01-04', working: true, name: '补班' },
    ];
    const { days, workingDays } = (await change(2099, { set })).body;
    expect(days).toEqual(set.map((day) => ({ ...day, own: true })));
    const less = (await change(2099, { remove: ['2099-01-04'] })).body;
    expect([less.days.length, less.workingDays]).toEqual([2, workingDays - 1]);
  });

  it('change once, however often it is sent, and not on top of a change that was not seen', async () => {
    const { revision } = await read(2098);
    const body = {
      communityId,
      year: 2098,
      revision,
      set: [{ day: '2098-05-01', working: false, name: '劳动节' }],
    };
    const first = (await scene.admin.call(api.change, { body })).body;
    expect((await scene.admin.call(api.change, { body })).body).toEqual(first);
    const other = { ...body, set: [{ day: '2098-05-02', working: false, name: '劳动节' }] };
    expect((await scene.admin.call(api.change, { body: other })).problem.code).toBe('VERSION_CONFLICT');
  });

  it('take no day of another year, and none twice', async () => {
    const day = { day: '2099-06-01', working: false, name: '节' };
    const refused = [
      await change(2098, { set: [day] }),
      await change(2099, { set: [day, day] }),
      await change(2099, { set: [day], remove: [day.day] }),
    ];
    expect(refused.map(({ problem }) => [problem.code, problem.fields?.[0]?.path])).toEqual(
      Array(3).fill(['REQUEST_INVALID', 'body.set']),
    );
  });

  it('make new deadlines later at once, and leave those that were promised', async () => {
    const accepted = async () => act(scene.worker, await scene.submit(scene.resident), 'accept');
    const promised = await accepted();
    const today = shanghaiDay(new Date());
    const next = addWorkingDays(today, 1, isPublishedWorkingDay);
    await change(yearOf(next), { set: [{ day: next, working: false, name: '社区搬迁' }] });
    const later = await accepted();
    const due = (day: string) => endOfDay(day).toISOString();
    const plain = addWorkingDays(today, 7, isPublishedWorkingDay);
    expect(promised.deadline?.at).toBe(due(plain));
    expect(later.deadline?.at).toBe(due(addWorkingDays(plain, 1, isPublishedWorkingDay)));
    expect((await get(scene.worker, promised)).deadline?.at).toBe(due(plain));
    expect((await change(yearOf(next), { remove: [next] })).body.days.some(({ own }) => own)).toBe(false);
    expect((await accepted()).deadline?.at).toBe(due(plain));
  });

  it('leave no pause in which no deadline would ever end, and complaints go on at the longest', async () => {
    const today = shanghaiDay(new Date());
    const day = (after: number) => ({ day: addDays(today, after), working: false, name: '停工' });
    const back = { ...day(longestPause + 1), working: true };
    const pause = Array.from({ length: longestPause }, (_, index) => day(index + 1));
    const all = [{ ...day(0), working: true }, ...pause, back];
    const years = [...new Set(all.map((one) => yearOf(one.day)))].reverse();
    const partOf = (year: number) => all.filter((one) => yearOf(one.day) === year);
    for (const year of years) expect((await change(year, { set: partOf(year) })).status).toBe(200);
    const submitted = await scene.submit(scene.resident);
    expect(submitted.deadline?.at).toBe(endOfDay(back.day).toISOString());

    const longer = [
      await change(yearOf(back.day), { set: [{ ...back, working: false }] }),
      await change(yearOf(today), { set: [{ ...day(0), working: false }] }),
    ];
    expect(longer.map(({ status, problem }) => [status, problem.code, problem.fields])).toEqual(
      Array(2).fill([400, 'REQUEST_INVALID', [{ path: 'body.set', code: 'pause_too_long' }]]),
    );
    expect((await scene.submit(scene.resident)).deadline).toEqual(submitted.deadline);
    for (const year of years) await change(year, { remove: partOf(year).map((one) => one.day) });
  });
});
