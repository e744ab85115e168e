import type { Workflow } from '@linge/shared/workflow';

/** A workflow whose words are not told apart: for what only looks at its form. */
export type AnyWorkflow = Workflow<string, string, string, string>;

/**
 * What is wrong with a table, one sentence each; empty for a good one.
 * @param states every state that a row can hold
 * @param guards the conditions that the server knows how to check
 */
export function workflowProblems(
  workflow: AnyWorkflow,
  states: readonly string[],
  guards: readonly string[],
): string[] {
  return [
    ...unknownStates(workflow, states),
    ...badTransitions(workflow, guards),
    ...badStates(workflow, states),
  ].map((problem) => `${workflow.name}: ${problem}`);
}

function unknownStates({ initial, final, transitions }: AnyWorkflow, states: readonly string[]): string[] {
  const mentioned = new Set([initial, ...final, ...transitions.flatMap(({ from, to }) => [from, to])]);
  return [...mentioned].filter((state) => !states.includes(state)).map((state) => `unknown state ${state}`);
}

function badTransitions({ final, transitions }: AnyWorkflow, guards: readonly string[]): string[] {
  const problems: string[] = [];
  for (const [index, transition] of transitions.entries()) {
    const { from, action, by, guards: needed = [], reopens = false } = transition;
    const where = `${action} from ${from}`;
    if (transitions.slice(0, index).some((earlier) => hides(earlier, transition))) {
      problems.push(`${where} is there twice`);
    }
    if (final.includes(from) && !reopens) problems.push(`${where} leaves a final state`);
    if (reopens && !final.includes(from)) problems.push(`${where} reopens what is not final`);
    if (by.length === 0) problems.push(`${where} may be done by nobody`);
    for (const guard of needed) {
      if (!guards.includes(guard)) problems.push(`${where} has a guard without implementation: ${guard}`);
    }
  }
  return problems;
}

/** Whether nobody could ever take the later of two rows, as the earlier one lets pass all that it does. */
function hides(earlier: AnyWorkflow['transitions'][0], later: AnyWorkflow['transitions'][0]): boolean {
  return (
    earlier.from === later.from &&
    earlier.action === later.action &&
    later.by.every((actor) => earlier.by.includes(actor)) &&
    (earlier.guards ?? []).every((guard) => later.guards?.includes(guard))
  );
}

function badStates({ initial, final, transitions }: AnyWorkflow, states: readonly string[]): string[] {
  const reached = closure([initial], (state) =>
    transitions.flatMap((it) => (it.from === state ? it.to : [])),
  );
  const ending = closure(final, (state) => transitions.flatMap((it) => (it.to === state ? it.from : [])));
  return states.flatMap((state) => {
    if (!reached.has(state)) return [`no way leads to the state ${state}`];
    return ending.has(state) ? [] : [`no way leads from the state ${state} to an end`];
  });
}

function closure(start: readonly string[], next: (state: string) => readonly string[]): Set<string> {
  const found = new Set(start);
  for (const state of found) for (const other of next(state)) found.add(other);
  return found;
}
