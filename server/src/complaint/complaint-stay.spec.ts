import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lateAt, staysOf, type LevelEvent } from './complaint-stay.policy.js';
import { passedDeadlines } from './complaint-due.policy.js';
import { after, attempt, fresh, people, type Life, type Move } from './complaint.walk.js';

const at = (day: number) => new Date(Date.UTC(2026, 0, day));
const event = (day: number, type: LevelEvent['type'], more: Partial<LevelEvent> = {}): LevelEvent => ({
  ...{ type, fromState: 'submitted', toState: 'submitted', actorAccountId: null, actorRole: null },
  ...{ handlerAccountId: null, handlerRole: null, detail: null, createdAt: at(day) },
  ...more,
});
const missed = (...kinds: readonly ('accept' | 'settle')[]) =>
  kinds.map((kind) => ({ kind, dueAt: at(1).toISOString() }));

describe('who answered for a complaint, and when', () => {
  it('is its grid alone where it never left it', () => {
    const accepted = { toState: 'accepted', actorAccountId: 'worker', actorRole: 'gridWorker' } as const;
    const events = [event(1, 'ComplaintSubmitted'), event(2, 'ComplaintAccepted', accepted)];
    expect(staysOf(events, '第3网格')).toEqual([
      {
        ...{ level: 'grid', gridName: '第3网格', since: at(1), until: null, resolvedAt: null, missed: [] },
        ...{ acceptedAt: at(2), handler: { accountId: 'worker', role: 'gridWorker' } },
      },
    ]);
  });

  it('tells of each level how long it had it, and which of its deadlines passed', () => {
    const events = [
      event(1, 'ComplaintSubmitted'),
      event(3, 'ComplaintOverdue', {
        detail: { level: 'community', late: { level: 'grid', missed: missed('accept') } },
      }),
      event(4, 'ComplaintAccepted', {
        toState: 'accepted',
        actorAccountId: 'admin',
        actorRole: 'communityAdmin',
      }),
      event(9, 'ComplaintDeadlinePassed', {
        detail: { late: { level: 'community', missed: missed('settle') } },
      }),
      event(10, 'ComplaintEscalated', { detail: { level: 'town' } }),
      event(12, 'ComplaintDeadlinePassed', { detail: { late: { level: 'town', missed: missed('accept') } } }),
      event(13, 'ComplaintAccepted', {
        toState: 'accepted',
        actorAccountId: 'officer',
        actorRole: 'townOfficer',
      }),
      event(14, 'ComplaintResolved', {
        toState: 'resolved',
        actorAccountId: 'officer',
        actorRole: 'townOfficer',
      }),
      event(15, 'ComplaintConfirmed', { toState: 'closed' }),
    ];
    expect(
      staysOf(events, '第3网格').map(({ level, since, until, acceptedAt, resolvedAt, missed: late }) => [
        ...[level, since.getUTCDate(), until?.getUTCDate()],
        ...[acceptedAt?.getUTCDate(), resolvedAt?.getUTCDate(), late],
      ]),
    ).toEqual([
      ['grid', 1, 3, undefined, undefined, ['accept']],
      ['community', 3, 10, 4, undefined, ['settle']],
      ['town', 10, 15, 13, 14, ['accept']],
    ]);
  });

  it('begins anew where it is opened again, and with another grid', () => {
    const events = [
      event(1, 'ComplaintSubmitted'),
      event(2, 'ComplaintTransferred', { detail: { gridName: '第5网格', fromGridName: '第3网格' } }),
      event(3, 'ComplaintResolved', { toState: 'resolved' }),
      event(4, 'ComplaintConfirmed', { toState: 'closed' }),
      event(6, 'ComplaintReopened', { toState: 'accepted' }),
    ];
    expect(
      staysOf(events, '第5网格').map(({ gridName, since, until }) => [
        gridName,
        since.getUTCDate(),
        until?.getUTCDate(),
      ]),
    ).toEqual([
      ['第3网格', 1, 2],
      ['第5网格', 2, 4],
      ['第5网格', 6, undefined],
    ]);
  });

  it('knows of what went up before that was kept which deadline it was', () => {
    const up = (fromState: 'submitted' | 'inProgress') =>
      staysOf(
        [
          event(1, 'ComplaintSubmitted'),
          event(2, 'ComplaintOverdue', { fromState, detail: { level: 'community' } }),
        ],
        '第3网格',
      )[0]?.missed;
    expect([up('submitted'), up('inProgress')]).toEqual([['accept'], ['settle']]);
  });
});

describe('a deadline that passes', () => {
  const actions = [
    ...([
      'accept',
      'escalate',
      'returnDown',
      'transfer',
      'ask',
      'resume',
      'extend',
      'resolve',
      'reopen',
    ] as const),
    ...(['escalateOverdue', 'noteOverdue', 'noteOverdue', 'noteOverdue'] as const),
  ];
  const anyMove: fc.Arbitrary<Move> = fc.record({
    who: fc.constantFrom(...Object.keys(people), 'system', 'system', 'system', 'system'),
    action: fc.constantFrom(...actions),
    later: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 300 })),
  });
  const hour = 3_600_000;

  it('is kept once, with the level that had it then, whoever does what in between', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 60, size: 'max' }), (moves) => {
        let life: Life = fresh();
        let kept = new Set<string>();
        for (const move of moves) {
          const now = new Date(life.now.getTime() + move.later * hour);
          const next = after(life, move);
          const late = next.row === life.row ? undefined : lateAt(life.row, next.row, now);
          for (const { kind, dueAt } of late?.missed ?? []) {
            expect(kept).not.toContain(`${kind} ${dueAt}`);
            kept.add(`${kind} ${dueAt}`);
          }
          if (next.row !== life.row && move.action === 'reopen') kept = new Set();
          if (next.row.level !== life.row.level) {
            expect(late?.level ?? life.row.level).toBe(life.row.level);
            expect(passedDeadlines(next.row, now)).toEqual([]);
          }
          if (next.row !== life.row && move.action === 'noteOverdue') {
            expect(late?.missed.length).toBeGreaterThan(0);
            expect(next.row).toMatchObject({ state: life.row.state, level: life.row.level });
            expect(next.row.handlerAccountId).toBe(life.row.handlerAccountId);
            expect(attempt(next, 'system', 'noteOverdue')).toEqual({ refusal: 'notNow' });
          }
          life = next;
        }
      }),
      { numRuns: 500 },
    );
  });
});
