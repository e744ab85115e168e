import type { Persona } from '@linge/shared/account/account.schema';
import type { ComplaintActor } from '@linge/shared/complaint/complaint.schema';
import { complaintWorkflow } from '@linge/shared/complaint/complaint.transitions';
import type { Role } from '@linge/shared/permission';
import { shanghaiDay } from '../../common/clock/clock.js';
import { complaintContentHash } from '../../complaint/complaint-content.js';
import type { ComplaintCategory } from '../../complaint/entities/complaint-category.entity.js';
import type { ComplaintEvent } from '../../complaint/entities/complaint-event.entity.js';
import type { Complaint } from '../../complaint/entities/complaint.entity.js';
import type { Door } from '../../door/entities/door.entity.js';
import { demoId } from '../common/demo-id.js';
import type { ComplaintStep, ComplaintStory, When } from './complaint-story.js';

export interface ComplaintRows {
  readonly complaint: Complaint;
  /** The oldest first. */
  readonly events: readonly ComplaintEvent[];
}

const actsAs: Readonly<Record<ComplaintActor, Role>> = {
  reporter: 'resident',
  handler: 'gridWorker',
  supervisor: 'branchSecretary',
};

/**
 * Tells a story by the rules of the workflow.
 * @param now when the demo is seeded for the first time
 * @throws RangeError where the workflow does not let the story happen, or its place or category is unknown
 */
export function generateComplaint(
  story: ComplaintStory,
  number: number,
  now: Date,
  doors: readonly Door[],
  categories: readonly ComplaintCategory[],
): ComplaintRows {
  const door = doors.find(({ label }) => label === story.place);
  const category = categories.find(({ code }) => code === story.category);
  if (!door || !category) throw new RangeError(`No door ${story.place} or no category ${story.category}`);
  const createdAt = instantOf(story.when, now);
  const id = demoId('complaint', `${number}`, createdAt);
  const reporterAccountId = demoId('account', story.reporter);
  const events: ComplaintEvent[] = [
    {
      id: demoId('complaintEvent', `${number} 1`, createdAt),
      complaintId: id,
      sequence: 1,
      type: complaintWorkflow.initialEvent,
      action: null,
      fromState: null,
      toState: complaintWorkflow.initial,
      actorAccountId: reporterAccountId,
      actorRole: 'resident',
      handlerAccountId: null,
      handlerRole: null,
      note: null,
      rating: null,
      createdAt,
    },
  ];
  for (const step of story.steps) events.push(nextEvent(events, step, story.reporter, number, now));

  const last = events.at(-1);
  const acceptance = events.filter(({ action }) => action === 'accept').at(-1);
  return {
    complaint: {
      id,
      communityId: door.communityId,
      gridId: door.gridId,
      microGridId: door.microGridId,
      categoryId: category.id,
      doorId: door.id,
      reporterAccountId,
      handlerAccountId: acceptance?.actorAccountId ?? null,
      number: `${shanghaiDay(createdAt).replaceAll('-', '')}-${fiveDigits(number)}`,
      text: story.text,
      place: door.label,
      placeDetail: story.placeDetail ?? null,
      anonymous: story.anonymous ?? true,
      state: last?.toState ?? complaintWorkflow.initial,
      version: events.length,
      photoCount: 0,
      rating: last?.rating ?? null,
      contentHash: complaintContentHash({
        id,
        categoryId: category.id,
        text: story.text,
        doorId: door.id,
        placeDetail: story.placeDetail,
        photoIds: [],
        anonymous: story.anonymous ?? true,
      }),
      createdAt,
      updatedAt: last?.createdAt ?? createdAt,
    },
    events,
  };
}

function nextEvent(
  events: readonly ComplaintEvent[],
  { action, by, when, note, rating }: ComplaintStep,
  reporter: Persona,
  number: number,
  now: Date,
): ComplaintEvent {
  const previous = events.at(-1);
  const transition = complaintWorkflow.transitions.find(
    (one) => one.from === previous?.toState && one.action === action,
  );
  const createdAt = instantOf(when, now);
  if (!previous || !transition || createdAt <= previous.createdAt) {
    throw new RangeError(`Complaint ${number} cannot ${action} from ${previous?.toState ?? 'nothing'}`);
  }
  const [actor] = transition.by;
  if (!actor || (actor === 'reporter' && by !== reporter)) {
    throw new RangeError(`Complaint ${number}: ${by} may not ${action}`);
  }
  const sequence = previous.sequence + 1;
  return {
    id: demoId('complaintEvent', `${number} ${sequence}`, createdAt),
    complaintId: previous.complaintId,
    sequence,
    type: transition.event,
    action,
    fromState: previous.toState,
    toState: transition.to,
    actorAccountId: demoId('account', by),
    actorRole: actsAs[actor],
    handlerAccountId: null,
    handlerRole: null,
    note: note ?? null,
    rating: rating ?? null,
    createdAt,
  };
}

function instantOf(when: When, now: Date): Date {
  if ('minutesAgo' in when) return new Date(now.getTime() - when.minutesAgo * 60_000);
  const [daysAgo, time] = when;
  return new Date(Date.parse(`${shanghaiDay(now)}T${time}:00+08:00`) - daysAgo * 86_400_000);
}

function fiveDigits(number: number): string {
  return String(10_000 + ((number * 31_607) % 90_000));
}
