import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { cadreReportWorkflow } from '@linge/shared/cadre-report/cadre-report.transitions';
import { workflowProblems } from '../common/workflow/workflow-check.workflow.js';
import { workflowDiagram } from '../common/workflow/workflow-diagram.workflow.js';
import { cadreReportTable } from './cadre-report.workflow.js';

describe('the life of a report about a cadre', () => {
  it('always has a way to its writer’s last word', () => {
    const guards = Object.keys(cadreReportTable.guards);
    expect(workflowProblems(cadreReportWorkflow, cadreReportTable.states, guards)).toEqual([]);
  });

  it('is ended by its writer alone', () => {
    const ending = cadreReportWorkflow.transitions.filter(({ to }) => to === 'closed');
    expect(new Set(ending.flatMap(({ by }) => by))).toEqual(new Set(['reporter']));
  });

  it('is drawn in the docs as it is', async () => {
    const file = new URL('../../../docs/workflow/cadre-report.md', import.meta.url);
    const text = await readFile(file, 'utf8');
    const diagram = `\`\`\`mermaid\n${workflowDiagram(cadreReportWorkflow)}\`\`\``;
    const updated = text.replace(/```mermaid\n[\s\S]*?```/, diagram);
    if (process.env['UPDATE_DOCS'] === '1') await writeFile(file, updated);
    else expect(text).toBe(updated);
    expect(updated).toContain(diagram);
  });
});
