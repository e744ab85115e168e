import type { Workflow } from '../workflow.js';
import type {
  HouseholdTieAction,
  HouseholdTieActor,
  HouseholdTieEventType,
  HouseholdTieState,
} from './household-tie.schema.js';

/**
 * The life of a request to belong to a household, or to look after somebody of it. What agrees with the registry is
 * confirmed by it at once; everything else waits for somebody who serves the grid.
 */
export const householdTieWorkflow: Workflow<
  HouseholdTieState,
  HouseholdTieAction,
  HouseholdTieEventType,
  HouseholdTieActor
> = {
  name: 'householdTie',
  initial: 'waiting',
  initialEvent: 'HouseholdTieRequested',
  final: ['confirmed', 'declined', 'withdrawn'],
  transitions: [
    { from: 'waiting', action: 'agree', to: 'confirmed', event: 'HouseholdTieAgreed', by: ['registry'] },
    { from: 'waiting', action: 'confirm', to: 'confirmed', event: 'HouseholdTieConfirmed', by: ['decider'] },
    { from: 'waiting', action: 'decline', to: 'declined', event: 'HouseholdTieDeclined', by: ['decider'] },
    { from: 'waiting', action: 'withdraw', to: 'withdrawn', event: 'HouseholdTieWithdrawn', by: ['asker'] },
  ],
};
