import type { Transition, Workflow } from '@linge/shared/workflow';
import type { Role } from '@linge/shared/permission';
import type { ErrorCode } from '@linge/shared/error-code';

/** What the engine must know of a row. */
export interface WorkflowRow<State extends string> {
  readonly id: string;
  readonly state: State;
  /** Number of events so far. */
  readonly version: number;
}

/** Who asks, and what they are to the row: each part with the role that makes them it. */
export interface Asker<Actor extends string> {
  readonly accountId: string;
  readonly actors: ReadonlyMap<Actor, Role>;
}

/** Why not, or undefined when the condition holds. Pure: what it looks at is in the row. */
export type Guard<Row> = (row: Row, accountId: string) => ErrorCode | 'notNow' | undefined;

export type Decision<S extends string, A extends string, E extends string, P extends string> =
  | { readonly transition: Transition<S, A, E, P>; readonly role: Role }
  /** `denied`: never theirs to do; `stale`: decided on what is no longer so; `notNow`: not in this state. */
  | { readonly refusal: 'denied' | 'stale' | 'notNow' | ErrorCode };

/**
 * Whether somebody may do something to a row as it stands.
 * @param version the one they saw; undefined to ask about the row as it is
 */
export function decide<
  S extends string,
  A extends string,
  E extends string,
  P extends string,
  Row extends WorkflowRow<S>,
>(
  workflow: Workflow<S, A, E, P>,
  guards: Readonly<Record<string, Guard<Row>>>,
  row: Row,
  { accountId, actors }: Asker<P>,
  action: A,
  version?: number,
): Decision<S, A, E, P> {
  const ofAction = workflow.transitions.filter((transition) => transition.action === action);
  if (!ofAction.some(({ by }) => by.some((actor) => actors.has(actor)))) return { refusal: 'denied' };
  if (version !== undefined && version !== row.version) return { refusal: 'stale' };
  const transition = ofAction.find(({ from }) => from === row.state);
  if (!transition) return { refusal: 'notNow' };
  const role = transition.by.map((actor) => actors.get(actor)).find((found) => found !== undefined);
  if (role === undefined) return { refusal: 'denied' };
  for (const name of transition.guards ?? []) {
    const refusal = guards[name]?.(row, accountId);
    if (refusal !== undefined) return { refusal };
  }
  return { transition, role };
}
