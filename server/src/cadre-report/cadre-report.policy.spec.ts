import { describe, expect, it } from '@jest/globals';
import type { SendCadreReport } from '@linge/shared/cadre-report/cadre-report.schema';
import type { RoleGrant } from '@linge/shared/account/account.schema';
import { actorsOf, deskOf, problemOf, servesGrid, type RouteFacts } from './cadre-report.policy.js';

const gridId = '019a0000-0000-7000-8000-000000000001';
const facts: RouteFacts = { named: '潘建业', administrators: ['唐明华', '孙立'], chosen: null };
const report = (more: Partial<SendCadreReport> = {}) => ({
  ...({ about: 'person', who: '罗志成', to: 'named', text: '收了钱不开票，已经两次了' } as const),
  ...more,
});
const link = { gridId, kind: 'gridWorker' } as const;

describe('where a report goes', () => {
  it('is to the named person where it is about somebody of a grid', () => {
    expect(deskOf(report(), facts)).toBe('named');
    expect(deskOf(report({ who: '第9网格网格员罗志成', link }), { ...facts, chosen: '罗志成' })).toBe(
      'named',
    );
  });

  it.each<[string, Partial<SendCadreReport>, Partial<RouteFacts>]>([
    ['nobody is named', {}, { named: null }],
    ['the reporter wants the town', { to: 'town' }, {}],
    ['it is about the community as a whole', { about: 'community', who: '' }, {}],
    ['it is about the named person', { about: 'recipient', who: '' }, {}],
    ['the chain’s link is the community', { link: { gridId, kind: 'community' } }, {}],
    ['the words hold the named person’s name', { who: '居委的潘 建业' }, {}],
    ['the words may mean the named person', { who: '潘主任' }, {}],
    ['the words may mean an administrator', { who: '唐干部' }, {}],
    ['the words mean whoever leads the community', { who: '社区的书记' }, {}],
    ['the text speaks of the named person', { text: '他和潘建业一起吃喝，大家都看见了' }, {}],
    ['the chain names the named person at that link', { who: '网格员', link }, { chosen: '潘建业' }],
    ['the chain names an administrator at that link', { who: '网格员', link }, { chosen: '孙立' }],
  ])('is to the town where %s', (_case, sent, known) => {
    expect(deskOf(report(sent), { ...facts, ...known })).toBe('town');
  });

  it('is to the named person for somebody of the same surname whom the chain knows', () => {
    expect(deskOf(report({ who: '网格员潘小军', link }), { ...facts, chosen: '潘小军' })).toBe('named');
  });
});

describe('who reads a report', () => {
  const communityId = 'c1';
  const grant = (role: RoleGrant['role'], where = communityId): RoleGrant => ({
    ...{ role, townId: 't1', communityId: where, gridId: null, microGridId: null, unitId: null },
  });
  const named = { communityId, recipientStaffMemberId: 's1', townSince: null };
  const asks = (staffMemberIds: string[], ...grants: RoleGrant[]) => ({ staffMemberIds, grants });

  it('is the named person, and the town only once it came to it', () => {
    expect([...actorsOf(asks(['s1']), named).keys()]).toEqual(['recipient']);
    expect(actorsOf(asks([], grant('townOfficer')), named).size).toBe(0);
    expect(actorsOf(asks([], grant('townOfficer')), { ...named, townSince: '2026-11-26' }).size).toBe(1);
    expect(actorsOf(asks([], grant('townOfficer', 'c2')), { ...named, townSince: '2026-11-26' }).size).toBe(
      0,
    );
  });

  it('is never an administrator, a grid worker or whoever was named, once it lies with the town', () => {
    const town = { ...named, recipientStaffMemberId: null, townSince: '2026-11-26' };
    for (const role of ['communityAdmin', 'gridWorker', 'branchSecretary', 'unitHandler'] as const) {
      expect(actorsOf(asks(['s2'], grant(role)), named).size).toBe(0);
      expect(actorsOf(asks(['s1'], grant(role)), town).size).toBe(0);
    }
  });
});

describe('who may be named', () => {
  it('is nobody who serves a grid', () => {
    expect(
      ['gridWorker', 'partTimeGridWorker', 'branchSecretary', 'microGridLeader'].map((role) =>
        servesGrid([role as never]),
      ),
    ).toEqual([true, true, true, true]);
    expect(servesGrid(['partTimeMember', 'unitHandler', 'communityAdmin'])).toBe(false);
    expect(servesGrid([])).toBe(false);
  });

  it('is nobody who has left, and nobody without an account to read by', () => {
    const member = { roles: [], accountId: 'a1', hasLeft: false };
    expect(problemOf(member)).toBeNull();
    expect(problemOf({ ...member, hasLeft: true })).toBe('left');
    expect(problemOf({ ...member, accountId: null })).toBe('noAccount');
    expect(problemOf({ ...member, roles: ['gridWorker'] })).toBe('servesGrid');
  });
});
