import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { doorApi } from '@linge/shared/door/door.api';
import { guardianConsentApi } from '@linge/shared/privacy/guardian-consent.api';
import { v7 as uuid } from 'uuid';
import { shanghaiDay } from '../../src/common/clock/clock.js';
import { GuardianConsent } from '../../src/privacy/entities/guardian-consent.entity.js';
import { messageAbout, setScene, type Scene } from '../complaint/scene.js';
import type { GridPlace, Person } from '../factory/factory.js';
import { registered, tied } from '../household-tie/registry.js';
import type { ApiClient } from '../support/api-client.js';

let scene: Scene;
let home: GridPlace;
let child: ApiClient;
let childPerson: Person;
let mother: ApiClient;
let lodger: ApiClient;

const bornYearsAgo = (years: number) => {
  const today = shanghaiDay(new Date());
  return `${Number(today.slice(0, 4)) - years}-01-01`;
};

beforeAll(async () => {
  scene = await setScene();
  const { factory, place } = scene;
  home = await factory.neighbouring(place);
  childPerson = await tied(
    factory,
    home,
    await registered(factory, home, { name: '李小朵', relation: 'child', birthDate: bornYearsAgo(10) }),
  );
  child = await scene.as(childPerson);
}, 60_000);
afterAll(() => scene.server.close());

const ask = (by = child, id: string = uuid()) => by.call(guardianConsentApi.ask, { body: { id } });
const submit = (by: ApiClient) => by.call(complaintApi.submit, { body: scene.report() });
const own = async (by = child) => (await by.call(guardianConsentApi.own)).body;
const inbox = async (by: ApiClient) => (await by.call(guardianConsentApi.list)).body.items;
/** What the mother was asked last. */
const latest = async () => (await inbox(mother))[0]?.id ?? '';
const answer = (by: ApiClient, what: 'give' | 'decline' | 'withdraw', id: string, version: number) =>
  by.call(guardianConsentApi[what], { params: { id }, body: { version } });
/** Grants are believed for two seconds by the server that read them, unless it heard of the change. */
const needs = async (by = child) => (await by.call(accountApi.me)).body.needsGuardian;

describe('a child under 14 with an account of its own', () => {
  it('looks at everything public, and sends nothing', async () => {
    expect(await needs()).toBe(true);
    const refused = await submit(child);
    expect([refused.status, refused.problem.code]).toEqual([403, 'GUARDIAN_CONSENT_NEEDED']);
    const code = { code: scene.server.wechat.issuePhoneCode({ phoneNumber: '19900001111' }) };
    expect((await child.call(accountApi.tiePhone, { body: code })).problem.code).toBe(
      'GUARDIAN_CONSENT_NEEDED',
    );
    const door = await child.call(doorApi.getDoor, { params: { code: scene.place.door.code } });
    expect(door.status).toBe(200);
  });

  it('asks nobody while no adult of the family has an account', async () => {
    expect(await own()).toEqual({ needed: true, consent: null, guardians: 0 });
    expect((await ask()).problem.code).toBe('GUARDIAN_UNKNOWN');
  });

  it('asks its parents, who hear of it; somebody who shares the flat does not', async () => {
    const { factory } = scene;
    const parent = await registered(factory, home, { name: '王芳', relation: 'head' });
    mother = await scene.as(await tied(factory, home, parent));
    const other = await registered(factory, home, { name: '钱同', relation: 'coTenant' });
    lodger = await scene.as(await tied(factory, home, other));
    const id = uuid();
    const [first, again] = [await ask(child, id), await ask(child, id)];
    expect([first.status, again.status]).toEqual([201, 200]);
    await messageAbout(mother, id, 'guardianConsentAsked');
    expect(await inbox(mother)).toMatchObject([
      { id, state: 'asked', childName: '李*朵', availableActions: ['give', 'decline'] },
    ]);
    expect(await inbox(lodger)).toEqual([]);
    expect((await answer(lodger, 'give', id, 1)).status).toBe(404);
    expect((await answer(child, 'give', id, 1)).status).toBe(404);
  });

  it('sends once a parent has agreed, and it is kept who did and when', async () => {
    const id = await latest();
    expect((await answer(mother, 'give', id, 9)).problem.code).toBe('VERSION_CONFLICT');
    const given = (await answer(mother, 'give', id, 1)).body;
    expect(given).toMatchObject({ state: 'given', guardianName: '王*', availableActions: ['withdraw'] });
    expect(given.decidedAt).not.toBeNull();
    await messageAbout(child, id, 'guardianConsentAnswered');
    expect(await needs()).toBe(false);
    expect((await submit(child)).status).toBe(201);
    expect((await ask()).problem.code).toBe('GUARDIAN_CONSENT_NOT_NEEDED');
  });

  it('only looks again once the consent is taken back; what was sent goes on', async () => {
    const id = await latest();
    expect((await answer(mother, 'withdraw', id, 2)).body).toMatchObject({ state: 'withdrawn' });
    expect((await submit(child)).problem.code).toBe('GUARDIAN_CONSENT_NEEDED');
    expect((await answer(mother, 'give', id, 3)).problem.code).toBe(
      'GUARDIAN_CONSENT_TRANSITION_NOT_ALLOWED',
    );
    expect(await own()).toMatchObject({ needed: true, consent: { state: 'withdrawn' }, guardians: 1 });
    expect((await child.call(complaintApi.list, { query: { scope: 'mine' } })).body.items).toHaveLength(1);
  });

  it('asks anew; what was asked before is over, and may be declined', async () => {
    const first = (await ask()).body;
    const second = (await ask()).body;
    expect((await answer(mother, 'give', first.id, first.version)).status).toBe(404);
    expect((await answer(mother, 'decline', second.id, 1)).body.state).toBe('declined');
    expect(await needs()).toBe(true);
  });

  it('may delete its account; who agreed stays as proof, without an account', async () => {
    expect((await child.call(accountApi.deleteMe)).status).toBe(204);
    const { manager } = scene.server.dataSource;
    const rows = await manager.findBy(GuardianConsent, { communityId: home.community.id });
    expect(rows.map(({ childAccountId }) => childAccountId)).toEqual(rows.map(() => null));
    expect(rows.some(({ guardianResidentId }) => guardianResidentId !== null)).toBe(true);
  });
});

describe('everybody else', () => {
  it('needs nobody: from 14 on, or where the registry does not know who it is', async () => {
    const { factory } = scene;
    const teenager = await registered(factory, home, { relation: 'child', birthDate: bornYearsAgo(15) });
    const api = await scene.as(await tied(factory, home, teenager));
    for (const by of [api, scene.resident]) {
      expect(await own(by)).toEqual({ needed: false, consent: null, guardians: 0 });
      expect((await submit(by)).status).toBe(201);
      expect((await ask(by)).problem.code).toBe('GUARDIAN_CONSENT_NOT_NEEDED');
    }
  });
});
