import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { correctionWorkflow } from '@linge/shared/correction/correction.transitions';
import { workflowProblems } from '../common/workflow/workflow-check.workflow.js';
import { workflowDiagram } from '../common/workflow/workflow-diagram.workflow.js';
import { correctionTable } from './correction.workflow.js';

describe('the life of a correction', () => {
  it('always leads to an answer or is withdrawn', () => {
    expect(workflowProblems(correctionWorkflow, correctionTable.states, [])).toEqual([]);
  });

  it('is drawn in the docs as it is', async () => {
    const file = new URL('../../../docs/workflow/correction.md', import.meta.url);
    const text = await readFile(file, 'utf8');
    const diagram = `\`\`\`mermaid\n${workflowDiagram(correctionWorkflow)}\`\`\``;
    const updated = text.replace(/```mermaid\n[\s\S]*?```/, diagram);
    if (process.env['UPDATE_DOCS'] === '1') await writeFile(file, updated);
    else expect(text).toBe(updated);
    expect(updated).toContain(diagram);
  });
});
