import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ComplaintActionBodies, type RequestedAction } from '@linge/shared/complaint/complaint-action.schema';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import type { ComplaintState } from '@linge/shared/complaint/complaint.schema';
import fc from 'fast-check';
import { ComplaintCategory } from '../../src/complaint/entities/complaint-category.entity.js';
import { ComplaintEvent } from '../../src/complaint/entities/complaint-event.entity.js';
import { Complaint } from '../../src/complaint/entities/complaint.entity.js';
import type { Unit } from '../../src/staff/entities/unit.entity.js';
import type { GridPlace, Person } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { tryTo } from './act.js';
import { replay, toldOf, type Named } from './replay.js';
import { eventually, setScene, type Scene } from './scene.js';

jest.setTimeout(180_000);

const complaints = 8;
/** Days from now; between two of them some deadline passes, some silence is long enough. */
const phases = [0, 3, 12, 24];
const movesAPhase = 120;
/** Where the machine is slow, fewer moves are made. */
const phaseMs = 8_000;
const dayMs = 86_400_000;
const actions = Object.keys(ComplaintActionBodies) as RequestedAction[];

interface Move {
  readonly which: number;
  readonly who: number;
  /** Of what is offered, unless `blindly`. */
  readonly choice: number;
  readonly blindly: boolean;
  readonly detail: number;
}

const anyMove: fc.Arbitrary<Move> = fc.record({
  which: fc.nat(complaints - 1),
  who: fc.nat(),
  choice: fc.nat(),
  blindly: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
  detail: fc.nat(1000),
});

let scene: Scene;
let other: GridPlace;
let units: Unit[];
let people: Person[];
let colleague: Person;
/** Two, told apart by all that a category decides. */
let categories: ComplaintCategory[];

/** What all of it is reported as. */
const reportedAs = () => {
  const [first] = categories.filter(({ id }) => id === scene.categoryId);
  if (!first) throw new Error('There is no such category');
  return first;
};

beforeAll(async () => {
  scene = await setScene();
  const { factory, place } = scene;
  other = await factory.grid(place.community);
  units = [await factory.unit(place.community), await factory.unit(place.community)];
  colleague = await factory.gridStaff(place, 'gridWorker');
  const { manager } = scene.server.dataSource;
  const pressing = { urgent: true, sensitive: true, settleDays: 3 } as const;
  await manager.update(ComplaintCategory, { communityId: place.community.id, code: 'rubbish' }, pressing);
  categories = await manager.findBy(ComplaintCategory, { communityId: place.community.id });
  people = [
    ...[scene.residentPerson, scene.workerPerson, colleague, await factory.residentOf(place)],
    await factory.gridStaff(place, 'branchSecretary'),
    await factory.gridStaff(other, 'gridWorker'),
    await factory.appointee(place.community, 'communityAdmin'),
    await factory.appointee(place.community, 'communityAdmin'),
    await factory.appointee(place.community, 'townOfficer'),
    ...(await Promise.all(units.map((unit) => factory.appointee(place.community, 'unitHandler', unit)))),
  ];
});
afterAll(() => scene.server.close());

const rows = <Row>(sql: string, parameters: unknown[]) =>
  scene.server.dataSource.query<Row[]>(sql, parameters);

interface Kept {
  readonly state: ComplaintState;
  readonly version: number;
  readonly events: string;
  readonly sequences: string;
  readonly lastState: ComplaintState;
}

/** In one statement, as the clock may take steps of its own meanwhile. */
async function kept(id: string): Promise<Kept> {
  const [found] = await rows<Kept>(
    `SELECT c.state, c.version, COUNT(*) AS events, MAX(e.sequence) AS sequences,
       MAX(CASE WHEN e.sequence = c.version THEN e.to_state END) AS lastState
     FROM complaints c JOIN complaint_events e ON e.complaint_id = c.id WHERE c.id = ? GROUP BY c.state, c.version`,
    [id],
  );
  if (!found) throw new Error(`There is no complaint ${id}`);
  return found;
}

async function checkKept(id: string): Promise<Kept> {
  const row = await kept(id);
  const { version, state, events, sequences, lastState } = row;
  expect([Number(events), Number(sequences), lastState]).toEqual([version, version, state]);
  return row;
}

/** What an action carries besides a note. */
function inputFor(action: RequestedAction, detail: number, ids: readonly string[], today: Date): object {
  const [unit, helper] = detail % 2 ? units : [...units].reverse();
  switch (action) {
    case 'transfer':
      return detail % 2 ? { gridId: other.grid.id } : { accountId: colleague.account.id };
    case 'dispatch':
      return { leadUnitId: unit?.id, helpingUnitIds: detail % 3 ? [] : [helper?.id] };
    case 'suspend':
      return { until: new Date(today.getTime() + (2 + (detail % 20)) * dayMs).toISOString().slice(0, 10) };
    case 'extend':
      return { workingDays: 1 + (detail % 15) };
    case 'confirm':
      return { solved: detail % 2 === 0, scores: { speed: 1 + (detail % 5), attitude: 4, result: 3 } };
    case 'merge':
      return { intoId: ids[detail % ids.length] };
    case 'edit':
      return { text: `楼下的路灯不亮，第${detail}次写`, categoryId: categories[detail % 3]?.id };
    default:
      return {};
  }
}

