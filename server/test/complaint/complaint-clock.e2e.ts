import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { messageApi } from '@linge/shared/message/message.api';
import { writeComplaint } from '../factory/complaint.js';
import { act, tryTo } from './act.js';
import { eventually, messageAbout, setScene, type Scene } from './scene.js';

jest.setTimeout(180_000);

const overdueCount = 1_000;
/** Seven working days of any calendar are over by then, and a token of today is not: it is made anew. */
const monthAhead = { CLOCK_AHEAD_MINUTES: String(30 * 24 * 60) };

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.server.close());

const rows = <Row>(sql: string, parameters: unknown[] = []) =>
  scene.server.dataSource.query<Row[]>(sql, parameters);
/** As many more servers, as far ahead, until what falls due there was seen. */
async function beside(
  settings: Record<string, string>,
  servers: number,
  see: () => Promise<void>,
): Promise<void> {
  const running = await Promise.all(
    Array.from({ length: servers }, () => scene.server.startSecond(settings)),
  );
  try {
    await see();
  } finally {
    await Promise.all(running.map((server) => server.stop()));
  }
}
describe('the clock of a complaint', () => {
  it('tells until when it is to be taken on, then until when it is to be settled', async () => {
    const reported = await scene.submit(scene.resident);
    expect(reported.deadline).toMatchObject({ kind: 'accept', clock: 'running', workingDaysLeft: 1 });
    const accepted = await act(scene.worker, reported, 'accept');
    expect(accepted.deadline).toMatchObject({ kind: 'settle', clock: 'running', workingDaysLeft: 7 });
  });

  it('gives two hours for what is urgent, at any time of any day', async () => {
    const { community } = scene.place;
    await rows('UPDATE complaint_categories SET urgent = 1 WHERE community_id = ? AND code = ?', [
      community.id,
      'rubbish',
    ]);
    const categoryId = await scene.factory.categoryId(community.id, 'rubbish');
    const { createdAt, deadline } = await scene.submit(scene.resident, { categoryId });
    const hours = (Date.parse(deadline?.at ?? '') - Date.parse(createdAt)) / 3_600_000;
    expect(deadline?.kind).toBe('accept');
    expect(hours).toBeCloseTo(2, 2);
  });

  it('stops while the resident is asked or it is laid aside, and both are told', async () => {
    const accepted = await act(scene.worker, await scene.submit(scene.resident), 'accept');
    const asked = await act(scene.worker, accepted, 'ask', { note: '请问是哪一盏灯' });
    expect(asked.deadline).toMatchObject({ clock: 'stopped', workingDaysLeft: 7 });
    expect((await messageAbout(scene.resident, asked.id, 'complaintAsked')).body).toContain('哪一盏灯');
    const answered = await scene.resident.call(complaintApi.answer, {
      params: { id: asked.id },
      body: { version: asked.version, note: '东门第二盏' },
    });
    expect(answered.body).toMatchObject({ state: 'accepted', deadline: { clock: 'running' } });
    const until = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    const laidAside = await act(scene.worker, answered.body, 'suspend', { until });
    expect(laidAside).toMatchObject({ state: 'suspended', deadline: { clock: 'stopped' } });
    expect(laidAside.timeline.at(-1)?.detail).toEqual({ until });
    const past = await scene.worker.call(complaintApi.suspend, {
      params: { id: answered.body.id },
      body: { version: laidAside.version, note: '再等等', until: '2020-01-01' },
    });
    expect(past.problem.code).toBe('COMPLAINT_TRANSITION_NOT_ALLOWED');
  });

  it('is laid aside for sixty days at most, and a third time only by the level above', async () => {
    const until = (days: number) => ({
      until: new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
    });
    let complaint = await act(scene.worker, await scene.submit(scene.resident), 'accept');
    const far = await tryTo(scene.worker, complaint, 'suspend', until(62));
    expect(far.problem).toMatchObject({
      code: 'COMPLAINT_DAY_TOO_FAR',
      fields: [{ path: 'body.until', code: 'tooFar' }],
    });
    for (let time = 0; time < 2; time++) {
      complaint = await act(scene.worker, complaint, 'suspend', until(50));
      complaint = await act(scene.worker, complaint, 'resume');
    }
    expect(complaint.availableActions).not.toContain('suspend');
    const third = await tryTo(scene.worker, complaint, 'suspend', until(5));
    expect(third.problem).toMatchObject({ status: 409, code: 'COMPLAINT_SUSPENDED_TWICE' });
    const up = await act(scene.admin, await act(scene.worker, complaint, 'escalate'), 'accept');
    expect(up.availableActions).toContain('suspend');
    expect((await act(scene.admin, up, 'suspend', until(5))).state).toBe('suspended');
  });

  it('is extended twice, with the reason told, and not a third time', async () => {
    let complaint = await act(scene.worker, await scene.submit(scene.resident), 'accept');
    for (const left of [1, 0]) {
      complaint = await act(scene.worker, complaint, 'extend', { workingDays: 3, note: '配件要从外地发来' });
      expect(complaint.extensionsLeft).toBe(left);
    }
    expect(complaint.deadline?.workingDaysLeft).toBe(13);
    expect(complaint.availableActions).not.toContain('extend');
    expect((await messageAbout(scene.resident, complaint.id, 'complaintExtended')).body).toContain(
      '外地发来',
    );
  });
});

