import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { insertRows } from '../../src/common/database/insert-rows.js';
import { MediationAppointment } from '../../src/mediation/entities/mediation-appointment.entity.js';
import { MediationParty } from '../../src/mediation/entities/mediation-party.entity.js';
import { MediationFollowUp } from '../../src/mediation/entities/mediation-follow-up.entity.js';
import { Mediation } from '../../src/mediation/entities/mediation.entity.js';
import { MediationPartRepository } from '../../src/mediation/mediation-part.repository.js';
import { MediationRepository } from '../../src/mediation/mediation.repository.js';
import { writeMany } from '../complaint/plan-scene.js';
import { Factory, type GridPlace, type Person } from '../factory/factory.js';
import { writeMediation } from '../factory/mediation.js';
import { planOf, readsWhole } from '../support/query-plan.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let place: GridPlace;
let mediator: Person;
let party: Person;
const day = 86_400_000;
const start = Date.parse('2026-11-24T00:00:00Z');

beforeAll(async () => {
  database = await createTestDatabase();
  const { dataSource } = database;
  const factory = new Factory(dataSource);
  place = await factory.grid();
  [mediator, party] = [await factory.account(), await factory.account()];
  const others = { mediator: await factory.account(), party: await factory.account() };
  // As many as it takes for reading everything to be the dearer way.
  for (const [at, many, people] of [
    [place, 400, { mediator, party }],
    [await factory.grid(), 3000, others],
  ] as const) {
    const { one: complaint, rows: complaints } = await writeMany(factory, dataSource, at, people.mediator, {
      ...{ count: many, states: ['accepted'] },
    });
    const one = await writeMediation(factory, complaint, {
      mediator: people.mediator,
      parties: [people.party],
    });
    const rows = complaints.map(({ id: complaintId }, index): Mediation => {
      const sortAt = new Date(start + (index % 300) * day);
      const ended = index % 3 === 0;
      return { ...one.mediation, id: uuid(), complaintId, openComplaintId: null, sortAt, ended };
    });
    await insertRows(dataSource.manager, Mediation, rows);
    const parties = rows.map(({ id: mediationId }): MediationParty => {
      return { ...(one.parties[0] as MediationParty), id: uuid(), mediationId };
    });
    await insertRows(dataSource.manager, MediationParty, parties);
    const followUps = rows.map(({ id: mediationId, sortAt }): MediationFollowUp => {
      const state = 'planned' as const;
      const on = sortAt.toISOString().slice(0, 10);
      return { id: uuid(), mediationId, day: on, state, noteCipher: null, recordedAt: null };
    });
    await insertRows(dataSource.manager, MediationFollowUp, followUps);
    const appointments = rows.map(({ id: mediationId, sortAt }): MediationAppointment => {
      const id = uuid();
      const said = { reasonCipher: null, notesCipher: null, contentHash: id, createdAt: sortAt };
      const who = { partyIds: [], cameIds: [] };
      return { id, mediationId, state: 'planned', startsAt: sortAt, place: '调解室', ...who, ...said };
    });
    await insertRows(dataSource.manager, MediationAppointment, appointments);
  }
  await dataSource.query(
    'ANALYZE TABLE mediations, mediation_parties, mediation_appointments, mediation_follow_ups, complaints',
  );
}, 120_000);
afterAll(() => database.drop());

describe('the statements of mediations', () => {
  it('read lists of one range of an index, in its order', async () => {
    const communityId = place.community.id;
    const after = { createdAt: new Date(start + 9 * day), id: uuid() };
    for (const ranges of [
      [{ mediatorAccountId: mediator.account.id }],
      [{ communityId, level: 'grid' as const }],
      [
        { communityId, level: 'community' as const },
        { communityId, level: 'town' as const },
      ],
    ]) {
      for (const ended of [false, true]) {
        for (const from of [undefined, after]) {
          const steps = await planOf(database.dataSource, (asked) =>
            new MediationRepository(asked).list(ranges, ended, from, 21),
          );
          expect(steps.filter(readsWhole)).toEqual([]);
          const sorted = steps.filter(
            ({ table, Extra }) => table === 'mediations' && Extra?.includes('filesort'),
          );
          expect(sorted).toEqual([]);
        }
      }
    }
  });

  it('find what belongs to somebody, and what falls due, by index', async () => {
    const { dataSource } = database;
    for (const ask of [
      (asked: typeof dataSource) => new MediationRepository(asked).ofParty(party.account.id, uuid(), 21),
      (asked: typeof dataSource) => new MediationRepository(asked).latestOf(uuid()),
      (asked: typeof dataSource) => new MediationPartRepository(asked).due('2026-11-24', '2026-11-25'),
      (asked: typeof dataSource) =>
        new MediationPartRepository(asked).coming(new Date(start), new Date(start + 2 * day)),
      (asked: typeof dataSource) => new MediationPartRepository(asked).untiedOf(uuid(), asked as never),
    ]) {
      expect((await planOf(dataSource, ask)).filter(readsWhole)).toEqual([]);
    }
  });
});
