import { describe, expect, it } from '@jest/globals';
import type { RoleGrant } from '@linge/shared/account/account.schema';
import type { ComplaintLevel } from '@linge/shared/complaint/complaint.schema';
import { permissionRoles, type Role } from '@linge/shared/permission';
import { actorsOf, audienceOf, levelSupervisors, mayStandBeside, queueScopes } from './complaint.policy.js';

const grant = (role: Role, gridId: string | null, communityId = 'xihe'): RoleGrant => ({
  role,
  townId: 'town',
  communityId,
  gridId,
  microGridId: null,
  unitId: null,
});
const who = (accountId: string, ...grants: RoleGrant[]) => ({ accountId, grants });
const complaint = {
  communityId: 'xihe',
  gridId: 'grid3',
  level: 'grid' as ComplaintLevel,
  sensitive: false,
  reporterAccountId: 'li',
  handlerAccountId: null as string | null,
  resolvedByAccountId: null as string | null,
};
const parts = (asker: ReturnType<typeof who>, row = complaint) => Object.fromEntries(actorsOf(asker, row));

describe('what somebody is to a complaint', () => {
  it('is the reporter, whatever else they are', () => {
    expect(parts(who('li'))).toEqual({ reporter: 'resident' });
    expect(parts(who('li', grant('gridWorker', 'grid3')))).toEqual({
      reporter: 'resident',
      handler: 'gridWorker',
    });
  });

  it('is whoever wrote it down for somebody, as long as they serve there; no keeper of a box', () => {
    const worker = who('wang', grant('gridWorker', 'grid3'));
    const filed = { ...complaint, source: 'worker', filedByAccountId: 'wang' } as const;
    expect(parts(worker, filed)).toEqual({ filer: 'gridWorker', handler: 'gridWorker' });
    expect(parts(who('wang'), filed)).toEqual({});
    expect(parts(worker, { ...filed, source: 'suggestionBox' } as never)).toEqual({ handler: 'gridWorker' });
  });

  it('is a handler in their own grid only, and an administrator in the whole community', () => {
    expect(parts(who('wang', grant('gridWorker', 'grid3')))).toEqual({ handler: 'gridWorker' });
    expect(parts(who('wang', grant('partTimeGridWorker', 'grid3')))).toEqual({
      handler: 'partTimeGridWorker',
    });
    expect(parts(who('wang', grant('gridWorker', 'grid4')))).toEqual({});
    expect(parts(who('zhao', grant('communityAdmin', null)))).toEqual({
      handler: 'communityAdmin',
      supervisor: 'communityAdmin',
    });
    expect(parts(who('zhao', grant('communityAdmin', null, 'dongxi')))).toEqual({});
  });

  it('checks what was done at some level with one of the roles that may verify, and with no other', () => {
    const roles = new Set(Object.values(levelSupervisors).flat());
    expect([...roles].sort()).toEqual([...permissionRoles['complaint.verify']].sort());
  });

  it('is a handler at the level that has it alone, and the level above checks', () => {
    const admin = who('zhao', grant('communityAdmin', null));
    const worker = who('wang', grant('gridWorker', 'grid3'));
    const officer = who('d', grant('townOfficer', null));
    const at = (level: ComplaintLevel) => ({ ...complaint, level });
    expect(parts(worker, at('community'))).toEqual({});
    expect(parts(admin, at('community'))).toEqual({
      handler: 'communityAdmin',
      supervisor: 'communityAdmin',
    });
    expect(parts(officer, at('community'))).toEqual({ supervisor: 'townOfficer' });
    expect(parts(admin, at('town'))).toEqual({ supervisor: 'communityAdmin' });
    expect(parts(officer, at('town'))).toEqual({ handler: 'townOfficer', supervisor: 'townOfficer' });
  });

  it('is part of a unit that it was dispatched to, until it is taken back from it', () => {
    const delegate = who('pan', { ...grant('unitHandler', null), unitId: 'construction' });
    const sent = (state: 'accepted' | 'recalled', lead: boolean) => [{ unitId: 'construction', lead, state }];
    expect(Object.fromEntries(actorsOf(delegate, complaint, sent('accepted', true)))).toEqual({
      leadUnit: 'unitHandler',
    });
    expect(Object.fromEntries(actorsOf(delegate, complaint, sent('accepted', false)))).toEqual({
      helpingUnit: 'unitHandler',
    });
    expect(audienceOf(delegate, complaint, sent('accepted', true))).toBe('unit');
    expect(audienceOf(delegate, complaint, sent('recalled', true))).toBeUndefined();
    expect(audienceOf(delegate, complaint, [])).toBeUndefined();
  });

  it('is a supervisor unless they handle it themselves', () => {
    const mine = { ...complaint, handlerAccountId: 'zhao' };
    expect(parts(who('zhao', grant('communityAdmin', null)), mine)).toEqual({ handler: 'communityAdmin' });
    expect(parts(who('sun', grant('branchSecretary', 'grid3')), mine)).toEqual({
      supervisor: 'branchSecretary',
    });
  });

  it('is nothing to neighbours, volunteers and micro-grid leaders', () => {
    for (const role of [
      'resident',
      'volunteer',
      'microGridLeader',
      'partTimeMember',
      'unitHandler',
    ] as const) {
      const asker = who('zhou', grant(role, 'grid3'));
      expect([role, parts(asker), audienceOf(asker, complaint)]).toEqual([role, {}, undefined]);
    }
  });
});

