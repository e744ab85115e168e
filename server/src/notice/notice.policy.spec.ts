import { describe, expect, it } from '@jest/globals';
import type { RoleGrant } from '@linge/shared/account/account.schema';
import {
  actorsOf,
  carrierScope,
  figureScope,
  isEmpty,
  meets,
  mayNeedApproval,
  statusOf,
  writerRole,
  type PlacedNotice,
  type ResolvedPlace,
} from './notice.policy.js';

const grant = (role: RoleGrant['role'], more: Partial<RoleGrant> = {}): RoleGrant => ({
  ...{ role, townId: 'town', communityId: 'c1', gridId: null, microGridId: null, unitId: null },
  ...more,
});
const leader = grant('microGridLeader', { gridId: 'g1', microGridId: 'm1' });
const worker = grant('gridWorker', { gridId: 'g1' });
const admin = grant('communityAdmin');
const officer = [grant('townOfficer'), grant('townOfficer', { communityId: 'c2' })];

const place = (kind: ResolvedPlace['kind'], more: Partial<ResolvedPlace> = {}): ResolvedPlace => ({
  ...{ kind, id: 'x', name: '某处', communityId: 'c1', gridId: null, microGridId: null },
  ...more,
});
const building = place('building', { gridId: 'g1', microGridId: 'm1' });
const microGrid = place('microGrid', { gridId: 'g1', microGridId: 'm1' });
const grid = place('grid', { gridId: 'g1' });
const community = place('community');

describe('who may write to whom', () => {
  it('a leader of a micro-grid writes to it and its buildings alone', () => {
    const may = (places: ResolvedPlace[]) => writerRole({ grants: [leader] }, 'microGrid', places);
    expect(may([microGrid, building])).toBe('microGridLeader');
    expect(may([grid])).toBeUndefined();
    expect(may([place('building', { gridId: 'g1', microGridId: 'm2' })])).toBeUndefined();
    expect(may([])).toBeUndefined();
  });

  it('who serves a grid writes to all of it, and to nothing outside', () => {
    const may = (places: ResolvedPlace[]) => writerRole({ grants: [worker] }, 'grid', places);
    expect(may([grid, building])).toBe('gridWorker');
    expect(may([grid, place('grid', { gridId: 'g2' })])).toBeUndefined();
    expect(may([community])).toBeUndefined();
    expect(writerRole({ grants: [worker] }, 'community', [grid])).toBeUndefined();
  });

  it('an administrator writes to the community, an officer to those of the town', () => {
    expect(writerRole({ grants: [admin] }, 'community', [community, grid])).toBe('communityAdmin');
    expect(
      writerRole({ grants: [admin] }, 'community', [place('community', { communityId: 'c2' })]),
    ).toBeUndefined();
    const both = [community, place('community', { communityId: 'c2' })];
    expect(writerRole({ grants: officer }, 'town', both)).toBe('townOfficer');
    expect(
      writerRole({ grants: officer }, 'town', [place('grid', { communityId: 'c3', gridId: 'g9' })]),
    ).toBeUndefined();
  });

  it('somebody else looks at nothing but what is urgent or has documents with it', () => {
    expect(mayNeedApproval({ importance: 'urgent', hasAttachments: false })).toBe(true);
    expect(mayNeedApproval({ importance: 'important', hasAttachments: false })).toBe(false);
    expect(mayNeedApproval({ importance: 'normal', hasAttachments: true })).toBe(true);
  });
});

describe('what somebody is to a notice', () => {
  const notice: PlacedNotice = {
    ...({ level: 'community', authorAccountId: 'a', authorRole: 'communityAdmin' } as const),
    places: [grid],
  };
  const parts = (accountId: string, grants: RoleGrant[]) => [
    ...actorsOf({ accountId, grants }, notice).keys(),
  ];

  it('is its author, or a peer, while they serve the same people at its level or above', () => {
    expect(parts('a', [admin])).toEqual(['author']);
    expect(parts('a', officer)).toEqual(['author']);
    expect(parts('a', [worker])).toEqual(['formerAuthor']);
    expect(parts('b', [admin])).toEqual(['peer']);
    expect(parts('b', officer)).toEqual(['peer']);
  });

  it('is nothing for those below, although they serve the same people', () => {
    expect(parts('b', [worker])).toEqual([]);
  });
});

describe('whose doors somebody goes to', () => {
  it('is their grid, micro-grid or community; an officer of the town goes to none', () => {
    expect(carrierScope({ grants: [worker] })).toMatchObject({ gridIds: ['g1'], microGridIds: [] });
    expect(carrierScope({ grants: [leader] })).toMatchObject({ gridIds: [], microGridIds: ['m1'] });
    expect(isEmpty(carrierScope({ grants: officer }))).toBe(true);
    expect(figureScope({ grants: officer }).communityIds).toEqual(['c1', 'c2']);
  });

  it('meets an audience where one lies in the other', () => {
    const of = (grants: RoleGrant[], places: ResolvedPlace[]) =>
      meets(figureScope({ grants }), places, grants);
    expect(of([worker], [community])).toBe(true);
    expect(of([worker], [building])).toBe(true);
    expect(of([worker], [place('grid', { gridId: 'g2' })])).toBe(false);
    expect(of([leader], [grid])).toBe(true);
    expect(of([leader], [place('microGrid', { gridId: 'g1', microGridId: 'm2' })])).toBe(false);
    expect(of([leader], [community])).toBe(true);
    expect(of([admin], [building])).toBe(true);
    expect(of([admin], [place('community', { communityId: 'c2' })])).toBe(false);
  });
});

describe('where a household stands', () => {
  const at = new Date();
  it('is what it did itself before what staff did', () => {
    const nothing = { readAt: null, acknowledgedAt: null, toldHow: null };
    const look = { needsAcknowledgement: false };
    expect(statusOf(nothing, look)).toBe('toReach');
    expect(statusOf({ ...nothing, toldHow: 'phone' }, look)).toBe('told');
    expect(statusOf({ ...nothing, toldHow: 'notReachable' }, look)).toBe('notReachable');
    expect(statusOf({ ...nothing, toldHow: 'notReachable', readAt: at }, look)).toBe('read');
    expect(statusOf({ ...nothing, toldHow: 'phone', readAt: at }, look)).toBe('read');
    expect(statusOf({ ...nothing, readAt: at, acknowledgedAt: at }, look)).toBe('acknowledged');
  });

  it('is not settled by reading where a confirmation is asked for, but by it, or by staff', () => {
    const read = { readAt: at, acknowledgedAt: null, toldHow: null };
    const confirm = { needsAcknowledgement: true };
    expect(statusOf(read, confirm)).toBe('read');
    expect(statusOf({ ...read, toldHow: 'notReachable' }, confirm)).toBe('read');
    expect(statusOf({ ...read, toldHow: 'door' }, confirm)).toBe('told');
    expect(statusOf({ ...read, toldHow: 'door', acknowledgedAt: at }, confirm)).toBe('acknowledged');
  });
});
