import { describe, expect, it } from '@jest/globals';
import type { DeskChild, PickUpDesk } from '@linge/shared/pick-up/pick-up-desk.schema';
import {
  keptFor,
  nextQueued,
  partOf,
  refusedQueued,
  waitingOf,
  withChild,
  withoutQueued,
  type QueuedPickUp,
} from './pick-up-desk.policy';

const child: DeskChild = {
  ...{ signUpId: 's1', name: '李小明', age: 8, presence: 'present' },
  ...{ guardian: { name: '李建', phone: null }, authorisations: [], pickUp: null },
};
const desk: PickUpDesk = {
  ...{ activityId: 'a1', title: '五点半课堂', place: '社区儿童之家', rollCalled: true },
  session: { startsAt: '2026-12-01T09:30:00.000Z', endsAt: '2026-12-01T11:00:00.000Z' },
  ...{ until: '2026-12-01T17:00:00.000Z', items: [child], nextCursor: null },
};
const queued = (id: string, more: Partial<QueuedPickUp> = {}): QueuedPickUp => ({
  ...{ accountId: 'me', activityId: 'a1', childName: '李小明', problem: null },
  body: { id, signUpId: 's1', startsAt: desk.session.startsAt, to: 'guardian' },
  ...more,
});

describe('a list that was kept', () => {
  const kept = { accountId: 'me', readAt: 0, desk };
  const now = Date.parse('2026-12-01T10:00:00.000Z');

  it('serves whoever read it, for its session alone', () => {
    expect(keptFor(kept, { accountId: 'me', activityId: 'a1' }, now)).toBe(kept);
    expect(keptFor(kept, { accountId: 'other', activityId: 'a1' }, now)).toBeNull();
    expect(keptFor(kept, { accountId: 'me', activityId: 'a2' }, now)).toBeNull();
    expect(keptFor(kept, { accountId: 'me', activityId: 'a1' }, Date.parse(desk.until) + 1)).toBeNull();
    expect(keptFor(null, { accountId: null, activityId: 'a1' }, now)).toBeNull();
  });

  it('shows a child as it is now', () => {
    const taken = { ...child, presence: 'absent' } as const;
    expect(withChild(desk, taken).items).toEqual([taken]);
  });
});

describe('what waits for the network', () => {
  it('goes in order, each account its own, and what was refused no more', () => {
    const queue = [queued('1', { accountId: 'other' }), queued('2'), queued('3')];
    expect(nextQueued(queue, 'me')?.body.id).toBe('2');
    const refused = refusedQueued(queue, queued('2'), 'PICK_UP_ALREADY');
    expect(nextQueued(refused, 'me')?.body.id).toBe('3');
    expect(withoutQueued(refused, queued('3')).map(({ body }) => body.id)).toEqual(['1', '2']);
    expect(nextQueued(queue, null)).toBeNull();
  });

  it('is shown with the child, unless it was refused', () => {
    expect([...waitingOf([queued('1')], desk).keys()]).toEqual(['s1']);
    expect(waitingOf([queued('1', { problem: 'PICK_UP_ALREADY' })], desk).size).toBe(0);
    expect(waitingOf([queued('1', { activityId: 'a2' })], desk).size).toBe(0);
  });
});

it('a child stands where it is', () => {
  expect(partOf(child, false)).toBe('here');
  expect(partOf(child, true)).toBe('taken');
  expect(partOf({ ...child, presence: 'absent' }, false)).toBe('absent');
  expect(partOf({ ...child, presence: 'unknown' }, false)).toBe('here');
});
