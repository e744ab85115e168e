import { describe, expect, it } from '@jest/globals';
import {
  nextTick,
  stillToReach,
  tried,
  waitingTicks,
  without,
  withTick,
  withUndo,
  type QueuedTick,
} from './notice-telling.policy';

const tick = (householdId: string, part: Partial<QueuedTick> = {}): QueuedTick => ({
  kind: 'tell',
  id: `telling-${householdId}`,
  accountId: 'worker',
  noticeId: 'notice',
  householdId,
  how: 'phone',
  note: '',
  tried: false,
  ...part,
});
const households = [{ householdId: 'a' }, { householdId: 'b' }];
const left = (queue: readonly QueuedTick[]) =>
  stillToReach(households, queue, 'notice').map(({ householdId }) => householdId);

describe('households ticked off without a network', () => {
  it('leave the list at once and wait to be told', () => {
    const queue = withTick([], tick('a'));
    expect(left(queue)).toEqual(['b']);
    expect(waitingTicks(queue, 'notice')).toBe(1);
    expect(waitingTicks(queue, 'another notice')).toBe(0);
  });

  it('are told in the order in which they were ticked, and only as whoever ticked them', () => {
    const queue = [tick('a', { accountId: 'colleague' }), tick('b')];
    expect(nextTick(queue, 'worker')?.householdId).toBe('b');
    expect(nextTick(queue, null)).toBeNull();
  });

  it('come back when it was a mistake, without the server ever hearing of it', () => {
    const queue = withUndo(withTick([], tick('a')), tick('a'));
    expect(queue).toEqual([]);
    expect(left(queue)).toEqual(['a', 'b']);
  });

  it('come back through the server once it may have heard of it', () => {
    const [first] = withTick([], tick('a'));
    const sent = tried([first as QueuedTick], first as QueuedTick);
    const queue = withUndo(sent, tick('a'));
    expect(queue.map(({ kind }) => kind)).toEqual(['tell', 'undo']);
    expect(left(queue)).toEqual(['a', 'b']);
  });

  it('can be ticked off again after that', () => {
    const queue = withTick(
      withUndo([tick('a', { tried: true })], tick('a')),
      tick('a', { id: 'second', how: 'door' }),
    );
    expect(left(queue)).toEqual(['b']);
  });

  it('are forgotten one by one as the server takes them in', () => {
    const undo = tick('a', { kind: 'undo' });
    expect(without([tick('a'), undo], tick('a'))).toEqual([undo]);
  });
});

describe('households that the server knows to be told', () => {
  it('stay away from a list that was loaded before, until it is undone', () => {
    const taken = [tick('a')];
    expect(left(taken)).toEqual(['b']);
    expect(left([...taken, tick('a', { kind: 'undo' })])).toEqual(['a', 'b']);
  });
});
