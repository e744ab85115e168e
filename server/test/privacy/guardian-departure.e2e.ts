import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { messageApi } from '@linge/shared/message/message.api';
import { guardianConsentApi } from '@linge/shared/privacy/guardian-consent.api';
import { residentApi } from '@linge/shared/resident/resident.api';
import { v7 as uuid } from 'uuid';
import { shanghaiDay } from '../../src/common/clock/clock.js';
import { GuardianConsent } from '../../src/privacy/entities/guardian-consent.entity.js';
import type { Resident } from '../../src/resident/entities/resident.entity.js';
import { eventually, messageAbout, setScene, type Scene } from '../complaint/scene.js';
import type { GridPlace, Person } from '../factory/factory.js';
import { registered, tied } from '../household-tie/registry.js';
import type { ApiClient } from '../support/api-client.js';
import { endingAhead } from './ending-ahead.js';

let scene: Scene;

beforeAll(async () => {
  scene = await setScene();
}, 60_000);
afterAll(() => scene.server.close());

const dayMs = 86_400_000;
const today = shanghaiDay(new Date());
/** A birth date; a day more, and the birthday is tomorrow. */
const bornYearsAgo = (years: number, daysMore = 0) => {
  const { 0: year = '', 1: rest = '' } = shanghaiDay(new Date(Date.now() + daysMore * dayMs)).split(/-(.*)/);
  return `${Number(year) - years}-${rest === '02-29' ? '02-28' : rest}`;
};

interface Family {
  readonly home: GridPlace;
  readonly mother: Resident;
  readonly motherPerson: Person;
  readonly motherApi: ApiClient;
  readonly fatherApi: ApiClient;
  readonly child: Resident;
  readonly childPerson: Person;
  readonly childApi: ApiClient;
  readonly consentId: string;
}

/** Father, mother and a child with accounts of their own; the mother has agreed. */
async function family(birthDate = bornYearsAgo(10)): Promise<Family> {
  const { factory, place } = scene;
  const home = await factory.neighbouring(place);
  const father = await registered(factory, home, { name: '李强', relation: 'head' });
  const mother = await registered(factory, home, { name: '王芳', relation: 'spouse' });
  const child = await registered(factory, home, { name: '李小朵', relation: 'child', birthDate });
  const people = [];
  for (const somebody of [father, mother, child]) people.push(await tied(factory, home, somebody));
  const [fatherPerson, motherPerson, childPerson] = people as [Person, Person, Person];
  const [fatherApi, motherApi, childApi] = [
    await scene.as(fatherPerson),
    await scene.as(motherPerson),
    await scene.as(childPerson),
  ];
  const consentId = await agree(childApi, motherApi);
  return {
    ...{ home, mother, motherPerson, motherApi, fatherApi, child, childPerson, childApi, consentId },
  };
}

async function agree(child: ApiClient, guardian: ApiClient): Promise<string> {
  const { id, version } = (await child.call(guardianConsentApi.ask, { body: { id: uuid() } })).body;
  const given = await guardian.call(guardianConsentApi.give, { params: { id }, body: { version } });
  expect(given.body.state).toBe('given');
  expect((await submit(child)).status).toBe(201);
  return id;
}

const submit = (by: ApiClient) => by.call(complaintApi.submit, { body: scene.report() });
const stateOf = async (id: string) =>
  (await scene.server.dataSource.manager.findOneByOrFail(GuardianConsent, { id })).state;
const leave = (id: string, type: 'movedOut' | 'died') =>
  scene.worker.call(residentApi.leaveResident, {
    params: { id },
    body: { id: uuid(), day: today, version: 1, type },
  });
/** The server that read the grants a moment ago believes them for two seconds more. */
const refused = (by: ApiClient) =>
  eventually(async () => {
    const answer = await submit(by);
    return answer.status === 403 ? answer.problem.code : undefined;
  });
const endings = async (by: ApiClient) =>
  (await by.call(messageApi.list)).body.items.filter(({ title }) => title === '家长的同意已经结束');

