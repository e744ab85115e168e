import { afterEach, describe, expect, it } from '@jest/globals';
import { activityApi } from '@linge/shared/activity/activity.api';
import { DemoPerson } from './demo-api';
import { BUILDS, closeAnyhow, closeClean, openApp, seriousViolations, useServer } from './harness';
import type { JourneyPage } from './harness';
import { pdfText } from './pdf-text';
import { dayIn, publishActivity, sessionIn } from './publish-activity';

const LIST = 'pages/activity/index';
const CALENDAR = 'subpackages/activity/calendar/index';
const DETAIL = 'subpackages/activity/detail/index';
const DESK = 'subpackages/activity/desk/index';

let app: JourneyPage;
let worker: DemoPerson;

const server = useServer(async () => {
  worker = await DemoPerson.logIn(server, 'gridWorker');
});

afterEach(() => closeAnyhow(app));

const monthOf = (day: string) => day.slice(0, 7);
/** `12月5日`, as the page says it. */
const dated = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
const roles = [{ name: '参加', places: 5 }];

describe.each(BUILDS)('the calendar of activities (%s)', (build) => {
  const later = build === 'h5' ? 0 : 1;
  const close = () => closeClean(app, build);
  /** Goes on to the month of a day. */
  const turnTo = async (day: string) => {
    if (monthOf(day) !== monthOf(dayIn(0))) await app.tapId('month-after');
  };

  it('shows a series on each of its days, opens it, and marks it once I come', async () => {
    const title = `太极班 ${build}`;
    const [first, second] = [dayIn(10 + later), dayIn(12 + later)];
    const sessions = [sessionIn(10 + later), sessionIn(12 + later)];
    const { id } = await publishActivity(worker, { title, roles, more: { sessions, kind: 'culture' } });

    app = await openApp({ build, server, persona: 'resident', path: LIST });
    await app.tapId('go-calendar');
    await turnTo(second);
    await app.tapId(`day-${Number(second.slice(8))}`);
    await app.see(new RegExp(`^${dated(second)} 周`));
    await app.see('6:00–7:30，共 2 次');
    await app.tap(title);
    await app.see('参加：还有 5 个（共 5 个）');
    await app.tapId('sign-up');
    await app.see('已报名');
    await app.see('参加：还有 4 个（共 5 个）');
    await close();

    app = await openApp({ build, server, persona: 'resident', path: CALENDAR });
    await turnTo(first);
    await app.tapId(`day-${Number(first.slice(8))}`);
    await app.see(title);
    await app.see('已报名');
    if (monthOf(first) !== monthOf(dayIn(0))) await app.tapId('month-before');
    await app.tapId('month-after');
    await app.tapId('month-before');
    await close();

    const { candidates } = await (
      await DemoPerson.logIn(server, 'resident')
    ).call(activityApi.standing, { params: { id } });
    expect(candidates.find(({ self }) => self)?.signUp?.state).toBe('in');
  });

  it('is a list by the day in elder mode', async () => {
    const title = `诗会 ${build}`;
    const day = dayIn(14 + later);
    await publishActivity(worker, { title, roles, days: 14 + later });
    app = await openApp({ build, server, elder: true, path: CALENDAR });
    await turnTo(day);
    await app.see(new RegExp(`^${dated(day)} 周`));
    await app.see(title);
    expect(await app.page.locator('[id="day-1"]').count()).toBe(0);
    await close();
  });

  it('leads on from a scanned code, also where WeChat opens the page beside the suggestion boxes', async () => {
    const title = `义剪 ${build}`;
    const { id } = await publishActivity(worker, { title, roles, days: 16 + later });
    app = await openApp({ build, server, path: DETAIL, query: { scene: id.replaceAll('-', '') } });
    await app.see(title);
    await close();
    // a browser is sent to the activity by the server
    if (build === 'h5') return;
    const q = encodeURIComponent(`${server.url}/a/${id}`);
    app = await openApp({ build, server, path: 'subpackages/suggestion-box/ask/index', query: { q } });
    await app.see(title);
    await close();
  });

  it('gives those who organise a page to put up, and the code', async () => {
    const title = `亲子阅读 ${build}`;
    const { id } = await publishActivity(worker, { title, roles, days: 18 + later });
    app = await openApp({ build, server, persona: 'gridWorker', path: DESK, query: { id } });
    await app.tapId('more');
    const sheet = await app.receive('print-sheet');
    expect(sheet.extension).toBe('pdf');
    expect((await pdfText(sheet.bytes)).replace(/\s/g, '')).toContain(title.replace(/\s/g, ''));
    await close();
  });
});

describe('the calendar on the web', () => {
  it.each([375, 1280])('can be used with a screen reader on %s px', async (width) => {
    app = await openApp({ build: 'h5', server, persona: 'resident', path: CALENDAR, width });
    await app.see('上个月');
    expect(await seriousViolations(app)).toEqual([]);
    await closeClean(app, 'h5');
  });

  it('opens an activity by its link', async () => {
    const title = '夜读 h5';
    const { id } = await publishActivity(worker, { title, roles, days: 20 });
    const answer = await fetch(`${server.url}/a/${id}`, { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe(`/#/${DETAIL}?id=${id}`);
    app = await openApp({ build: 'h5', server, path: DETAIL, query: { id } });
    await app.see(title);
    await closeClean(app, 'h5');
  });
});
