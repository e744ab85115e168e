import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { RequestedAction } from '@linge/shared/complaint/complaint-action.schema';
import type { ComplaintState } from '@linge/shared/complaint/complaint.schema';
import { writeComplaint } from '../factory/complaint.js';
import { ApiClient } from '../support/api-client.js';
import { tryTo } from './act.js';
import { setScene, type Scene } from './scene.js';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const complaints = 200;
const pairsAtOnce = 10;
jest.setTimeout(180_000);

let scene: Scene;
let unitId: string;
beforeAll(async () => {
  scene = await setScene();
  unitId = (await scene.factory.unit(scene.place.community)).id;
});
afterAll(() => scene.server.close());

type Step = readonly [action: RequestedAction, leadsTo: ComplaintState, input?: object];

/** What both want to do with the same complaint; each pair the other way round as well. */
const clashes = (): readonly { from: ComplaintState; steps: readonly [Step, Step] }[] => {
  const accept: Step = ['accept', 'accepted'];
  const reject: Step = ['reject', 'rejected'];
  const escalate: Step = ['escalate', 'submitted'];
  const resolve: Step = ['resolve', 'resolved'];
  const dispatch: Step = ['dispatch', 'dispatched', { leadUnitId: unitId }];
  const suspend: Step = ['suspend', 'suspended', { until: inDays(5) }];
  const both = (from: ComplaintState, one: Step, other: Step) => [
    { from, steps: [one, other] as const },
    { from, steps: [other, one] as const },
  ];
  return [
    ...both('submitted', accept, accept),
    ...both('submitted', accept, reject),
    ...both('submitted', escalate, accept),
    ...both('accepted', resolve, escalate),
    ...both('accepted', dispatch, suspend),
  ];
};

interface Kept {
  readonly id: string;
  readonly state: ComplaintState;
  readonly version: number;
  readonly events: string;
  readonly lastState: ComplaintState;
  readonly announced: string;
  readonly dispatches: string;
}

describe('two workers at once, each on a server of their own', () => {
  it('act on two hundred complaints: one wins each, the other is told, nothing is half done', async () => {
    const colleague = await scene.as(await scene.factory.gridStaff(scene.place, 'gridWorker'));
    const second = await scene.server.startSecond();
    const workers = [scene.worker, new ApiClient(second.url, colleague.token)] as const;
    const people = { reporter: scene.residentPerson, handler: scene.workerPerson };
    const kinds = clashes();
    const wins = [0, 0];
    const expected = new Map<string, ComplaintState>();
    const clash = async (index: number): Promise<void> => {
      const { from, steps } = kinds[index % kinds.length]!;
      const complaint = await writeComplaint(scene.factory, scene.place, from, people);
      const answers = await Promise.all(
        steps.map(([action, , input], who) => tryTo(workers[who]!, complaint, action, input)),
      );
      const won = answers.findIndex(({ status }) => status === 200);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(answers[1 - won]?.problem.code).toBe('VERSION_CONFLICT');
      expect(answers[won]?.body.state).toBe(steps[won]?.[1]);
      wins[won] = (wins[won] ?? 0) + 1;
      expected.set(complaint.id, steps[won]![1]);
    };
    for (let index = 0; index < complaints; index += pairsAtOnce) {
      await Promise.all(Array.from({ length: pairsAtOnce }, (_, step) => clash(index + step)));
    }

    const kept = await scene.server.dataSource.query<Kept[]>(
      `SELECT c.id, c.state, c.version,
         (SELECT COUNT(*) FROM complaint_events e WHERE e.complaint_id = c.id) AS events,
         (SELECT e.to_state FROM complaint_events e WHERE e.complaint_id = c.id AND e.sequence = c.version) AS lastState,
         (SELECT COUNT(*) FROM outbox_messages o WHERE o.subject_id = c.id) AS announced,
         (SELECT COUNT(*) FROM complaint_dispatches d WHERE d.complaint_id = c.id) AS dispatches
       FROM complaints c WHERE c.id IN (?)`,
      [[...expected.keys()]],
    );
    expect(kept).toHaveLength(complaints);
    for (const { id, state, version, events, lastState, announced, dispatches } of kept) {
      expect({ id, state, events: Number(events), lastState }).toEqual({
        id,
        state: expected.get(id),
        events: version,
        lastState: state,
      });
      expect(Number(announced)).toBe(1);
      expect(Number(dispatches)).toBe(state === 'dispatched' ? 1 : 0);
    }
    // a race that one side always wins would be none
    expect(Math.min(...wins)).toBeGreaterThan(0);
  });
});
