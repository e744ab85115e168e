import type { Role } from '@linge/shared/permission';
import type { Workflow } from '@linge/shared/workflow';
import { v7 as uuid } from 'uuid';
import type { AppliedStep } from './workflow-engine.js';

/** What every event of a workflow tells; a capability adds whose it is and what was said. */
export interface WorkflowEvent<S extends string, A extends string, E extends string> {
  readonly id: string;
  /** The version that the row had after it. */
  readonly sequence: number;
  readonly type: E;
  /** Null for the first one. */
  readonly action: A | null;
  readonly fromState: S | null;
  readonly toState: S;
  readonly actorAccountId: string | null;
  readonly actorRole: Role | null;
  readonly createdAt: Date;
}

/** The first event of a row, which an account has just made; as a resident, unless told. */
export function firstEvent<S extends string, A extends string, E extends string, P extends string>(
  { initial, initialEvent }: Workflow<S, A, E, P>,
  accountId: string,
  createdAt: Date,
  role: Role = 'resident',
): WorkflowEvent<S, A, E> {
  return {
    ...{ id: uuid(), sequence: 1, type: initialEvent, action: null, fromState: null, toState: initial },
    ...{ actorAccountId: accountId, actorRole: role, createdAt },
  };
}

export function eventOfStep<S extends string, A extends string, E extends string, P extends string>(
  { transition, accountId, role, version }: AppliedStep<S, A, E, P>,
  createdAt: Date,
): WorkflowEvent<S, A, E> {
  const { event, action, from, to } = transition;
  return {
    ...{ id: uuid(), sequence: version, type: event, action, fromState: from, toState: to },
    ...{ actorAccountId: accountId, actorRole: role, createdAt },
  };
}
