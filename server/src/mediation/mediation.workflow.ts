import {
  maxParties,
  MediationState,
  type MediationAction,
  type MediationActor,
  type MediationEventType,
} from '@linge/shared/mediation/mediation.schema';
import { mediationWorkflow } from '@linge/shared/mediation/mediation.transitions';

/** What the workflow looks at in a mediation. */
export interface MediationCase {
  readonly id: string;
  readonly state: MediationState;
  readonly version: number;
  readonly partyCount: number;
  readonly plannedAppointments: number;
  /** Parties who have said nothing to the text that stands. */
  readonly openAnswers: number;
  /** The one who asks is one of them. */
  readonly ownAnswerOpen: boolean;
  readonly plannedFollowUps: number;
  /** Parties of whom no account is known. */
  readonly untiedParties: number;
}

const when = (holds: boolean) => (holds ? undefined : 'notNow');

/** The conditions that the transition table names. */
export const mediationGuards = {
  roomForOne: ({ partyCount }: MediationCase) => when(partyCount < maxParties),
  moreThanTwo: ({ partyCount }: MediationCase) => when(partyCount > 2),
  appointmentPlanned: ({ plannedAppointments }: MediationCase) => when(plannedAppointments > 0),
  owesAnswer: ({ ownAnswerOpen }: MediationCase) => when(ownAnswerOpen),
  lastAnswer: ({ openAnswers }: MediationCase) => when(openAnswers <= 1),
  partyUntied: ({ untiedParties }: MediationCase) => when(untiedParties > 0),
  lastFollowUp: ({ plannedFollowUps }: MediationCase) => when(plannedFollowUps <= 1),
} as const;

/** The life of a mediation as the engine runs it. */
export const mediationTable = {
  workflow: mediationWorkflow,
  states: MediationState.options,
  guards: mediationGuards,
  notNow: 'MEDIATION_TRANSITION_NOT_ALLOWED',
} as const;

export type MediationWorkflowTypes = [MediationState, MediationAction, MediationEventType, MediationActor];
