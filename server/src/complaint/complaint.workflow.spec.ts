import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { ComplaintAction, type ComplaintActor } from '@linge/shared/complaint/complaint.schema';
import { complaintWorkflow } from '@linge/shared/complaint/complaint.transitions';
import type { Role } from '@linge/shared/permission';
import fc from 'fast-check';
import { decide } from '../common/workflow/workflow-decision.workflow.js';
import { workflowDiagram } from '../common/workflow/workflow-diagram.workflow.js';
import { complaintGuards, needsVerification, type ComplaintCase } from './complaint.workflow.js';

/** What everybody is to a complaint besides being its reporter, which is whoever the row says. */
const people: Record<string, ReadonlyMap<ComplaintActor, Role>> = {
  resident: new Map(),
  worker: new Map([['handler', 'gridWorker']]),
  colleague: new Map([['handler', 'partTimeGridWorker']]),
  secretary: new Map([['supervisor', 'branchSecretary']]),
  admin: new Map([
    ['handler', 'communityAdmin'],
    ['supervisor', 'communityAdmin'],
  ]),
  // who is left where the administrator solved it and the secretary, who reported it, is gone
  secondAdmin: new Map([
    ['handler', 'communityAdmin'],
    ['supervisor', 'communityAdmin'],
  ]),
  neighbour: new Map(),
};

const fresh = (reporterAccountId = 'resident', reporterDeleted = false): ComplaintCase => ({
  id: 'complaint',
  state: 'submitted',
  version: 1,
  reporterAccountId,
  handlerAccountId: null,
  reporterDeleted,
});

const attempt = (row: ComplaintCase, accountId: string, action: ComplaintAction, version?: number) => {
  if (row.reporterDeleted && accountId === row.reporterAccountId) return { refusal: 'denied' } as const;
  const actors = new Map(people[accountId]);
  if (accountId === row.reporterAccountId) actors.set('reporter', 'resident');
  if (accountId === row.handlerAccountId) actors.delete('supervisor');
  return decide(complaintWorkflow, complaintGuards, row, { accountId, actors }, action, version);
};

/** The row after a step that was let through, as the service writes it. */
function after(row: ComplaintCase, accountId: string, action: ComplaintAction): ComplaintCase {
  const decision = attempt(row, accountId, action);
  if ('refusal' in decision) return row;
  const handled = action === 'accept' || action === 'resolve';
  return {
    ...row,
    state: decision.transition.to,
    version: row.version + 1,
    handlerAccountId: handled ? accountId : row.handlerAccountId,
  };
}

const walk = (row: ComplaintCase, ...steps: [string, ComplaintAction][]) =>
  steps.reduce((now, [accountId, action]) => after(now, accountId, action), row);

const anyStep = fc.tuple(
  fc.constantFrom(...Object.keys(people)),
  fc.constantFrom(...ComplaintAction.options),
);
const anyWalk = fc.array(anyStep, { maxLength: 30 });
const anyStart = fc
  .tuple(fc.constantFrom('resident', 'worker', 'admin', 'secretary'), fc.boolean())
  .map(([reporter, deleted]) => fresh(reporter, deleted));

describe('the life of a complaint', () => {
  it('is closed only by the one who reported it', () => {
    const row = walk(fresh(), ['worker', 'accept'], ['worker', 'resolve']);
    expect(attempt(row, 'worker', 'confirm')).toEqual({ refusal: 'denied' });
    expect(attempt(row, 'secretary', 'verify')).toEqual({ refusal: 'notNow' });
    expect(walk(row, ['resident', 'confirm']).state).toBe('closed');
  });

  it('is closed by somebody else where a worker reported and solved it alone', () => {
    const row = walk(fresh('worker'), ['worker', 'accept'], ['worker', 'resolve']);
    expect(attempt(row, 'worker', 'confirm')).toEqual({ refusal: 'COMPLAINT_OWN_WORK' });
    expect(walk(row, ['secretary', 'verify']).state).toBe('closed');
    expect(walk(row, ['admin', 'verify']).state).toBe('closed');
  });

  it('is not verified by the administrator who solved it', () => {
    const row = walk(fresh('resident', true), ['worker', 'accept'], ['admin', 'resolve']);
    expect(row.handlerAccountId).toBe('admin');
    expect('refusal' in attempt(row, 'admin', 'verify')).toBe(true);
    expect(walk(row, ['secretary', 'verify']).state).toBe('closed');
  });

  it('refuses what was decided on an old page before it says what is possible', () => {
    const row = walk(fresh(), ['worker', 'accept']);
    expect(attempt(row, 'colleague', 'accept', 1)).toEqual({ refusal: 'stale' });
    expect(attempt(row, 'colleague', 'accept', 2)).toEqual({ refusal: 'notNow' });
  });

  it('counts its steps, and replaying them leads to the same state, whoever tries whatever', () => {
    fc.assert(
      fc.property(anyStart, anyWalk, (start, steps) => {
        let row = start;
        const events: { from: string; to: string; sequence: number }[] = [];
        for (const [accountId, action] of steps) {
          const next = after(row, accountId, action);
          if (next !== row) events.push({ from: row.state, to: next.state, sequence: next.version });
          row = next;
        }
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
      fc.property(anyStart, anyWalk, (start, steps) => {
        let row = start;
        for (const [accountId, action] of steps) {
          const next = after(row, accountId, action);
          if (next.state === 'closed' && row.state !== 'closed') {
            expect(accountId).not.toBe(row.handlerAccountId);
            expect(accountId === row.reporterAccountId || needsVerification(row)).toBe(true);
          }
          row = next;
        }
      }),
    );
  });

  it('can be brought to an end from wherever it got to, by the people there are', () => {
    fc.assert(
      fc.property(anyStart, anyWalk, (start, steps) => {
        const row = walk(start, ...steps);
        expect(reachesEnd(row)).toBe(true);
      }),
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
function reachesEnd(start: ComplaintCase): boolean {
  const seen = new Set<string>();
  const open = [start];
  for (let row = open.pop(); row; row = open.pop()) {
    if (complaintWorkflow.final.includes(row.state)) return true;
    const key = `${row.state} ${row.handlerAccountId}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const accountId of Object.keys(people)) {
      for (const action of ComplaintAction.options) open.push({ ...after(row, accountId, action) });
    }
  }
  return false;
}
