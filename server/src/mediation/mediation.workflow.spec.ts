import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { MediationAction, type MediationActor } from '@linge/shared/mediation/mediation.schema';
import { mediationWorkflow } from '@linge/shared/mediation/mediation.transitions';
import fc from 'fast-check';
import { workflowProblems } from '../common/workflow/workflow-check.workflow.js';
import { decide } from '../common/workflow/workflow-decision.workflow.js';
import { workflowDiagram } from '../common/workflow/workflow-diagram.workflow.js';
import { mediationGuards, mediationTable, type MediationCase } from './mediation.workflow.js';

const talked: MediationCase = {
  ...{ id: 'mediation', state: 'mediating', version: 1, partyCount: 2 },
  ...{ plannedAppointments: 0, openAnswers: 0, ownAnswerOpen: false, plannedFollowUps: 0 },
  untiedParties: 1,
};

function outcome(row: MediationCase, action: MediationAction, as: MediationActor) {
  const actors = new Map([[as, null]]);
  const decision = decide(mediationWorkflow, mediationGuards, row, { accountId: 'one', actors }, action);
  return 'transition' in decision ? decision.transition.to : decision.refusal;
}

describe('the life of a mediation', () => {
  it('always leads to an end', () => {
    const guards = Object.keys(mediationTable.guards);
    expect(workflowProblems(mediationWorkflow, mediationTable.states, guards)).toEqual([]);
  });

  it('is agreed when the last one has confirmed, in the app or on paper, and not before', () => {
    const asked = { ...talked, state: 'confirming', openAnswers: 2, ownAnswerOpen: true } as const;
    expect(outcome(asked, 'confirm', 'party')).toBe('confirming');
    expect(outcome(asked, 'recordPaper', 'mediator')).toBe('confirming');
    expect(outcome({ ...asked, openAnswers: 1 }, 'confirm', 'party')).toBe('agreed');
    expect(outcome({ ...asked, openAnswers: 1 }, 'recordPaper', 'mediator')).toBe('agreed');
    expect(outcome({ ...asked, ownAnswerOpen: false }, 'confirm', 'party')).toBe('notNow');
    expect(outcome(asked, 'confirm', 'mediator')).toBe('denied');
  });

  it('is settled when the last promise was looked after, and taken up again by one that is broken', () => {
    const agreed = { ...talked, state: 'agreed', plannedFollowUps: 2 } as const;
    expect(outcome(agreed, 'recordKept', 'mediator')).toBe('agreed');
    expect(outcome({ ...agreed, plannedFollowUps: 1 }, 'recordKept', 'mediator')).toBe('settled');
    expect(outcome(agreed, 'recordBroken', 'mediator')).toBe('mediating');
  });

  it('lets the level above name another mediator and nothing else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MediationAction.options), (action) => {
        const may = outcome(talked, action, 'levelAbove') !== 'denied';
        expect(may).toBe(action === 'handOver');
      }),
    );
  });

  it('is drawn in the docs as it is', async () => {
    const file = new URL('../../../docs/workflow/mediation.md', import.meta.url);
    const text = await readFile(file, 'utf8');
    const diagram = `\`\`\`mermaid\n${workflowDiagram(mediationWorkflow)}\`\`\``;
    const updated = text.replace(/```mermaid\n[\s\S]*?```/, diagram);
    if (process.env['UPDATE_DOCS'] === '1') await writeFile(file, updated);
    else expect(text).toBe(updated);
    expect(updated).toContain(diagram);
  });
});
