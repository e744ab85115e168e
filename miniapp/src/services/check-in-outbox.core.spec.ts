import { describe, expect, it } from '@jest/globals';
import type { MarkCheckIns, MarkedCheckIn } from '@linge/shared/check-in/check-in-desk.schema';
import { ApiError, NetworkError } from './api-error';
import type { CheckInNote, KeptMark, KeptWalkIn } from './check-in-mark.policy';
import { createCheckInOutbox } from './check-in-outbox.core';
import { keptInMemory } from './kept-items.fake';

const startsAt = '2026-11-28T01:00:00.000Z';
const at = (minute: number) => `2026-11-28T01:${String(minute).padStart(2, '0')}:00.000Z`;

const mark = (id: string, more: Partial<KeptMark> = {}): KeptMark => ({
  ...{ id, signUpId: `s-${id}`, kind: 'present', at: at(1), way: 'tick', name: id },
  ...{ accountId: 'me', activityId: 'a', startsAt },
  ...more,
});

const walkIn: KeptWalkIn = {
  ...{ id: 's-new', name: '王大爷', roleId: 'r', at: at(2) },
  ...{ accountId: 'me', activityId: 'a', startsAt },
};

function phone(answer: (body: MarkCheckIns) => readonly MarkedCheckIn[] | Error = counted) {
  const disk = new Map<string, unknown>();
  const marks = keptInMemory<KeptMark>(disk, 'mark.');
  const walkIns = keptInMemory<KeptWalkIn>(disk, 'walk-in.');
  const told = { sent: [] as string[], notes: [] as CheckInNote[], accountId: 'me' as string | null };
  const state = { wake: null as (() => void) | null, answer };
  const drain = createCheckInOutbox({
    marks,
    walkIns,
    accountId: () => told.accountId,
    mark: (activityId, body) => {
      told.sent.push(`${activityId}:${body.marks.map(({ id }) => id).join(',')}`);
      for (const one of body.marks) expect(one).not.toHaveProperty('accountId');
      const items = state.answer(body);
      return items instanceof Error ? Promise.reject(items) : Promise.resolve({ items: [...items] });
    },
    addWalkIn: (_activityId, body) => {
      told.sent.push(`walk-in ${body.name}`);
      const refused = state.answer({ startsAt, marks: [] });
      return refused instanceof Error ? Promise.reject(refused) : Promise.resolve();
    },
    onMarked: () => undefined,
    onNote: (note) => told.notes.push(note),
    random: () => 0.5,
    wakeAfter: (delayMs, task) => void (state.wake = delayMs === null ? null : task),
  });
  return { marks, walkIns, told, state, drain, disk };
}

const counted = (body: MarkCheckIns): readonly MarkedCheckIn[] =>
  body.marks.map(({ id }) => ({ id, outcome: 'counted', code: null, checkIn: null }));

describe('ticks of an organiser', () => {
  it('go together, and are forgotten once the server has them', async () => {
    const { marks, told, drain, disk } = phone();
    marks.put(mark('b', { at: at(3) }));
    marks.put(mark('a'));
    marks.put(mark('other', { activityId: 'z', at: at(2) }));
    await drain();
    expect(told.sent).toEqual(['a:a,b', 'z:other']);
    expect(disk.size).toBe(0);
  });

  it('stay without a network, and go under the same names later', async () => {
    const { marks, told, state, drain, disk } = phone(() => new NetworkError('unreachable'));
    marks.put(mark('a'));
    await drain();
    expect(disk.size).toBe(1);
    expect(state.wake).not.toBeNull();
    state.answer = counted;
    await drain();
    expect(told.sent).toEqual(['a:a', 'a:a']);
    expect(disk.size).toBe(0);
    expect(state.wake).toBeNull();
  });

  it('are sent by whoever made them', async () => {
    const { marks, told, drain } = phone();
    marks.put(mark('a', { accountId: 'somebody else' }));
    await drain();
    expect(told.sent).toEqual([]);
    expect(marks.get()).toHaveLength(1);
  });

  it('tell of each that was refused, and of all when the whole was', async () => {
    const one = phone((body) =>
      body.marks.map(({ id }) =>
        id === 'a'
          ? { id, outcome: 'refused', code: 'CHECK_IN_HOURS_CONFIRMED', checkIn: null }
          : { id, outcome: 'counted', code: null, checkIn: null },
      ),
    );
    one.marks.put(mark('a'));
    one.marks.put(mark('b'));
    await one.drain();
    expect(one.told.notes.map(({ name, code }) => [name, code])).toEqual([['a', 'CHECK_IN_HOURS_CONFIRMED']]);
    const all = phone(() => new ApiError(404, 'NOT_FOUND', null));
    all.marks.put(mark('a'));
    all.marks.put(mark('b'));
    await all.drain();
    expect(all.told.notes.map(({ code }) => code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(all.disk.size).toBe(0);
  });

  it('find somebody who was added without a network: they are added first', async () => {
    const { marks, walkIns, told, drain, disk } = phone();
    marks.put(mark('a'));
    marks.put(mark('m', { signUpId: walkIn.id, at: at(2) }));
    walkIns.put(walkIn);
    await drain();
    expect(told.sent).toEqual(['walk-in 王大爷', 'a:a,m']);
    expect(disk.size).toBe(0);
  });

  it('of somebody who could not be added are not sent', async () => {
    const { marks, walkIns, told, state, drain, disk } = phone();
    state.answer = () => new ApiError(409, 'ACTIVITY_TRANSITION_NOT_ALLOWED', null);
    marks.put(mark('m', { signUpId: walkIn.id }));
    walkIns.put(walkIn);
    await drain();
    expect(told.sent).toEqual(['walk-in 王大爷']);
    expect(told.notes.map(({ kind }) => kind)).toEqual(['walkIn']);
    expect(disk.size).toBe(0);
  });
});
