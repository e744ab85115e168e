import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceHoursApi } from '@linge/shared/service-hours/service-hours.api';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { BlindIndex } from '../../src/common/crypto/blind-index.js';
import { Clock } from '../../src/common/clock/clock.js';
import { ServiceHoursLedgerService } from '../../src/service-hours/service-hours-ledger.service.js';
import { ServiceHoursObjectionRepository } from '../../src/service-hours/service-hours-objection.repository.js';
import { ServiceHoursRepository } from '../../src/service-hours/service-hours.repository.js';
import { memberOf } from '../factory/volunteer.js';
import { setVolunteerScene, type VolunteerScene } from '../volunteer/volunteer-scene.js';

let scene: VolunteerScene;
beforeAll(async () => {
  scene = await setVolunteerScene();
}, 60_000);
afterAll(() => scene.server.close());

/** What happens to one entry, each step perhaps sent twice. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('correct' as const), to: fc.integer({ min: 0, max: 960 }) }),
  fc.record({ kind: fc.constant('uphold' as const), to: fc.integer({ min: 0, max: 960 }) }),
  fc.constant({ kind: 'refuse' as const, to: 0 }),
  fc.constant({ kind: 'withdraw' as const, to: 0 }),
);
const life = fc.record({
  source: fc.constantFrom('recorded' as const, 'granted' as const),
  minutes: fc.integer({ min: 1, max: 960 }),
  twice: fc.boolean(),
  steps: fc.array(step, { maxLength: 4 }),
});

/** The ledger as activities call it, in a transaction of their own. */
function ledger(): ServiceHoursLedgerService {
  const { dataSource } = scene.server;
  return new ServiceHoursLedgerService(
    new ServiceHoursRepository(dataSource),
    new ServiceHoursObjectionRepository(dataSource),
    new BlindIndex(Buffer.alloc(32, 7)),
    new Clock(),
  );
}

describe('the ledger of service hours', () => {
  it('balances whatever order of check-in, grant, correction, objection and retry', async () => {
    for (const [index, lives] of fc
      .sample(fc.array(life, { minLength: 1, maxLength: 5 }), { seed: 20_261_128, numRuns: 6 })
      .entries()) {
      const person = await scene.resident(`志愿者${index}`);
      const member = await memberOf(scene.factory, scene.team, person);
      const api = await scene.as(person);
      const sums = { recorded: 0, granted: 0 };
      // Entries live their lives side by side, as they would on several phones.
      await Promise.all(
        lives.map(async (one) => {
          const id = await enter(one, person.account.id, member.id);
          let counts = one.minutes;
          for (const { kind, to } of one.steps) {
            if (kind === 'correct') {
              const body = { id: uuid(), from: counts, to, reason: '核对签到表' };
              const send = () => scene.admin.call(serviceHoursApi.correct, { params: { id }, body });
              const statuses = (await Promise.all([send(), send()])).map(({ status }) => status).sort();
              expect(statuses).toEqual(to === counts ? [409, 409] : [200, 201]);
              counts = to;
              continue;
            }
            const params = { id: uuid() };
            await api.call(serviceHoursApi.object, { params: { id }, body: { id: params.id, text: '不对' } });
            if (kind === 'withdraw') await api.call(serviceHoursApi.withdrawObjection, { params });
            if (kind === 'refuse') {
              await scene.officer.call(serviceHoursApi.refuse, { params, body: { answer: '没有错' } });
            }
            if (kind === 'uphold') {
              const body = { correctionId: uuid(), from: counts, to, answer: '更正' };
              const send = () => scene.officer.call(serviceHoursApi.uphold, { params, body });
              const statuses = (await Promise.all([send(), send()])).map(({ status }) => status);
              expect(statuses).toEqual(to === counts ? [409, 409] : [200, 200]);
              if (to === counts) await api.call(serviceHoursApi.withdrawObjection, { params });
              counts = to;
            }
          }
          sums[one.source] += counts;
        }),
      );
      const [own] = (await api.call(serviceHoursApi.own)).body.items;
      expect([own?.recordedMinutes, own?.grantedMinutes]).toEqual([sums.recorded, sums.granted]);
      const { items } = (await api.call(serviceHoursApi.listOwn)).body;
      expect(items.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(sums.recorded + sums.granted);
      for (const { minutes, enteredMinutes, corrections } of items) {
        expect(corrections.reduce((sum, correction) => sum + correction.minutes, enteredMinutes)).toBe(
          minutes,
        );
      }
    }
  }, 120_000);

  it('takes a check-in once for each session and person, by two servers at the same moment too', async () => {
    const person = await scene.resident('何晓梅');
    const activityId = uuid();
    const counts = await Promise.all(
      [1, 2, 3].map(() => checkIn(activityId, person.account.id, { minutes: 120 })),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await checkIn(activityId, person.account.id, { minutes: 60 })).toBe(0);
    const next = { minutes: 60, startsAt: new Date('2026-03-08T01:00:00Z') };
    expect(await checkIn(activityId, person.account.id, next)).toBe(1);
    expect(await checkIn(activityId, person.account.id, next)).toBe(0);
    const [own] = (await (await scene.as(person)).call(serviceHoursApi.own)).body.items;
    expect(own?.recordedMinutes).toBe(180);
  });

  it('takes nobody’s own confirmation', async () => {
    const { id } = scene.captainPerson.account;
    await expect(checkIn(uuid(), id, { minutes: 60 })).rejects.toMatchObject({ code: 'HOURS_OWN' });
  });
});

/** @returns how many were new */
async function checkIn(
  activityId: string,
  accountId: string,
  { minutes, startsAt = new Date('2026-03-01T01:00:00Z') }: { minutes: number; startsAt?: Date },
): Promise<number> {
  const entered = await scene.server.dataSource.transaction((manager) =>
    ledger().recordCheckIns(
      [
        {
          ...{ communityId: scene.place.community.id, teamId: scene.team.id, activityId, accountId, minutes },
          startsAt,
          ...{ day: '2026-03-01', what: '环境清洁', confirmedByAccountId: scene.captainPerson.account.id },
        },
      ],
      manager,
      () => undefined,
    ),
  );
  return entered.length;
}

/** @returns the id of the entry, which may be entered twice */
async function enter(
  { source, minutes, twice }: { source: 'recorded' | 'granted'; minutes: number; twice: boolean },
  accountId: string,
  memberId: string,
): Promise<string> {
  if (source === 'granted') {
    const what = { day: '2026-03-01', minutes, what: '防汛值守', reason: '夜里临时通知' };
    const body = { id: uuid(), memberId, ...what };
    const send = () => scene.captain.call(serviceHoursApi.grant, { body });
    return (await Promise.all(twice ? [send(), send()] : [send()]))[0]?.body.id ?? '';
  }
  const activityId = uuid();
  await Promise.all((twice ? [1, 2] : [1]).map(() => checkIn(activityId, accountId, { minutes })));
  const [{ id }] = await scene.server.dataSource.query<[{ id: string }]>(
    'SELECT id FROM service_hour_entries WHERE checked_in_activity_id = ? AND account_id = ?',
    [activityId, accountId],
  );
  return id;
}
