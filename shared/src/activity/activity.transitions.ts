import { rowsOf, type Workflow } from '../workflow.js';
import type { ActivityAction, ActivityActor, ActivityEventType, ActivityState } from './activity.schema.js';

const row = rowsOf<ActivityState, ActivityAction, ActivityEventType, ActivityActor>();

const transitions = [
  row(['draft', 'draft'], 'change', 'organiser', 'ActivityChanged'),
  row(['draft', 'discarded'], 'discard', 'organiser', 'ActivityDiscarded'),
  row(['draft', 'waitsForCheck'], 'publish', 'organiser', 'ActivitySubmitted', 'stillAhead', 'held'),
  row(['draft', 'published'], 'publish', 'organiser', 'ActivityPublished', 'stillAhead'),
  row(['waitsForCheck', 'draft'], 'takeBack', 'organiser', 'ActivityTakenBack'),
  row(['waitsForCheck', 'published'], 'show', 'system', 'ActivityPublished', 'checked', 'stillAhead'),
  row(['published', 'published'], 'change', 'organiser', 'ActivityChanged'),
  row(['published', 'cancelled'], 'cancel', 'organiser', 'ActivityCancelled'),
  row(['published', 'finished'], 'finish', 'organiser', 'ActivityFinished', 'begun'),
  row(['published', 'finished'], 'finish', 'system', 'ActivityFinished', 'over'),
];

/**
 * The life of an activity (活动). It goes out only with words that were let through; what stands is changed or cancelled in
 * the open, never deleted. It finishes by itself after its last session, or once it has begun, when its organiser says so.
 */
export const activityWorkflow: Workflow<ActivityState, ActivityAction, ActivityEventType, ActivityActor> = {
  name: 'activity',
  initial: 'draft',
  initialEvent: 'ActivityDrafted',
  final: ['finished', 'cancelled', 'discarded'],
  transitions,
};
