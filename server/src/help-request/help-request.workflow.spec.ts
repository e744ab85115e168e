import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import type { HelpRequestAction, HelpRequestActor } from '@linge/shared/help-request/help-request.schema';
import { helpRequestWorkflow } from '@linge/shared/help-request/help-request.transitions';
import { workflowProblems } from '../common/workflow/workflow-check.workflow.js';
import { decide } from '../common/workflow/workflow-decision.workflow.js';
import { workflowDiagram } from '../common/workflow/workflow-diagram.workflow.js';
import { helpRequestGuards, helpRequestTable, type HelpRequestCase } from './help-request.workflow.js';

const now = new Date('2026-11-28T03:00:00Z');
const open: HelpRequestCase = {
  ...{ id: 'help', state: 'open', version: 2, lastDay: '2026-11-28', dueAt: null, takerAccountId: null },
  ...{ now, today: '2026-11-28' },
};

function outcome(row: HelpRequestCase, action: HelpRequestAction, as: HelpRequestActor) {
  const actors = new Map([[as, null]]);
  const decision = decide(helpRequestWorkflow, helpRequestGuards, row, { accountId: 'one', actors }, action);
  return 'transition' in decision ? decision.transition.to : decision.refusal;
}

describe('the life of a request for a hand', () => {
  it('always leads to an end', () => {
    const guards = Object.keys(helpRequestTable.guards);
    expect(workflowProblems(helpRequestWorkflow, helpRequestTable.states, guards)).toEqual([]);
  });

  it('is taken by a volunteer as long as its day is not over, and ends by itself after that', () => {
    expect(outcome(open, 'take', 'volunteer')).toBe('taken');
    expect(outcome(open, 'take', 'asker')).toBe('denied');
    expect(outcome(open, 'expire', 'system')).toBe('notNow');
    const late = { ...open, today: '2026-11-29' };
    expect(outcome(late, 'take', 'volunteer')).toBe('HELP_REQUEST_DAY_OVER');
    expect(outcome(late, 'expire', 'system')).toBe('expired');
  });

  it('is closed by who was helped, or by the volunteer who agrees to what they said, and by neither alone', () => {
    const finished = { ...open, state: 'finished', takerAccountId: 'two' } as const;
    expect(outcome(finished, 'confirm', 'asker')).toBe('closed');
    expect(outcome(finished, 'confirm', 'taker')).toBe('denied');
    expect(outcome(finished, 'counter', 'asker')).toBe('countered');
    const countered = { ...finished, state: 'countered' } as const;
    expect(outcome(countered, 'agree', 'taker')).toBe('closed');
    expect(outcome(countered, 'agree', 'asker')).toBe('denied');
  });

  it('goes to staff where they do not agree, or nobody says anything, and to nobody else', () => {
    const taken = { ...open, state: 'taken', takerAccountId: 'two', dueAt: now } as const;
    expect(outcome(taken, 'dispute', 'asker')).toBe('withWorker');
    expect(outcome(taken, 'pass', 'system')).toBe('withWorker');
    expect(outcome({ ...taken, dueAt: new Date(now.getTime() + 1) }, 'pass', 'system')).toBe('notNow');
    const waits = { ...taken, state: 'withWorker' } as const;
    expect(outcome(waits, 'settle', 'staff')).toBe('closed');
    expect(outcome({ ...waits, takerAccountId: null }, 'settle', 'staff')).toBe('notNow');
    for (const part of ['asker', 'taker', 'volunteer'] as const) {
      expect(outcome(waits, 'settle', part)).toBe('denied');
    }
  });

  it('is drawn in the docs as it is', async () => {
    const file = new URL('../../../docs/workflow/help-request.md', import.meta.url);
    const text = await readFile(file, 'utf8');
    const diagram = `\`\`\`mermaid\n${workflowDiagram(helpRequestWorkflow)}\`\`\``;
    const updated = text.replace(/```mermaid\n[\s\S]*?```/, diagram);
    if (process.env['UPDATE_DOCS'] === '1') await writeFile(file, updated);
    else expect(text).toBe(updated);
    expect(updated).toContain(diagram);
  });
});