describe('what falls due while several servers run', () => {
  // Before a server that is a month ahead does away with sessions of today.
  it('reminds a resident who was asked, and goes on without an answer after a week', async () => {
    const accepted = await act(scene.worker, await scene.submit(scene.resident), 'accept');
    const { id } = await act(scene.worker, accepted, 'ask', { note: '请问是哪一盏灯' });
    const ahead = (days: number) => ({ CLOCK_AHEAD_MINUTES: String((days * 24 + 1) * 60) });
    await beside(ahead(3), 2, async () => {
      await eventually(async () => {
        const { items } = (await scene.resident.call(messageApi.list)).body;
        return items.find(({ subject, title }) => subject.id === id && title.includes('还在等您补充'));
      });
    });
    const [row] = await rows<{ state: string }>('SELECT state FROM complaints WHERE id = ?', [id]);
    expect(row?.state).toBe('awaitingReporter');
    await beside(ahead(7), 2, async () => {
      expect((await messageAbout(scene.worker, id, 'complaintProgress')).title).toContain(
        '等了 7 天没有补充，继续办理',
      );
    });
    const seen = (await scene.worker.call(complaintApi.get, { params: { id } })).body;
    expect(seen).toMatchObject({ state: 'accepted', deadline: { clock: 'running' } });
    expect(seen.timeline.at(-1)).toMatchObject({
      actorRole: null,
      detail: { resumedFrom: 'awaitingReporter' },
    });
  });

  it('reminds the handler once when three quarters of the time are over', async () => {
    const people = { reporter: scene.residentPerson, handler: scene.workerPerson };
    const { id } = await writeComplaint(scene.factory, scene.place, 'accepted', people);
    await rows('UPDATE complaints SET next_timer_at = ?, deadline_at = ?, due_at = ? WHERE id = ?', [
      new Date(Date.now() - 1000),
      new Date(Date.now() + 3_600_000),
      new Date(Date.now() + 3_600_000),
      id,
    ]);
    await beside({}, 2, async () => {
      expect((await messageAbout(scene.worker, id, 'complaintReminder')).title).toContain('时限快到了');
    });
    const [row] = await rows<{ found: string }>(
      `SELECT COUNT(*) AS found FROM messages WHERE subject_id = ? AND kind = 'complaintReminder'`,
      [id],
    );
    expect(Number(row?.found)).toBe(1);
  });

  it('goes up one level, each complaint exactly once, and everybody hears of it', async () => {
    const people = { reporter: scene.residentPerson, handler: scene.workerPerson };
    const ids: string[] = [];
    for (let count = 0; count < overdueCount; count += 100) {
      const made = Array.from({ length: 100 }, () =>
        writeComplaint(scene.factory, scene.place, 'accepted', people),
      );
      ids.push(...(await Promise.all(made)).map(({ id }) => id));
    }
    await beside(monthAhead, 2, async () => {
      await eventually(async () => {
        const [row] = await rows<{ waiting: string }>(
          `SELECT COUNT(*) AS waiting FROM complaints WHERE id IN (?) AND level = 'grid'`,
          [ids],
        );
        return Number(row?.waiting) === 0 ? true : undefined;
      }, 150_000);
    });
    const events = await rows<{ complaintId: string; found: string }>(
      `SELECT complaint_id AS complaintId, COUNT(*) AS found FROM complaint_events
       WHERE complaint_id IN (?) AND type = 'ComplaintOverdue' GROUP BY complaint_id`,
      [ids],
    );
    expect(events).toHaveLength(overdueCount);
    expect(events.filter(({ found }) => Number(found) !== 1)).toEqual([]);
    const after = await rows<{ state: string; level: string; version: number; handler: string | null }>(
      'SELECT DISTINCT state, level, version, handler_account_id AS handler FROM complaints WHERE id IN (?)',
      [ids],
    );
    expect(after).toEqual([{ state: 'submitted', level: 'community', version: 3, handler: null }]);
    const announced = await rows<{ found: string }>(
      `SELECT COUNT(*) AS found FROM outbox_messages WHERE subject_id IN (?) AND topic = 'complaint.ComplaintOverdue'`,
      [ids],
    );
    expect(Number(announced[0]?.found)).toBe(overdueCount);
  });

  it('takes up what was laid aside, closes what nobody appealed against, and asks who may check to do so', async () => {
    const people = { reporter: scene.residentPerson, handler: scene.workerPerson };
    const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    const aside = await act(
      scene.worker,
      await act(scene.worker, await scene.submit(scene.resident), 'accept'),
      'suspend',
      { until: day },
    );
    const refused = await act(scene.worker, await scene.submit(scene.resident), 'reject');
    const resolved = await writeComplaint(scene.factory, scene.place, 'accepted', people);
    await act(scene.worker, { id: resolved.id, version: 2 }, 'resolve');
    const stateOf = async (id: string) =>
      (await rows<{ state: string }>('SELECT state FROM complaints WHERE id = ?', [id]))[0]?.state;
    // Stopped then: what the next tests write would long be due for it.
    await beside(monthAhead, 1, async () => {
      await eventually(async () => ((await stateOf(aside.id)) === 'suspended' ? undefined : true));
      await eventually(async () => ((await stateOf(refused.id)) === 'closed' ? true : undefined));
      expect((await messageAbout(scene.secretary, resolved.id, 'complaintSilent')).title).toContain(
        '七日未确认',
      );
    });
    expect(await stateOf(resolved.id)).toBe('resolved');
  });
});
