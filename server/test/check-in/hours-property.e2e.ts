import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { checkInDeskApi } from '@linge/shared/check-in/check-in-desk.api';
import type { CheckInMark } from '@linge/shared/check-in/check-in-desk.schema';
import { serviceHoursApi } from '@linge/shared/service-hours/service-hours.api';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { proposedMinutes } from '../../src/check-in/check-in-hours.policy.js';
import { standingOf } from '../../src/check-in/check-in.policy.js';
import { ApiClient } from '../support/api-client.js';
import { ago, setCheckInScene, type CheckInScene } from './check-in-scene.js';

jest.setTimeout(180_000);

let scene: CheckInScene;
let second: string;
/** One for each step of a life: whoever put an entry right answers no objection to it. */
let officers: ApiClient[] = [];
beforeAll(async () => {
  scene = await setCheckInScene();
  second = (await scene.server.startSecond()).url;
  const { factory, place } = scene;
  const appoint = async () => scene.as(await factory.appointee(place.community, 'townOfficer'));
  officers = await Promise.all([1, 2, 3, 4].map(appoint));
});
afterAll(() => scene.server.close());

/** What becomes of somebody's part in a session, before its hours are confirmed and after. */
const life = fc.record({
  marks: fc.array(
    fc.record({
      kind: fc.constantFrom(
        'present' as const,
        'present' as const,
        'left' as const,
        'back' as const,
        'clear' as const,
      ),
      minutesAgo: fc.integer({ min: 35, max: 89 }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  order: fc.integer(),
  steps: fc.array(
    fc.record({
      kind: fc.constantFrom(
        'correct' as const,
        'uphold' as const,
        'refuse' as const,
        'retry' as const,
        'mark' as const,
      ),
      to: fc.integer({ min: 0, max: 960 }),
    }),
    { maxLength: 4 },
  ),
});

it('the balance is the sum of the entries, whatever order of check-in, correction, objection and retry', async () => {
  const person = await scene.neighbour();
  const lives = fc.sample(life, { seed: 20_261_128, numRuns: 14 });
  const other = ({ token }: ApiClient) => new ApiClient(second, token);
  let expected = 0;
  await Promise.all(
    lives.map(async ({ marks, order, steps }) => {
      const session = await scene.session(-90, [person]);
      const signUpId = session.signUps[0]!.id;
      const sent = marks.map(({ kind, minutesAgo }): CheckInMark => ({
        ...{ id: uuid(), signUpId, kind, at: ago(minutesAgo), way: 'scan' },
      }));
      const [ordered, turned] = [sent, order % 2 ? sent.toReversed() : sent];
      await Promise.all([
        scene.marks(scene.worker, session, turned),
        scene.marks(other(scene.worker), session, ordered),
      ]);
      const times = {
        startsAt: new Date(session.startsAt),
        endsAt: new Date(session.activity.sessions[0]!.endsAt),
      };
      const standing = standingOf(
        sent.map((mark) => ({ ...mark, at: new Date(mark.at), time: null })),
        times,
      );
      const [line] = await scene.list(scene.worker, session);
      const minutes = Math.max(1, proposedMinutes(standing, times));
      const body = {
        startsAt: session.startsAt,
        items: [{ signUpId, version: line!.version, minutes, reason: 'agreed' as const }],
      };
      const params = { id: session.activity.id };
      const confirm = (by: ApiClient) => by.call(checkInDeskApi.confirmHours, { params, body });
      const answers = await Promise.all([scene.worker, other(scene.worker), scene.secretary].map(confirm));
      const outcomes = answers.flatMap((answer) => answer.body.items.map(({ outcome }) => outcome)).sort();
      if (standing.attendance !== 'present') {
        expect(outcomes).toEqual(['refused', 'refused', 'refused']);
        return;
      }
      expect(outcomes).toEqual(['again', 'again', 'confirmed']);
      const { items } = (await person.api.call(serviceHoursApi.listOwn, { query: { limit: 100 } })).body;
      const id = items.find(({ activityId }) => activityId === params.id)?.id ?? '';
      let counts = minutes;
      for (const [index, { kind, to }] of steps.entries()) {
        const officer = officers[index] ?? scene.officer;
        if (kind === 'retry') {
          expect((await confirm(scene.worker)).body.items).toMatchObject([{ outcome: 'again' }]);
        } else if (kind === 'mark') {
          const [late] = await scene.marks(scene.worker, session, [{ ...sent[0]!, id: uuid() }]);
          expect(late?.code).toBe('CHECK_IN_HOURS_CONFIRMED');
          const again = await scene.marks(other(scene.worker), session, sent);
          expect(new Set(again.map(({ outcome }) => outcome))).toEqual(new Set(['again']));
        } else if (kind === 'correct') {
          const correction = { id: uuid(), from: counts, to, reason: '核对签到表' };
          const correct = () =>
            scene.admin.call(serviceHoursApi.correct, { params: { id }, body: correction });
          const statuses = (await Promise.all([correct(), correct()])).map(({ status }) => status).sort();
          expect(statuses).toEqual(to === counts ? [409, 409] : [200, 201]);
          counts = to;
        } else {
          const objection = { id: uuid() };
          await person.api.call(serviceHoursApi.object, {
            ...{ params: { id }, body: { id: objection.id, text: '不对' } },
          });
          if (kind === 'refuse' || to === counts) {
            const refused = { params: objection, body: { answer: '没有错' } };
            await officer.call(serviceHoursApi.refuse, refused);
            continue;
          }
          const upheld = { correctionId: uuid(), from: counts, to, answer: '更正' };
          const uphold = () => officer.call(serviceHoursApi.uphold, { params: objection, body: upheld });
          const statuses = (await Promise.all([uphold(), uphold()])).map(({ status }) => status);
          expect(statuses).toEqual([200, 200]);
          counts = to;
        }
      }
      expected += counts;
    }),
  );
  expect(expected).toBeGreaterThan(0);
  const [own] = (await person.api.call(serviceHoursApi.own)).body.items;
  expect(own?.recordedMinutes).toBe(expected);
  const { items } = (await person.api.call(serviceHoursApi.listOwn, { query: { limit: 100 } })).body;
  expect(items.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(expected);
  for (const { minutes, enteredMinutes, corrections } of items) {
    expect(corrections.reduce((sum, one) => sum + one.minutes, enteredMinutes)).toBe(minutes);
  }
  const [ledger] = await scene.server.dataSource.query<[{ minutes: string }]>(
    'SELECT SUM(minutes) AS minutes FROM service_hour_entries WHERE account_id = ?',
    [person.person.account.id],
  );
  expect(Number(ledger.minutes)).toBe(expected);
});
