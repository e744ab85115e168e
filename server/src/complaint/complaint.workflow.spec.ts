import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { ComplaintAction } from '@linge/shared/complaint/complaint.schema';
import { complaintWorkflow, stoppedStates } from '@linge/shared/complaint/complaint.transitions';
import fc from 'fast-check';
import { workflowDiagram } from '../common/workflow/workflow-diagram.workflow.js';
import { workingDaysLeft } from './complaint-clock.policy.js';
import { isPublishedWorkingDay } from '../working-calendar/working-calendar.service.js';
import { needsVerification } from './complaint.workflow.js';
import { after, attempt, fresh, people, walk, type Life, type Move } from './complaint.walk.js';

const anyMove: fc.Arbitrary<Move> = fc.record({
  who: fc.constantFrom(...Object.keys(people)),
  action: fc.constantFrom(...ComplaintAction.options),
  /** Hours that pass before it. */
  later: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 500 })),
});
const anyWalk = fc.array(anyMove, { maxLength: 60, size: 'max' });
const anyStart = fc
  .tuple(fc.constantFrom('resident', 'worker', 'admin', null), fc.boolean(), fc.boolean())
  .map(([reporter, gone, urgent]) => fresh({ reporterAccountId: reporter, reporterGone: gone, urgent }));
const anyLife = fc.tuple(anyStart, anyWalk);

const day = 24;
const steps = (life: Life, ...moves: (readonly [string, ComplaintAction, number?])[]) =>
  walk(
    life,
    moves.map(([who, action, later = 1]) => ({ who, action, later })),
  );

