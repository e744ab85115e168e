import { describe, expect, it } from '@jest/globals';
import type { ComplaintAction } from '@linge/shared/complaint/complaint.schema';
import fc from 'fast-check';
import { after, attempt, fresh, people, walk, type Move } from './complaint.walk.js';
import { pastOf } from './complaint.workflow.js';

const day = 24;
const step = (who: string, action: ComplaintAction, later = 1): Move => ({ who, action, later });
const anyMove: fc.Arbitrary<Move> = fc.record({
  who: fc.constantFrom(...Object.keys(people)),
  // Those that lead to a check, and to one by somebody who had it before.
  action: fc.constantFrom(
    ...(['accept', 'escalate', 'returnDown', 'resolve', 'verify', 'sendBack', 'dispatch', 'recall'] as const),
  ),
  later: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 500 })),
});

describe('who dealt with a complaint', () => {
  it('is whoever took it on, tried something, sent it out or did it, and not who said whose it is', () => {
    const by = (action: ComplaintAction, actorAccountId: string | null) => ({ action, actorAccountId });
    const steps = [
      ...[by('edit', 'resident'), by('transfer', 'first'), by('accept', 'worker'), by('escalate', 'worker')],
      ...[by('returnDown', 'admin'), by('dispatch', 'colleague'), by('unitAccept', 'delegate')],
      ...[by('escalateOverdue', null), { action: null, actorAccountId: 'resident' }],
    ];
    expect(pastOf(steps)).toEqual({
      ...{ dealtWith: ['worker', 'colleague', 'delegate'], suspensions: 0, risen: true },
    });
  });

  it('is told apart from how it went up: by itself once, until it is appealed or opened again', () => {
    const risen = (...actions: ComplaintAction[]) =>
      pastOf(actions.map((action) => ({ action, actorAccountId: null }))).risen;
    expect(risen('accept', 'escalate')).toBe(false);
    expect(risen('escalateOverdue', 'accept', 'returnDown')).toBe(true);
    expect(risen('escalateOverdue', 'accept', 'resolve', 'reopen')).toBe(false);
    expect(risen('appeal', 'escalateOverdue')).toBe(true);
  });

  it('checks none of it, on whichever level they dealt with it, and however long ago', () => {
    const done = walk(fresh(), [
      ...[step('worker', 'escalate'), step('admin', 'accept'), step('admin', 'dispatch')],
      ...[step('admin', 'recall'), step('admin', 'returnDown'), step('worker', 'accept')],
      step('worker', 'resolve'),
    ]);
    for (const action of ['verify', 'sendBack'] as const) {
      expect(attempt(done, 'admin', action, 8 * day)).toEqual({ refusal: 'COMPLAINT_OWN_WORK' });
      expect(attempt(done, 'secondAdmin', action, 8 * day)).toHaveProperty('transition');
      expect(attempt(done, 'secretary', action, 8 * day)).toHaveProperty('transition');
    }
  });

  it('is never the one who checks it, whoever does what before', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { minLength: 40, maxLength: 80 }), (moves) => {
        let life = fresh();
        for (const move of moves) {
          const next = after(life, move);
          const checks = move.action === 'verify' || move.action === 'sendBack';
          if (checks && next.row !== life.row) {
            const taken = life.events.map(({ action, by }) => ({ action, actorAccountId: by }));
            expect(pastOf(taken).dealtWith).not.toContain(move.who);
          }
          life = next;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lays it aside twice in the grid; a third time is for the level above', () => {
    const twice = walk(fresh(), [
      step('worker', 'accept'),
      ...[step('worker', 'suspend'), step('worker', 'resume')],
      ...[step('worker', 'suspend'), step('worker', 'resume')],
    ]);
    expect(attempt(twice, 'worker', 'suspend')).toEqual({ refusal: 'COMPLAINT_SUSPENDED_TWICE' });
    const up = walk(twice, [step('worker', 'escalate'), step('admin', 'accept')]);
    expect(attempt(up, 'admin', 'suspend')).toHaveProperty('transition');
  });
});
