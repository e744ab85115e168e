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
  /** Null for the system. */
  readonly accountId: string | null;
  /** A part without a role is the system's. */
  readonly actors: ReadonlyMap<Actor, Role | null>;
}

/** Why not, or undefined when the condition holds. Pure: what it looks at is in the row. */
export type Guard<Row> = (row: Row, accountId: string | null) => ErrorCode | 'notNow' | undefined;

export type Decision<S extends string, A extends string, E extends string, P extends string> =
  | { readonly transition: Transition<S, A, E, P>; readonly role: Role | null }
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
  // First: what somebody else did just now may also be why it is no longer theirs to do.
  if (version !== undefined && version !== row.version) return { refusal: 'stale' };
  const ofAction = workflow.transitions.filter((transition) => transition.action === action);
  if (!ofAction.some(({ by }) => by.some((actor) => actors.has(actor)))) return { refusal: 'denied' };
  const possible = ofAction.filter(({ from }) => from === row.state);
  if (!possible.length) return { refusal: 'notNow' };
  let refusal: 'denied' | 'notNow' | ErrorCode = 'denied';
  for (const transition of possible) {
    const actor = transition.by.find((one) => actors.has(one));
    if (actor === undefined) continue;
    const refused = firstRefusal(transition.guards ?? [], guards, row, accountId);
    if (refused === undefined) return { transition, role: actors.get(actor) ?? null };
    // What says why is worth more than that it is not possible just now.
    if (refusal === 'denied' || refusal === 'notNow') refusal = refused;
  }
  return { refusal };
}

function firstRefusal<Row>(
  names: readonly string[],
  guards: Readonly<Record<string, Guard<Row>>>,
  row: Row,
  accountId: string | null,
): ErrorCode | 'notNow' | undefined {
  for (const name of names) {
    const refusal = guards[name]?.(row, accountId);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}