describe('a consent', () => {
  it.each(['movedOut', 'died'] as const)(
    'ends when the parent who gave it has %s; the child hears of it, and the other parent may agree',
    async (type) => {
      const { mother, childApi, fatherApi, consentId } = await family();
      expect((await leave(mother.id, type)).status).toBe(200);
      expect(await refused(childApi)).toBe('GUARDIAN_CONSENT_NEEDED');
      expect(await messageAbout(childApi, consentId, 'guardianConsentAnswered')).toBeDefined();
      expect(await endings(childApi)).toHaveLength(1);
      const own = (await childApi.call(guardianConsentApi.own)).body;
      expect(own).toMatchObject({ needed: true, consent: { state: 'ended' }, guardians: 1 });
      await agree(childApi, fatherApi);
    },
  );

  it('ends when the parent who gave it deletes the account, for nobody could take it back', async () => {
    const { childApi, motherApi, consentId } = await family();
    expect((await motherApi.call(accountApi.deleteMe)).status).toBe(204);
    expect(await stateOf(consentId)).toBe('ended');
    expect(await refused(childApi)).toBe('GUARDIAN_CONSENT_NEEDED');
    expect(await endings(childApi)).toHaveLength(1);
  });

  it('stays when the other parent goes', async () => {
    const { childApi, fatherApi, consentId } = await family();
    expect((await fatherApi.call(accountApi.deleteMe)).status).toBe(204);
    expect(await stateOf(consentId)).toBe('given');
    expect((await submit(childApi)).status).toBe(201);
  });

  it('is asked for anew where the child lives next, and is not heard of before that', async () => {
    const { child, childPerson, childApi, consentId } = await family();
    const { factory, place } = scene;
    const next = await factory.neighbouring(place);
    const aunt = await registered(factory, next, { name: '王梅', relation: 'head' });
    const auntApi = await scene.as(await tied(factory, next, aunt));
    const moved = await scene.worker.call(residentApi.moveResident, {
      params: { id: child.id },
      body: {
        ...{ id: uuid(), day: today, version: 1, householdId: next.household.id },
        relation: 'grandchild',
      },
    });
    expect(moved.status).toBe(200);
    expect(await stateOf(consentId)).toBe('ended');
    expect(await endings(childApi)).toHaveLength(0);
    await tied(factory, next, { ...child, householdId: next.household.id }, childPerson);
    expect(await refused(childApi)).toBe('GUARDIAN_CONSENT_NEEDED');
    await agree(childApi, auntApi);
  });
});

describe('the look at all consents, each night', () => {
  it('ends the one of somebody who turns out to be no relative, once on several servers', async () => {
    const { mother, childApi, consentId } = await family();
    const corrected = await scene.worker.call(residentApi.correctResident, {
      params: { id: mother.id },
      body: { id: uuid(), version: 1, fields: { relation: 'coTenant' } },
    });
    expect(corrected.status).toBe(200);
    const { dataSource } = scene.server;
    const ended = await Promise.all([0, 0, 0].map((days) => endingAhead(dataSource, days).reviewAll()));
    expect(ended.reduce((sum, count) => sum + count)).toBe(1);
    expect(await stateOf(consentId)).toBe('ended');
    expect(await refused(childApi)).toBe('GUARDIAN_CONSENT_NEEDED');
    expect(await endings(childApi)).toHaveLength(1);
  });

  it('keeps those that hold, and ends without a word that of somebody who turns 14', async () => {
    const young = await family();
    const birthday = await family(bornYearsAgo(14, 1));
    const { dataSource } = scene.server;
    expect(await endingAhead(dataSource, 0).reviewAll()).toBe(0);
    expect(await endingAhead(dataSource, 1).reviewAll()).toBe(1);
    expect(await stateOf(young.consentId)).toBe('given');
    expect(await stateOf(birthday.consentId)).toBe('ended');
    expect(await endings(birthday.childApi)).toHaveLength(0);
  });

  it('somebody of 14 sends without anybody’s consent', async () => {
    const { factory, place } = scene;
    const home = await factory.neighbouring(place);
    const resident = await registered(factory, home, { relation: 'child', birthDate: bornYearsAgo(14) });
    expect((await submit(await scene.as(await tied(factory, home, resident)))).status).toBe(201);
    const younger = await registered(factory, home, { relation: 'child', birthDate: bornYearsAgo(14, 1) });
    const refusal = await submit(await scene.as(await tied(factory, home, younger)));
    expect(refusal.problem.code).toBe('GUARDIAN_CONSENT_NEEDED');
  });
});
