import { HouseholdTieState } from '@linge/shared/household-tie/household-tie.schema';
import { householdTieWorkflow } from '@linge/shared/household-tie/household-tie.transitions';

/** The life of a request as the engine runs it. */
export const householdTieTable = {
  workflow: householdTieWorkflow,
  states: HouseholdTieState.options,
  guards: {},
  notNow: 'HOUSEHOLD_TIE_TRANSITION_NOT_ALLOWED',
} as const;
