import { HelpRequestState } from '@linge/shared/help-request/help-request.schema';
import { helpRequestWorkflow } from '@linge/shared/help-request/help-request.transitions';

/** What the workflow looks at in a request. */
export interface HelpRequestCase {
  readonly id: string;
  readonly state: HelpRequestState;
  readonly version: number;
  readonly lastDay: string;
  readonly dueAt: Date | null;
  readonly takerAccountId: string | null;
  readonly now: Date;
  /** In Asia/Shanghai. */
  readonly today: string;
}

const when = (holds: boolean) => (holds ? undefined : 'notNow');

/** The conditions that the transition table names. */
export const helpRequestGuards = {
  stillAhead: ({ lastDay, today }: HelpRequestCase) =>
    lastDay >= today ? undefined : ('HELP_REQUEST_DAY_OVER' as const),
  dayOver: ({ lastDay, today }: HelpRequestCase) => when(lastDay < today),
  overdue: ({ dueAt, now }: HelpRequestCase) => when(dueAt !== null && dueAt <= now),
  hasTaker: ({ takerAccountId }: HelpRequestCase) => when(takerAccountId !== null),
} as const;

/** The life of a request as the engine runs it. */
export const helpRequestTable = {
  workflow: helpRequestWorkflow,
  states: HelpRequestState.options,
  guards: helpRequestGuards,
  notNow: 'HELP_REQUEST_TRANSITION_NOT_ALLOWED',
} as const;
