import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { insertRows } from '../../src/common/database/insert-rows.js';
import { HelpRequestEvent } from '../../src/help-request/entities/help-request-event.entity.js';
import { HelpRequest } from '../../src/help-request/entities/help-request.entity.js';
import { HelpPersonRepository } from '../../src/help-request/help-person.repository.js';
import { HelpRequestListRepository } from '../../src/help-request/help-request-list.repository.js';
import { HelpRequestRepository } from '../../src/help-request/help-request.repository.js';
import { VolunteerRepository } from '../../src/volunteer/volunteer.repository.js';
import { Factory, type GridPlace, type Person } from '../factory/factory.js';
import { writeHelpRequest } from '../factory/help-request.js';
import { memberOf, volunteerTeam } from '../factory/volunteer.js';
import { registered, tied } from '../household-tie/registry.js';
import { planOf, readsWhole } from '../support/query-plan.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let place: GridPlace;
let person: Person;
let residentId: string;

/** As many as it takes for reading everything to be the dearer way; of a community, some tens are open. */
const many = { mine: 60, others: 6_000 };

beforeAll(async () => {
  database = await createTestDatabase();
  const { manager } = database.dataSource;
  const factory = new Factory(database.dataSource);
  place = await factory.grid();
  const elsewhere = await factory.grid();
  for (const [at, count] of [
    [elsewhere, many.others],
    [place, many.mine],
  ] as const) {
    const resident = await registered(factory, at);
    const residents = [resident.id];
    // One asks for a hand now and then.
    while (at === elsewhere && residents.length < 100) residents.push((await factory.resident(at)).id);
    const asker = await tied(factory, at, resident);
    const taker = await factory.account();
    await memberOf(factory, await volunteerTeam(factory, at), taker);
    [person, residentId] = [at === place ? asker : taker, resident.id];
    const states = ['open', 'taken', 'withWorker', 'closed'] as const;
    for (const state of states) {
      const people = { asker, residentId, taker: at === place ? asker : taker };
      const help = await writeHelpRequest(factory, at, people, state);
      const rows = Array.from({ length: count / states.length }, (_, index): HelpRequest => {
        const createdAt = new Date(help.createdAt.getTime() - index * 60_000);
        const of = residents[index % residents.length] ?? resident.id;
        return {
          ...help,
          id: uuid(),
          residentId: of,
          createdAt,
          dueAt: new Date(Date.now() + (index + 1) * 3_600_000),
        };
      });
      await insertRows(manager, HelpRequest, rows);
      const events = rows.map(({ id }): HelpRequestEvent => ({
        ...{ id: uuid(), helpRequestId: id, sequence: 1, type: 'HelpAsked', action: null, fromState: null },
        ...{ toState: state, actorAccountId: asker.account.id, actorRole: 'resident', note: null },
        ...{ minutes: null, createdAt: new Date() },
      }));
      await insertRows(manager, HelpRequestEvent, events);
    }
  }
  for (const table of ['help_requests', 'help_request_events', 'household_ties', 'residents', 'volunteers']) {
    await database.dataSource.query(`ANALYZE TABLE ${table}`);
  }
}, 60_000);
afterAll(() => database.drop());

const lists = (asked: DataSource) => new HelpRequestListRepository(asked);
const requests = (asked: DataSource) => new HelpRequestRepository(asked);
const people = (asked: DataSource) => new HelpPersonRepository(asked);
const accountId = () => person.account.id;
const after = { createdAt: new Date(), id: uuid() };
const filter = () => ({
  ...{ communityId: place.community.id, ownGridId: place.grid.id, today: '2026-01-01' },
  ...{ family: [uuid()], accountId: accountId() },
});

describe('what is asked about requests for a hand', () => {
  it.each([
    ['what somebody asked for', (asked: DataSource) => lists(asked).asked(accountId(), after, 21)],
    ['what somebody took', (asked: DataSource) => lists(asked).taken(accountId(), after, 21)],
    ['what volunteers may take', (asked: DataSource) => lists(asked).open(filter(), undefined, 21)],
    [
      'the next page of it, narrowed',
      (asked: DataSource) =>
        lists(asked).open(
          { ...filter(), kind: 'shopping', when: 'week', gridId: place.grid.id },
          { elsewhere: 0, lastDay: '2026-01-01', id: uuid() },
          21,
        ),
    ],
    [
      'what lies on a community’s desk',
      (asked: DataSource) => lists(asked).desk({ communityId: place.community.id }, 'going', after, 21),
    ],
    [
      'what lies on a grid’s desk',
      (asked: DataSource) =>
        lists(asked).desk({ communityId: place.community.id, gridId: place.grid.id }, 'over', undefined, 21),
    ],
    ['what is due', (asked: DataSource) => requests(asked).due(new Date(), 20)],
    [
      'what goes on of an account',
      (asked: DataSource) => requests(asked).goingOf(accountId(), asked.manager),
    ],
    ['whose people somebody has', (asked: DataSource) => people(asked).ofAccount(accountId())],
    [
      'who is beside somebody',
      (asked: DataSource) => people(asked).accountsBeside(residentId, asked.manager),
    ],
    [
      'the team of a volunteer',
      (asked: DataSource) =>
        new VolunteerRepository(asked).teamFor(
          accountId(),
          { communityId: place.community.id, gridId: place.grid.id },
          asked.manager,
        ),
    ],
    [
      'the volunteers of a grid',
      (asked: DataSource) => new VolunteerRepository(asked).accountsIn(place.grid.id, asked.manager),
    ],
  ] as const)('%s is read by an index', async (_what, ask) => {
    const steps = await planOf(database.dataSource, ask);
    expect(steps.length).toBeGreaterThan(0);
    const growing = steps.filter(({ table }) =>
      ['h', 'x', 'e', 'help_requests', 'help_request_events'].includes(table ?? ''),
    );
    expect(growing.filter(readsWhole)).toEqual([]);
    // of the other community's thousands nothing is looked at
    expect(growing.filter(({ rows }) => Number.parseInt(String(rows)) >= many.others / 10)).toEqual([]);
  });
});
