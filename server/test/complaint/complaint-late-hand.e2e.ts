import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import type { GridPlace } from '../factory/factory.js';
import { act, get } from './act.js';
import { eventually, setScene, type Scene } from './scene.js';

jest.setTimeout(120_000);

const minute = 60_000;

let scene: Scene;
let other: GridPlace;
beforeAll(async () => {
  scene = await setScene();
  other = await scene.factory.grid(scene.place.community);
});
afterAll(() => scene.server.close());

const rows = <Row>(sql: string, parameters: unknown[] = []) =>
  scene.server.dataSource.query<Row[]>(sql, parameters);

/** A deadline passed a minute ago, and the clock of complaints has yet to look. */
async function pass(kind: 'accept' | 'settle', { id }: Pick<Complaint, 'id'>): Promise<void> {
  const [passed, nextLook] = [new Date(Date.now() - minute), new Date(Date.now() + 60 * minute)];
  const column = kind === 'accept' ? 'accept_due_at' : 'due_at';
  await rows(
    `UPDATE complaints SET ${column} = ?, deadline_at = ?, reminded_due_at = ?, next_timer_at = ? WHERE id = ?`,
    [passed, passed, passed, nextLook, id],
  );
}

/** What the levels missed, in the order in which they had it. */
async function missed({ id }: Pick<Complaint, 'id'>) {
  return (await get(scene.admin, { id })).stays.map(({ level, missed: late }) => [level, late]);
}

/** Servers that are as far ahead look at it until nothing of it is due any more. */
async function lookedAt({ id }: Pick<Complaint, 'id'>, days: number): Promise<void> {
  const ahead = days * 24 * 60;
  const server = await scene.server.startSecond({ CLOCK_AHEAD_MINUTES: String(ahead) });
  try {
    await eventually(async () => {
      const due = new Date(Date.now() + ahead * minute);
      const found = await rows('SELECT id FROM complaints WHERE id = ? AND next_timer_at <= ?', [id, due]);
      return found.length === 0 ? true : undefined;
    });
  } finally {
    await server.stop();
  }
}

describe('a deadline that passed before the clock looked', () => {
  it('stays with the grid that passes the report up by hand, and does not lift it again', async () => {
    const taken = await act(scene.worker, await scene.submit(scene.resident), 'accept');
    await pass('settle', taken);
    const up = await act(scene.worker, taken, 'escalate');
    expect(up.timeline.at(-1)).toMatchObject({
      type: 'ComplaintEscalated',
      detail: { level: 'community', late: { level: 'grid', missed: [{ kind: 'settle' }] } },
    });
    await lookedAt(up, 0);
    expect(await missed(up)).toEqual([
      ['grid', ['settle']],
      ['community', []],
    ]);
  });

  it('stays with the community that returns it', async () => {
    const up = await act(scene.worker, await scene.submit(scene.resident), 'escalate');
    await pass('accept', up);
    await act(scene.admin, up, 'returnDown');
    await lookedAt(up, 0);
    expect(await missed(up)).toEqual([
      ['grid', []],
      ['community', ['accept']],
      ['grid', []],
    ]);
  });

  it('stays with the grid that hands it to another, which answers for what it misses itself', async () => {
    const taken = await act(scene.worker, await scene.submit(scene.resident), 'accept');
    await pass('settle', taken);
    await act(scene.worker, taken, 'transfer', { gridId: other.grid.id });
    expect(await missed(taken)).toEqual([
      ['grid', ['settle']],
      ['grid', []],
    ]);
    await lookedAt(taken, 14);
    const risen = await get(scene.admin, taken);
    expect(risen.timeline.find(({ type }) => type === 'ComplaintOverdue')).toMatchObject({
      detail: { level: 'community', late: { level: 'grid', missed: [{ kind: 'accept' }] } },
    });
  });

  it('is not forgotten where it is taken on a moment too late, and it still goes up once later', async () => {
    const reported = await scene.submit(scene.resident);
    await pass('accept', reported);
    const taken = await act(scene.worker, reported, 'accept');
    expect(await missed(taken)).toEqual([['grid', ['accept']]]);
    await pass('settle', taken);
    await lookedAt(taken, 1);
    expect(await missed(taken)).toEqual([
      ['grid', ['accept', 'settle']],
      ['community', []],
    ]);
  });

  it('is kept with who dealt with it too late, once it is closed', async () => {
    const taken = await act(scene.worker, await scene.submit(scene.resident), 'accept');
    await pass('settle', taken);
    const done = await act(scene.worker, taken, 'resolve');
    await act(scene.resident, done, 'confirm', {
      solved: true,
      scores: { speed: 3, attitude: 4, result: 5 },
    });
    expect(await missed(done)).toEqual([['grid', ['settle']]]);
  });
});