describe('who may read a complaint', () => {
  it('is its reporter, the staff of its grid, and those above', () => {
    const readers = [
      who('li'),
      who('a', grant('gridWorker', 'grid3')),
      who('b', grant('branchSecretary', 'grid3')),
      who('c', grant('communityAdmin', null)),
      who('d', grant('townOfficer', null)),
    ];
    expect(readers.map((reader) => audienceOf(reader, complaint))).toEqual([
      'everybody',
      ...Array<string>(4).fill('staff'),
    ]);
    const others = [
      who('x'),
      who('y', grant('gridWorker', 'grid4')),
      who('z', grant('townOfficer', null, 'other')),
    ];
    expect(others.map((other) => audienceOf(other, complaint))).toEqual(others.map(() => undefined));
  });
});

describe('how far a queue reaches', () => {
  const worker = who(
    'a',
    grant('gridWorker', 'grid3'),
    grant('gridWorker', 'grid4'),
    grant('resident', 'grid9'),
  );
  const both = who('b', grant('communityAdmin', null), grant('branchSecretary', 'grid3'));

  it('is the grids that somebody serves, not the one they live in', () => {
    expect(queueScopes(worker)).toEqual([
      { communityId: 'xihe', gridId: 'grid3', level: 'grid' },
      { communityId: 'xihe', gridId: 'grid4', level: 'grid' },
    ]);
  });

  it('is narrowed to a grid that is theirs, and is none for another', () => {
    expect(queueScopes(worker, { gridId: 'grid4' })).toEqual([
      { communityId: 'xihe', gridId: 'grid4', level: 'grid' },
    ]);
    expect(queueScopes(worker, { gridId: 'grid9' })).toBeUndefined();
  });

  it('counts no grid twice that lies in a community of theirs', () => {
    expect(queueScopes(both)).toEqual([
      { communityId: 'xihe', gridId: null, level: 'grid' },
      { communityId: 'xihe', gridId: null, level: 'community' },
    ]);
    expect(queueScopes(both, { gridId: 'grid7', level: 'grid' })).toEqual([
      { communityId: 'xihe', gridId: 'grid7', level: 'grid' },
    ]);
  });

  it('is what came up to them for the town, and anything else only when it is asked for', () => {
    const officer = who('d', grant('townOfficer', null));
    expect(queueScopes(officer)).toEqual([{ communityId: 'xihe', gridId: null, level: 'town' }]);
    expect(queueScopes(officer, { level: 'grid' })).toEqual([
      { communityId: 'xihe', gridId: null, level: 'grid' },
    ]);
  });

  it('is narrowed to one of several communities, and is none for another', () => {
    const officer = who('d', grant('townOfficer', null), grant('townOfficer', null, 'donghu'));
    expect(queueScopes(officer, { communityId: 'donghu' })).toEqual([
      { communityId: 'donghu', gridId: null, level: 'town' },
    ]);
    expect(queueScopes(officer, { communityId: 'nanmen' })).toBeUndefined();
    expect(queueScopes(worker, { communityId: 'xihe' })).toHaveLength(2);
  });

  it('is nothing for residents', () => {
    expect(queueScopes(who('c', grant('resident', 'grid3')))).toBeUndefined();
  });
});

describe('a complaint beside a household', () => {
  const named = { ...complaint, anonymous: false };
  const anonymous = { ...complaint, anonymous: true };
  const worker = who('wang', grant('gridWorker', 'grid3'));

  it('tells who reported it only where they gave their name', () => {
    expect(mayStandBeside(worker, named, 'reported')).toBe(true);
    expect(mayStandBeside(worker, anonymous, 'reported')).toBe(false);
    expect(mayStandBeside(who('zhao', grant('communityAdmin', null)), anonymous, 'reported')).toBe(false);
    expect(mayStandBeside(worker, anonymous, 'atDoor')).toBe(true);
  });

  it('is there only for those who read the complaint itself as staff', () => {
    for (const asker of [
      who('li'),
      who('wang', grant('gridWorker', 'grid4')),
      who('he', grant('volunteer', 'grid3')),
    ]) {
      expect(mayStandBeside(asker, named, 'reported')).toBe(false);
      expect(mayStandBeside(asker, named, 'atDoor')).toBe(false);
    }
  });
});
