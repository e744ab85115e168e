import {
  ActivityState,
  type ActivityAction,
  type ActivityActor,
  type ActivityEventType,
} from '@linge/shared/activity/activity.schema';
import { activityWorkflow } from '@linge/shared/activity/activity.transitions';

/** What the workflow looks at in an activity. */
export interface ActivityCase {
  readonly id: string;
  readonly state: ActivityState;
  readonly version: number;
  readonly firstStartsAt: Date;
  readonly lastStartsAt: Date;
  readonly lastEndsAt: Date;
  /** Its words were not let through. */
  readonly held: boolean;
  readonly now: Date;
}

const when = (holds: boolean) => (holds ? undefined : 'notNow');

/** The conditions that the transition table names. */
export const activityGuards = {
  stillAhead: ({ lastStartsAt, now }: ActivityCase) =>
    lastStartsAt > now ? undefined : ('ACTIVITY_TIME_PAST' as const),
  held: ({ held }: ActivityCase) => when(held),
  checked: ({ held }: ActivityCase) => when(!held),
  begun: ({ firstStartsAt, now }: ActivityCase) => when(firstStartsAt <= now),
  over: ({ lastEndsAt, now }: ActivityCase) => when(lastEndsAt <= now),
} as const;

/** The life of an activity as the engine runs it. */
export const activityTable = {
  workflow: activityWorkflow,
  states: ActivityState.options,
  guards: activityGuards,
  notNow: 'ACTIVITY_TRANSITION_NOT_ALLOWED',
} as const;

export type ActivityWorkflowTypes = [ActivityState, ActivityAction, ActivityEventType, ActivityActor];
