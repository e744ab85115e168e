import type { ErrorCode } from '@linge/shared/error-code';
import type { Transition, Workflow } from '@linge/shared/workflow';
import type { Role } from '@linge/shared/permission';
import type { EntityManager } from 'typeorm';
import { AppError } from '../error/app-error.js';
import { workflowProblems } from './workflow-check.workflow.js';
import { decide, type Asker, type Guard, type WorkflowRow } from './workflow-decision.workflow.js';
import { eventOfStep, type WorkflowEvent } from './workflow-event.js';

/** A step that was taken; its event has the sequence `version`. */
export interface AppliedStep<S extends string, A extends string, E extends string, P extends string> {
  readonly transition: Transition<S, A, E, P>;
  /** What the account acted as; null for the system, like the account. */
  readonly role: Role | null;
  readonly accountId: string | null;
  /** The row's version after the step. */
  readonly version: number;
}

export interface WorkflowTable<S extends string, A extends string, E extends string, P extends string, Row> {
  readonly workflow: Workflow<S, A, E, P>;
  /** Every state that a row can hold. */
  readonly states: readonly S[];
  readonly guards: Readonly<Record<string, Guard<Row>>>;
  /** What is answered when the row's state does not know the action. */
  readonly notNow: ErrorCode;
}

/** Where a capability keeps its rows and their events: the engine's only two statements on its tables. */
export interface WorkflowStore<S extends string, Change, Event> {
  /** `UPDATE … WHERE id AND version AND state`, to the next version; returns how many rows that changed. */
  advance(seen: WorkflowRow<S>, change: Change, manager: EntityManager): Promise<number>;
  appendEvent(event: Event, manager: EntityManager): Promise<void>;
}

/** What a step makes of the row, besides its version, and the event that explains it. */
export interface StepOutcome<Change, Event> {
  readonly change: Change;
  readonly event: Event;
}

/** Runs a workflow that is written as a table. One is made at boot, and a bad table stops it there. */
export class WorkflowEngine<
  S extends string,
  A extends string,
  E extends string,
  P extends string,
  Row extends WorkflowRow<S>,
> {
  readonly #actions: readonly A[];

  /** @throws Error that lists what is wrong with the table */
  constructor(private readonly table: WorkflowTable<S, A, E, P, Row>) {
    const { workflow, states, guards } = table;
    const problems = workflowProblems(workflow, states, Object.keys(guards));
    if (problems.length) throw new Error(`A workflow does not hold:\n${problems.join('\n')}`);
    this.#actions = [...new Set(workflow.transitions.map(({ action }) => action))];
  }

  /** What somebody may do to a row as it stands. */
  availableActions(row: Row, asker: Asker<P>): A[] {
    const { workflow, guards } = this.table;
    return this.#actions.filter((action) => 'transition' in decide(workflow, guards, row, asker, action));
  }

  /**
   * The step that somebody would take, and as what.
   * @throws AppError PERMISSION_DENIED, VERSION_CONFLICT, the table's `notNow`, or what a guard answers
   */
  check(
    row: Row,
    asker: Asker<P>,
    { action, version }: { readonly action: A; readonly version: number },
  ): Pick<AppliedStep<S, A, E, P>, 'transition' | 'role'> {
    const { workflow, guards } = this.table;
    const decision = decide(workflow, guards, row, asker, action, version);
    if ('refusal' in decision) throw this.#refusal(decision.refusal);
    return decision;
  }

  /**
   * Takes one step within the caller's transaction: the row, then the event that explains it. The caller announces
   * it to the outbox in the same transaction.
   * @param outcome what the step makes of the row, and its event, which begins with what all events tell
   * @throws AppError PERMISSION_DENIED, VERSION_CONFLICT, the table's `notNow`, or what a guard answers
   */
  async take<Change, Event>(
    row: Row,
    asker: Asker<P>,
    { action, version, now }: { readonly action: A; readonly version: number; readonly now: Date },
    outcome: (step: AppliedStep<S, A, E, P>, told: WorkflowEvent<S, A, E>) => StepOutcome<Change, Event>,
    store: WorkflowStore<S, Change, Event>,
    manager: EntityManager,
  ): Promise<StepOutcome<Change, Event>> {
    const { transition, role } = this.check(row, asker, { action, version });
    const step = { transition, role, accountId: asker.accountId, version: row.version + 1 };
    const { change, event } = outcome(step, eventOfStep(step, now));
    if ((await store.advance(row, change, manager)) !== 1) throw AppError.versionConflict();
    await store.appendEvent(event, manager);
    return { change, event };
  }

  #refusal(refusal: 'denied' | 'stale' | 'notNow' | ErrorCode): AppError {
    if (refusal === 'denied') return AppError.denied();
    if (refusal === 'stale') return AppError.versionConflict();
    return new AppError(409, refusal === 'notNow' ? this.table.notNow : refusal);
  }
}
