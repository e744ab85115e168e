import type { AnyWorkflow } from './workflow-check.workflow.js';

/** The state diagram of a workflow as Mermaid text, for the docs. */
export function workflowDiagram({
  initial,
  initialEvent,
  final,
  transitions,
}: Omit<AnyWorkflow, 'name'>): string {
  return [
    'stateDiagram-v2',
    `  [*] --> ${initial}: ${initialEvent}`,
    ...transitions.map(({ from, to, action, by, guards = [] }) => {
      const condition = guards.length ? ` if ${guards.join(' and ')}` : '';
      return `  ${from} --> ${to}: ${action} by ${by.join(' or ')}${condition}`;
    }),
    ...final.map((state) => `  ${state} --> [*]`),
    '',
  ].join('\n');
}
