import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CheckInMark } from '@linge/shared/check-in/check-in-desk.schema';
import { CheckInMarkKind } from '@linge/shared/check-in/check-in-desk.schema';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { standingOf } from '../../src/check-in/check-in.policy.js';
import { ApiClient } from '../support/api-client.js';
import { ago, setCheckInScene, type CheckInScene, type Session } from './check-in-scene.js';

jest.setTimeout(180_000);

let scene: CheckInScene;
let second: string;
let people: Awaited<ReturnType<CheckInScene['neighbour']>>[];
beforeAll(async () => {
  scene = await setCheckInScene();
  second = (await scene.server.startSecond()).url;
  people = await Promise.all([1, 2, 3, 4].map(() => scene.neighbour()));
});
afterAll(() => scene.server.close());

/** What was marked in a hall without a network: few instants, so that several are of the same. */
const said = fc.record({
  who: fc.nat({ max: 3 }),
  kind: fc.constantFrom(...CheckInMarkKind.options),
  minutesAgo: fc.integer({ min: 1, max: 6 }).map((step) => step * 5),
  way: fc.constantFrom('tick' as const, 'scan' as const),
});
const replay = fc.array(said, { minLength: 6, maxLength: 30 }).chain((all) =>
  fc.record({
    all: fc.constant(all),
    // Three times, each in another order; by which of two organisers, to which of two servers, in pieces of what size.
    rounds: fc.array(
      fc.record({
        order: fc.shuffledSubarray([...all.keys()], { minLength: all.length }),
        piece: fc.integer({ min: 1, max: 12 }),
      }),
      { minLength: 3, maxLength: 3 },
    ),
  }),
);

const pieces = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

/** As the rows stand, and as they would if everything had been said once, in its order. */
async function standings(session: Session, marks: readonly CheckInMark[]) {
  const times = {
    startsAt: new Date(session.startsAt),
    endsAt: new Date(session.activity.sessions[0]!.endsAt),
  };
  const expected = session.signUps.map(({ id }) => {
    const its = marks.filter(({ signUpId }) => signUpId === id);
    const told = its.map((mark) => ({ ...mark, at: new Date(mark.at), time: null }));
    const { attendance, cameAt, leftAt } = standingOf(told, times);
    return [attendance, cameAt?.toISOString() ?? null, leftAt?.toISOString() ?? null];
  });
  const list = await scene.list(scene.worker, session);
  return { expected, found: list.map(({ attendance, cameAt, leftAt }) => [attendance, cameAt, leftAt]) };
}

describe('what was marked without a network', () => {
  it('counts once, sent three times in different orders, to two servers at the same time', async () => {
    const samples = fc.sample(replay, { seed: 20_261_128, numRuns: 10 });
    for (const { all, rounds } of samples) {
      const session = await scene.session(-40, people);
      const times = all.map(({ minutesAgo }) => ago(minutesAgo));
      const marks = all.map(({ who, kind, way }, index): CheckInMark => ({
        ...{ id: uuid(), signUpId: session.signUps[who]?.id ?? '', kind, way, at: times[index] ?? '' },
      }));
      const answers = await Promise.all(
        rounds.map(async ({ order, piece }, round) => {
          const by = round % 2 ? new ApiClient(second, scene.worker.token) : scene.worker;
          const batches = pieces(
            order.map((index) => marks[index]!),
            piece,
          );
          // One device sends one after the other; the others do so meanwhile.
          const items = [];
          for (const batch of batches) items.push(...(await scene.marks(by, session, batch)));
          return items;
        }),
      );
      const outcomes = answers.flat();
      expect(outcomes.filter(({ outcome }) => outcome === 'counted')).toHaveLength(marks.length);
      expect(outcomes.filter(({ outcome }) => outcome === 'again')).toHaveLength(2 * marks.length);
      const [rows] = await scene.server.dataSource.query<[{ count: string }]>(
        `SELECT COUNT(*) AS count FROM check_in_marks m JOIN sign_ups s ON s.id = m.sign_up_id WHERE s.activity_id = ?`,
        [session.activity.id],
      );
      expect(Number(rows.count)).toBe(marks.length);
      const { expected, found } = await standings(session, marks);
      expect(found).toEqual(expected);
    }
  });

  it('ends the same whichever of two organisers was heard first', async () => {
    const session = await scene.session(-40, people.slice(0, 1));
    const signUpId = session.signUps[0]!.id;
    const mark = (kind: CheckInMark['kind'], minutes: number): CheckInMark => ({
      ...{ id: uuid(), signUpId, kind, at: ago(minutes), way: 'tick' },
    });
    const [came, taken, anew, gone] = [
      mark('present', 30),
      mark('clear', 20),
      mark('present', 10),
      mark('left', 5),
    ];
    await scene.marks(scene.secretary, session, [gone]);
    await scene.marks(scene.worker, session, [anew]);
    await scene.marks(scene.secretary, session, [came, taken]);
    expect(await scene.list(scene.worker, session)).toMatchObject([
      { attendance: 'present', cameAt: anew.at, leftAt: gone.at },
    ]);
  });

  it('is once also where ten requests bring it at the same moment; the same id with other content is none of it', async () => {
    const session = await scene.session(-40, people.slice(0, 2));
    const [one, other] = session.signUps;
    const mark: CheckInMark = { id: uuid(), signUpId: one!.id, kind: 'present', at: ago(3), way: 'scan' };
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, number) =>
        scene.marks(number % 2 ? new ApiClient(second, scene.worker.token) : scene.worker, session, [mark]),
      ),
    );
    expect(answers.flat().filter(({ outcome }) => outcome === 'counted')).toHaveLength(1);
    const taken = await scene.marks(scene.worker, session, [{ ...mark, signUpId: other!.id }]);
    expect(taken).toMatchObject([{ outcome: 'refused', code: 'ID_ALREADY_USED' }]);
    expect(await scene.marks(scene.secretary, session, [mark])).toMatchObject([{ code: 'ID_ALREADY_USED' }]);
  });

  it('refuses one of them without the others', async () => {
    const session = await scene.session(-40, people.slice(0, 1));
    const good = {
      id: uuid(),
      signUpId: session.signUps[0]!.id,
      kind: 'present',
      at: ago(3),
      way: 'tick',
    } as const;
    const items = await scene.marks(scene.worker, session, [{ ...good, id: uuid(), signUpId: uuid() }, good]);
    expect(items.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['refused', 'CHECK_IN_NOT_SIGNED_UP'],
      ['counted', null],
    ]);
  });
});