describe('the life of a complaint', () => {
  it('is closed only by the one who reported it, as long as they may still answer', () => {
    const life = steps(fresh(), ['worker', 'accept'], ['worker', 'resolve']);
    expect(attempt(life, 'worker', 'confirm')).toEqual({ refusal: 'denied' });
    expect(attempt(life, 'secretary', 'verify')).toEqual({ refusal: 'notNow' });
    expect(steps(life, ['resident', 'confirm']).row.state).toBe('closed');
  });

  it('is closed by somebody else when the reporter said nothing for seven days', () => {
    const life = steps(fresh(), ['worker', 'accept'], ['worker', 'resolve']);
    expect(steps(life, ['secretary', 'verify', 7 * day - 1]).row.state).toBe('resolved');
    expect(steps(life, ['secretary', 'verify', 7 * day]).row.state).toBe('closed');
    expect(steps(life, ['secretary', 'sendBack', 7 * day]).row.state).toBe('inProgress');
  });

  it('is closed by somebody else where a worker reported and solved it alone', () => {
    const life = steps(fresh({ reporterAccountId: 'worker' }), ['worker', 'accept'], ['worker', 'resolve']);
    expect(attempt(life, 'worker', 'confirm')).toEqual({ refusal: 'COMPLAINT_OWN_WORK' });
    expect(steps(life, ['secretary', 'verify']).row.state).toBe('closed');
    expect(steps(life, ['admin', 'verify']).row.state).toBe('closed');
  });

  it('goes up from grid to community to town, and no further', () => {
    const up = steps(fresh(), ['worker', 'escalate'], ['admin', 'escalate'], ['officer', 'escalate']);
    expect(up.row).toMatchObject({ level: 'town', state: 'submitted', version: 3 });
    expect(steps(up, ['officer', 'returnDown']).row.level).toBe('community');
    expect(attempt(up, 'worker', 'accept')).toEqual({ refusal: 'denied' });
  });

  it('may be appealed against once when it is refused, and goes one level up', () => {
    const refused = steps(fresh(), ['worker', 'reject'], ['resident', 'appeal'], ['admin', 'reject']);
    expect(refused.row).toMatchObject({ level: 'community', state: 'rejected' });
    expect(attempt(refused, 'resident', 'appeal')).toEqual({ refusal: 'notNow' });
    expect(steps(refused, ['system', 'closeRejected', 15 * day]).row.state).toBe('closed');
  });

  it('is ended after a refusal by somebody else where nobody could appeal', () => {
    const cannot = [{ reporterAccountId: null }, { reporterGone: true }, { reporterAccountId: 'worker' }];
    for (const life of cannot.map((is) => steps(fresh(is), ['worker', 'reject']))) {
      expect(steps(life, ['system', 'closeRejected', 15 * day]).row.state).toBe('rejected');
      expect(attempt(life, 'worker', 'verify')).toEqual({ refusal: 'denied' });
      expect(steps(life, ['secretary', 'verify']).row.state).toBe('closed');
      const back = steps(life, ['admin', 'sendBack']).row;
      expect(back).toMatchObject({ state: 'submitted', level: 'grid', handlerAccountId: null });
    }
    const appealable = steps(fresh(), ['worker', 'reject']);
    expect(attempt(appealable, 'secretary', 'verify', 20 * day)).toEqual({ refusal: 'notNow' });
  });

  it('is opened again at the same level first, then one higher, and not after fifteen days', () => {
    const closed = (life: Life, who = 'worker') =>
      steps(life, [who, 'accept'], [who, 'resolve'], ['resident', 'confirm']);
    const once = steps(closed(fresh()), ['resident', 'reopen', 14 * day]);
    expect(once.row).toMatchObject({ level: 'grid', state: 'accepted', handlerAccountId: 'worker' });
    const twice = steps(once, ['worker', 'resolve'], ['resident', 'reopen']);
    expect(twice.row).toMatchObject({ level: 'community', state: 'submitted', handlerAccountId: null });
    expect(steps(closed(fresh()), ['resident', 'reopen', 15 * day]).row.state).toBe('closed');
  });

  it('is not handed back down once its reporter brought it up', () => {
    const appealed = steps(fresh(), ['worker', 'reject'], ['resident', 'appeal']);
    const again = [
      ['worker', 'accept'],
      ['worker', 'resolve'],
      ['resident', 'reopen'],
    ] as const;
    const twice = steps(fresh(), ...again, ['worker', 'resolve'], ['resident', 'reopen']);
    for (const life of [appealed, twice]) {
      expect(life.row.level).toBe('community');
      expect(attempt(life, 'admin', 'returnDown')).toEqual({ refusal: 'notNow' });
      expect(attempt(steps(life, ['admin', 'accept']), 'admin', 'returnDown')).toEqual({ refusal: 'notNow' });
    }
    const escalated = steps(fresh(), ['worker', 'escalate']);
    expect(attempt(escalated, 'admin', 'returnDown')).toHaveProperty('transition');
  });

  it('goes back to where it was when it is no longer held', () => {
    for (const state of ['accepted', 'inProgress'] as const) {
      const life = steps(
        fresh(),
        ['worker', 'accept'],
        ...(state === 'inProgress' ? [['worker', 'start'] as const] : []),
      );
      expect(steps(life, ['worker', 'ask'], ['resident', 'answer']).row.state).toBe(state);
      expect(steps(life, ['worker', 'ask'], ['system', 'resume']).row.state).toBe(state);
      expect(steps(life, ['worker', 'suspend'], ['system', 'resume', 99]).row.state).toBe(state);
      expect(steps(life, ['worker', 'merge'], ['worker', 'unmerge']).row.state).toBe(state);
    }
  });

  it('is put right by its reporter for fifteen minutes', () => {
    expect(attempt(fresh(), 'resident', 'edit', 14 / 60)).toHaveProperty('transition');
    expect(attempt(fresh(), 'resident', 'edit', 15 / 60)).toEqual({ refusal: 'notNow' });
    expect(attempt(fresh(), 'worker', 'edit', 0)).toEqual({ refusal: 'denied' });
  });

  it('refuses what was decided on an old page before it says what is possible', () => {
    const life = steps(fresh(), ['worker', 'accept']);
    expect(attempt(life, 'colleague', 'accept', 0, 1)).toEqual({ refusal: 'stale' });
    expect(attempt(life, 'colleague', 'accept', 0, 2)).toEqual({ refusal: 'notNow' });
  });

  it('counts its steps, and replaying them leads to the same state, whoever tries whatever', () => {
    fc.assert(
      fc.property(anyLife, ([start, moves]) => {
        const { row, events } = walk(start, moves);
        expect(row.version).toBe(1 + events.length);
        let replayed: string = complaintWorkflow.initial;
        for (const [index, event] of events.entries()) {
          expect(event).toMatchObject({ from: replayed, sequence: index + 2 });
          replayed = event.to;
        }
        expect(row.state).toBe(replayed);
      }),
    );
  });

  it('is never closed by whoever solved it', () => {
    fc.assert(
      fc.property(anyLife, ([start, moves]) => {
        for (const { action, by, handler } of walk(start, moves).events) {
          if (action === 'confirm' || action === 'verify') expect(by).not.toBe(handler);
        }
      }),
    );
  });

  it('is never ended by time alone where only whoever refused it could object', () => {
    fc.assert(
      fc.property(anyLife, ([start, moves]) => {
        let life = start;
        for (const move of moves) {
          const next = after(life, move);
          const ended = next.events.at(-1)?.action === 'closeRejected' && next.row !== life.row;
          if (ended) expect(needsVerification(life.row)).toBe(false);
          life = next;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is extended twice and goes up by itself once, until it is opened anew', () => {
    fc.assert(
      fc.property(anyLife, ([start, moves]) => {
        let extended = 0;
        let overdue = 0;
        for (const { action } of walk(start, moves).events) {
          if (action === 'appeal' || action === 'reopen') extended = overdue = 0;
          if (action === 'extend') extended++;
          if (action === 'escalateOverdue') overdue++;
          expect(extended).toBeLessThanOrEqual(2);
          expect(overdue).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('has a clock that stands still exactly while it waits for the reporter or for a day', () => {
    const left = ({ row, now }: Life) =>
      workingDaysLeft(row.dueAt, row.clockStoppedAt ?? now, isPublishedWorkingDay);
    fc.assert(
      fc.property(anyLife, ([start, moves]) => {
        let life = start;
        for (const move of moves) {
          const next = after(life, move);
          if (next.row === life.row) continue;
          expect(next.row.clockStoppedAt !== null).toBe(stoppedStates.includes(next.row.state));
          const restarted = move.action === 'reopen' || move.action === 'appeal';
          const stood = life.row.clockStoppedAt;
          if (stood && next.row.clockStoppedAt === null && !restarted && life.row.dueAt > stood) {
            // A day on which nobody works is no last day: it moves on to the next one.
            expect([left(life), Math.max(1, left(life))]).toContain(left(next));
          }
          life = next;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('can be brought to an end from wherever it got to, by the people there are', () => {
    fc.assert(
      fc.property(anyLife, ([start, moves]) => {
        expect(reachesEnd(walk(start, moves))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('is drawn in the docs as it is', async () => {
    const file = new URL('../../../docs/workflow/complaint.md', import.meta.url);
    const text = await readFile(file, 'utf8');
    const diagram = `\`\`\`mermaid\n${workflowDiagram(complaintWorkflow)}\`\`\``;
    const updated = text.replace(/```mermaid\n[\s\S]*?```/, diagram);
    if (process.env['UPDATE_DOCS'] === '1') await writeFile(file, updated);
    else expect(text).toBe(updated);
    expect(updated).toContain(diagram);
  });
});

/** Whether some sequence of steps closes or withdraws it; a reporter whose account is gone takes none. */
function reachesEnd(start: Life): boolean {
  const seen = new Set<string>();
  const open = [start];
  for (let life = open.pop(); life; life = open.pop()) {
    const { row } = life;
    if (row.state === 'closed' || row.state === 'withdrawn') return true;
    const key = [row.state, row.level, row.handlerAccountId, row.heldState, row.unitState].join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    for (const who of Object.keys(people)) {
      const reached = (
        ['accept', 'resume', 'unmerge', 'recall', 'resolve', 'verify', 'closeRejected'] as const
      ).map((action) => after(life, { who, action, later: 16 * day }));
      open.push(...reached.filter((next) => next.row !== row));
    }
  }
  return false;
}