/** One move, and what must hold of the answer and of what is kept then; the action where it was taken. */
async function make(move: Move, api: ApiClient, ids: readonly string[], today: Date) {
  const id = ids[move.which] ?? '';
  const seen = await api.call(complaintApi.get, { params: { id } });
  const readable = seen.status === 200;
  const before = readable ? seen.body : { ...(await kept(id)), availableActions: [] };
  const offered = before.availableActions as readonly RequestedAction[];
  const choices = move.blindly || offered.length === 0 ? actions : offered;
  const action = choices[move.choice % choices.length]!;
  const { version } = before;
  const answer = await tryTo(api, { id, version }, action, inputFor(action, move.detail, ids, today));
  const after = await checkKept(id);
  const taken = answer.status === 200;
  if (taken) {
    expect(offered).toContain(action);
    expect(answer.body.version).toBe(version + 1);
    return action;
  }
  const { code } = answer.problem;
  if (offered.includes(action)) {
    // Offered is what only time or a choice that does not fit can still refuse.
    expect(['VERSION_CONFLICT', 'COMPLAINT_TARGET_UNKNOWN']).toContain(code);
  } else {
    expect([400, 403, 404, 409]).toContain(answer.status);
  }
  if (code !== 'VERSION_CONFLICT') expect([action, code, after.version]).toEqual([action, code, version]);
  return undefined;
}

/** The clock does what is due on that day, before anybody does anything. */
async function untilServed(ids: readonly string[], now: Date): Promise<void> {
  await eventually(async () => {
    const due = await rows<{ id: string }>(
      'SELECT id FROM complaints WHERE id IN (?) AND next_timer_at <= ?',
      [ids, now],
    );
    return due.length === 0 ? true : undefined;
  });
}

async function replayed(id: string, gridId: string, named: Named) {
  const { manager } = scene.server.dataSource;
  const row = await manager.findOneByOrFail(Complaint, { id });
  const events = await manager.find(ComplaintEvent, {
    where: { complaintId: id },
    order: { sequence: 'ASC' },
  });
  return { stored: toldOf(row), fromEvents: replay({ ...row, gridId }, reportedAs(), events, named), events };
}

/** @param seed of the moves: given again, the same people try the same things */
async function walk(seed: number): Promise<void> {
  const made = [];
  for (let index = 0; index < complaints; index++) {
    // Some are reported by whoever works there.
    made.push(await scene.submit(index % 4 === 3 ? scene.worker : scene.resident));
  }
  const ids = made.map(({ id }) => id);
  const named: Named = {
    grids: new Map([scene.place, other].map(({ grid }) => [grid.name, grid.id])),
    units: new Map(units.map(({ id, name }) => [name, id])),
    complaints: new Map(made.map(({ id, number }) => [number, id])),
    categories: new Map(categories.map((category) => [category.name, category])),
  };
  const moves = fc.sample(anyMove, { seed, numRuns: movesAPhase * phases.length });
  const taken = new Set<string>();
  for (const [phase, days] of phases.entries()) {
    if (days > 0) {
      await scene.server.process.stop();
      await scene.server.restart({ CLOCK_AHEAD_MINUTES: String(days * 24 * 60) });
    }
    const today = new Date(Date.now() + days * dayMs);
    const apis = await Promise.all(people.map((person) => scene.as(person)));
    await untilServed(ids, today);
    const until = Date.now() + phaseMs;
    for (const move of moves.slice(phase * movesAPhase, (phase + 1) * movesAPhase)) {
      if (Date.now() > until) break;
      const action = await make(move, apis[move.who % apis.length]!, ids, today);
      if (action) taken.add(action);
    }
  }
  await scene.server.process.stop();
  const types = new Set<string>();
  for (const id of ids) {
    const { stored, fromEvents, events } = await replayed(id, scene.place.grid.id, named);
    expect(fromEvents).toEqual(stored);
    for (const { type } of events) types.add(type);
  }
  // A walk that goes nowhere would prove nothing.
  expect(taken.size).toBeGreaterThan(8);
  expect([...types]).toEqual(expect.arrayContaining(['ComplaintOverdue', 'ComplaintAccepted']));
}

describe('complaints that people do anything with, for four weeks, over the real API', () => {
  it('keep versions and events in step, and are what a replay of their events makes of them', async () => {
    await fc.assert(fc.asyncProperty(fc.integer(), walk), { numRuns: 1, endOnFailure: true });
  });
});
