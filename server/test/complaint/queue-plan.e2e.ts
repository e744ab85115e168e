import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { AnswerTemplateRepository } from '../../src/answer-template/answer-template.repository.js';
import { insertRows } from '../../src/common/database/insert-rows.js';
import { complaintIndexes as index } from '../../src/complaint/complaint-index.js';
import type { ComplaintNarrowing } from '../../src/complaint/complaint-narrowing.js';
import { ComplaintQueueRepository } from '../../src/complaint/complaint-queue.repository.js';
import { verifiable } from '../../src/complaint/complaint-unverified.js';
import type { QueueScope } from '../../src/complaint/complaint.policy.js';
import { Complaint } from '../../src/complaint/entities/complaint.entity.js';
import { writeComplaint } from '../factory/complaint.js';
import { Factory, type GridPlace } from '../factory/factory.js';
import { planOf, readsWhole } from '../support/query-plan.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let dataSource: DataSource;
let place: GridPlace;
let categoryId: string;
let handlerAccountId: string;

const hour = 3_600_000;
const now = Date.parse('2026-11-24T00:00:00Z');

beforeAll(async () => {
  database = await createTestDatabase();
  ({ dataSource } = database);
  const factory = new Factory(dataSource);
  const handler = await factory.account();
  handlerAccountId = handler.account.id;
  place = await factory.grid();
  categoryId = await factory.categoryId(place.community.id);
  // What waits here is a little of what is there: most has ended, and most is elsewhere.
  for (const [at, many] of [
    [place, 900],
    [await factory.grid(), 3000],
  ] as const) {
    for (const state of ['submitted', 'accepted', 'resolved'] as const) {
      const one = await writeComplaint(factory, at, state, { reporter: null, handler });
      const rows = Array.from({ length: state === 'resolved' ? many : many / 10 }, (_, index): Complaint => {
        const id = uuid();
        const ended = state === 'resolved' && index % 10 !== 0;
        const deadlineAt = new Date(now + (index - 50) * hour);
        return { ...one, id, number: id.slice(-18), state: ended ? 'closed' : state, deadlineAt };
      });
      await insertRows(dataSource.manager, Complaint, rows);
    }
  }
  await dataSource.query('ANALYZE TABLE complaints, doors, building_units');
}, 120_000);
afterAll(() => database.drop());

const byItself = ({ key }: Awaited<ReturnType<typeof planOf>>[number]) => key === 'PRIMARY';

describe('the queue, however it is narrowed', () => {
  const scopes = (): Readonly<Record<'grid' | 'community', QueueScope>> => ({
    grid: { communityId: place.community.id, gridId: place.grid.id, level: 'grid' },
    community: { communityId: place.community.id, gridId: null, level: 'grid' },
  });
  const narrowings = (): [ComplaintNarrowing, keyof typeof index | null][] => [
    [{}, null],
    [{ urgent: true }, null],
    [{ source: 'worker', words: '路灯' }, null],
    [{ unitId: place.door.id, doorIds: [place.door.id] }, null],
    [{ dueUntil: new Date(now) }, null],
    [{ dueAfter: new Date(now), dueUntil: new Date(now + 48 * hour) }, null],
    [{ categoryId }, 'category'],
    [{ categoryId, words: '路灯', dueUntil: new Date(now) }, 'category'],
    [{ handlerAccountId }, 'handler'],
    [{ sensitive: false, exceptId: uuid(), words: '路灯' }, null],
    [{ handlerAccountId, categoryId, urgent: true }, 'handler'],
  ];

  it('reads ranges of one index in its order, and sorts no more than a page of each', async () => {
    const after = { createdAt: new Date(now), id: uuid() };
    for (const [name, scope] of Object.entries(scopes())) {
      for (const [narrowing, wanted] of narrowings()) {
        for (const from of [undefined, after]) {
          const steps = await planOf(dataSource, (asked) =>
            new ComplaintQueueRepository(asked).queue(
              [scope],
              ['submitted', 'accepted'],
              narrowing,
              from,
              21,
            ),
          );
          expect(steps.filter(readsWhole)).toEqual([]);
          const ranges = steps.filter(({ table }) => table === 'complaints');
          expect(ranges.map(({ key }) => key)).toEqual(Array(2).fill(index[wanted ?? (name as 'grid')]));
          for (const { Extra } of ranges) expect(Extra).not.toContain('filesort');
        }
      }
    }
  });

  it('of what waits to be verified reads the ranges of what was resolved or refused', async () => {
    const unverified = { silentBefore: new Date(now), checkedBy: handlerAccountId };
    for (const [name, scope] of Object.entries(scopes())) {
      const steps = await planOf(dataSource, (asked) =>
        new ComplaintQueueRepository(asked).queue([scope], verifiable, { unverified }, undefined, 21),
      );
      expect(steps.filter(readsWhole)).toEqual([]);
      const all = steps.filter(({ table }) => table === 'complaints');
      // whether one waits is told by its row, which is looked up by itself until the page is full
      const [rows, ranges] = [all.filter(byItself), all.filter((step) => !byItself(step))];
      expect(rows.map(({ type }) => type)).toEqual(['eq_ref']);
      expect(ranges.map(({ key }) => key)).toEqual(Array(2).fill(index[name as 'grid']));
      for (const { Extra } of ranges) expect(Extra).not.toContain('filesort');
    }
  });

  it('finds a number, whatever its state, in the index of numbers', async () => {
    for (const [name, scope] of Object.entries(scopes())) {
      for (const typed of [
        { kind: 'start', digits: '20261122-4' },
        { kind: 'end', digits: '48213' },
        { kind: 'middle', digits: '1122-482' },
      ] as const) {
        const steps = await planOf(dataSource, (asked) =>
          new ComplaintQueueRepository(asked).queue(
            [scope],
            ['submitted'],
            { words: '4821' },
            undefined,
            21,
            {
              typed,
              level: undefined,
            },
          ),
        );
        expect(steps.filter(readsWhole)).toEqual([]);
        const ranges = steps.filter(({ table }) => table === 'complaints');
        expect(ranges.map(({ key }) => key)).toEqual([index[name as 'grid'], index.number]);
      }
    }
  });

  it('of what one has in hand looks at what is there, however much they have in hand elsewhere', async () => {
    const steps = await planOf(dataSource, (asked) =>
      new ComplaintQueueRepository(asked).queue(
        [scopes().community],
        ['accepted'],
        { handlerAccountId },
        undefined,
        21,
      ),
    );
    const looked = steps.filter(({ table }) => table === 'complaints').map(({ rows }) => Number(rows));
    // Some ninety here, three hundred elsewhere.
    expect(looked).toHaveLength(1);
    expect(looked[0]).toBeLessThan(150);
  });

  it('finds the doors of a building and a community’s templates by index', async () => {
    const steps = await planOf(dataSource, (asked) => new ComplaintQueueRepository(asked).doorsOf(uuid()));
    expect(steps.filter(readsWhole)).toEqual([]);
    const communityId = place.community.id;
    expect(await new AnswerTemplateRepository(dataSource).list(communityId, handlerAccountId)).toEqual([]);
    const sql = 'EXPLAIN SELECT * FROM answer_templates WHERE community_id = ? AND owner_account_id IS NULL';
    const [plan] = await dataSource.query<{ key: string | null }[]>(sql, [communityId]);
    expect(plan?.key).not.toBeNull();
  });
});
