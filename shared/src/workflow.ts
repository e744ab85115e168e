/**
 * One row of a workflow: in state `from`, `action` leads to `to` and is explained by `event`.
 * `by` says who may in general; guards and policies in the server narrow it to the row.
 * Where several rows have the same `from` and `action`, the first that the asker's part and the guards let pass counts.
 */
export interface Transition<
  State extends string,
  Action extends string,
  Event extends string,
  Actor extends string,
> {
  readonly from: State;
  readonly action: Action;
  readonly to: State;
  readonly event: Event;
  readonly by: readonly Actor[];
  /** Names of conditions that the server checks before it lets the action pass. */
  readonly guards?: readonly string[];
  /** Leaves a final state on purpose. */
  readonly reopens?: true;
}

/** A life as data: the server runs it, the state diagram in the docs is drawn from it. */
export interface Workflow<
  State extends string,
  Action extends string,
  Event extends string,
  Actor extends string,
> {
  readonly name: string;
  readonly initial: State;
  readonly initialEvent: Event;
  /** Where a life rests; left only by rows that say `reopens`. */
  readonly final: readonly State[];
  readonly transitions: readonly Transition<State, Action, Event, Actor>[];
}

/**
 * How rows of one workflow are written down: `[from, to]` by action, who may, the event, and the conditions.
 * @example const row = rowsOf<State, Action, Event, Actor>();
 */
export function rowsOf<
  State extends string,
  Action extends string,
  Event extends string,
  Actor extends string,
>() {
  return (
    [from, to]: readonly [State, State],
    action: Action,
    by: Actor | readonly Actor[],
    event: Event,
    ...guards: string[]
  ): Transition<State, Action, Event, Actor> => ({
    from,
    action,
    to,
    event,
    by: typeof by === 'string' ? [by] : by,
    ...(guards.length ? { guards } : {}),
  });
}
