import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { insertRows } from '../../src/common/database/insert-rows.js';
import { ServiceHourEntry } from '../../src/service-hours/entities/service-hour-entry.entity.js';
import { ServiceHourObjection } from '../../src/service-hours/entities/service-hour-objection.entity.js';
import { ServiceHoursObjectionRepository } from '../../src/service-hours/service-hours-objection.repository.js';
import { ServiceHoursRepository } from '../../src/service-hours/service-hours.repository.js';
import type { VolunteerTeam } from '../../src/volunteer/entities/volunteer-team.entity.js';
import { VolunteerRequestRepository } from '../../src/volunteer/volunteer-request.repository.js';
import { VolunteerRepository } from '../../src/volunteer/volunteer.repository.js';
import { Factory, type Person } from '../factory/factory.js';
import { hoursEntry, hoursObjection, memberOf, volunteerTeam } from '../factory/volunteer.js';
import { planOf, readsWhole } from '../support/query-plan.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let team: VolunteerTeam;
let person: Person;

/** As many as it takes for reading everything to be the dearer way. */
const many = { mine: 60, others: 6_000 };

beforeAll(async () => {
  database = await createTestDatabase();
  const { manager } = database.dataSource;
  const factory = new Factory(database.dataSource);
  const [place, elsewhere] = [await factory.grid(), await factory.grid()];
  const actor = await factory.account();
  person = await factory.account();
  team = await volunteerTeam(factory, place);
  const other = await volunteerTeam(factory, elsewhere);
  for (const [of, who, count] of [
    [team, person, many.mine],
    [other, await factory.account(), many.others],
  ] as const) {
    await memberOf(factory, of, who);
    const first = await hoursEntry(factory, of, who, actor);
    const entries = Array.from({ length: count }, (_, index): ServiceHourEntry => {
      const day = new Date(Date.UTC(2026, 0, 1) - index * 86_400_000).toISOString().slice(0, 10);
      return { ...first, id: uuid(), day };
    });
    await insertRows(manager, ServiceHourEntry, entries);
    await insertRows(
      manager,
      ServiceHourEntry,
      entries.slice(0, 20).map((entry) => ({ ...entry, id: uuid(), minutes: -30, correctsId: entry.id })),
    );
    const objection = await hoursObjection(factory, first, who);
    const more = entries.slice(0, count / 2).map((entry): ServiceHourObjection => {
      return { ...objection, id: uuid(), entryId: entry.id, openEntryId: entry.id };
    });
    await insertRows(manager, ServiceHourObjection, more);
  }
  for (const table of ['service_hour_entries', 'service_hour_objections', 'volunteers']) {
    await database.dataSource.query(`ANALYZE TABLE ${table}`);
  }
}, 60_000);
afterAll(() => database.drop());

const hours = (asked: DataSource) => new ServiceHoursRepository(asked);
const objections = (asked: DataSource) => new ServiceHoursObjectionRepository(asked);
const volunteers = (asked: DataSource) => new VolunteerRepository(asked);
const accountId = () => person.account.id;
const after = { day: '2025-12-20', id: uuid() };
const later = { createdAt: new Date(), id: uuid() };

describe('what is asked about volunteers', () => {
  it.each([
    ['the sums of somebody', (asked: DataSource) => hours(asked).sumsOf(accountId())],
    ['the sums of a team', (asked: DataSource) => hours(asked).sumsOfTeam(team.id)],
    [
      'the entries of somebody',
      (asked: DataSource) => hours(asked).ofAccount(accountId(), undefined, after, 21),
    ],
    ['those of a year', (asked: DataSource) => hours(asked).ofAccount(accountId(), 2025, undefined, 21)],
    ['the entries of a team', (asked: DataSource) => hours(asked).ofTeam(team.id, after, 21)],
    ['the corrections of entries', (asked: DataSource) => hours(asked).corrections([uuid(), uuid()])],
    [
      'what a certificate says',
      (asked: DataSource) =>
        hours(asked).statement(accountId(), team.communityId, '2025-01-01', '2025-12-31', asked.manager),
    ],
    [
      'the objections of a community that wait',
      (asked: DataSource) => objections(asked).waiting({ communityId: team.communityId }, later, 21),
    ],
    [
      'those of a team',
      (asked: DataSource) =>
        objections(asked).waiting({ communityId: team.communityId, teamId: team.id }, undefined, 21),
    ],
    ['the objections to entries', (asked: DataSource) => objections(asked).ofEntries([uuid(), uuid()])],
    ['the members of a team', (asked: DataSource) => volunteers(asked).members(team.id, later, 21)],
    ['who asks to join', (asked: DataSource) => new VolunteerRequestRepository(asked).waiting(team.id, 100)],
  ] as const)('%s is read by an index', async (_what, ask) => {
    const steps = await planOf(database.dataSource, ask);
    expect(steps.length).toBeGreaterThan(0);
    const growing = steps.filter(({ table }) =>
      ['e', 'o', 'v', 'r', 'service_hour_entries'].includes(table ?? ''),
    );
    expect(growing.filter(readsWhole)).toEqual([]);
    // of the other community's thousands nothing is looked at
    expect(growing.filter(({ rows }) => Number.parseInt(String(rows)) >= many.others / 10)).toEqual([]);
  });
});
