import { complaintWorkflow } from '@linge/shared/complaint/complaint.transitions';
import { shanghaiDay } from '../../common/clock/clock.js';
import { startClock } from '../../complaint/complaint-clock.policy.js';
import { complaintContentHash } from '../../complaint/complaint-content.js';
import { unsaid } from '../../complaint/complaint.event.js';
import type { ComplaintCategory } from '../../complaint/entities/complaint-category.entity.js';
import type { ComplaintDispatch } from '../../complaint/entities/complaint-dispatch.entity.js';
import type { ComplaintEvent } from '../../complaint/entities/complaint-event.entity.js';
import type { Complaint } from '../../complaint/entities/complaint.entity.js';
import type { Door } from '../../door/entities/door.entity.js';
import { isPublishedWorkingDay } from '../../working-calendar/working-calendar.service.js';
import { demoId } from '../common/demo-id.js';
import type { ComplaintStory, When } from './complaint-story.js';

export interface ComplaintRows {
  readonly complaint: Complaint;
  /** The oldest first. */
  readonly events: readonly ComplaintEvent[];
  readonly dispatches: readonly ComplaintDispatch[];
}

/** A complaint as it has just come in. */
export function reported(
  story: ComplaintStory,
  number: number,
  createdAt: Date,
  door: Door,
  category: ComplaintCategory,
): ComplaintRows {
  const id = demoId('complaint', `${number}`, createdAt);
  const reporterAccountId = demoId('account', story.reporter);
  const anonymous = story.anonymous ?? true;
  const { text, placeDetail } = story;
  const sent = { id, categoryId: category.id, text, doorId: door.id, placeDetail, photoIds: [], anonymous };
  const event = {
    complaintId: id,
    actorAccountId: reporterAccountId,
    actorRole: 'resident' as const,
    createdAt,
  };
  const { urgent, settleDays, sensitive } = category;
  return {
    complaint: {
      id,
      communityId: door.communityId,
      gridId: door.gridId,
      microGridId: door.microGridId,
      categoryId: category.id,
      doorId: door.id,
      reporterAccountId,
      filedByAccountId: null,
      source: 'resident',
      handlerAccountId: null,
      number: `${shanghaiDay(createdAt).replaceAll('-', '')}-${fiveDigits(number)}`,
      text,
      place: door.label,
      placeDetail: placeDetail ?? null,
      anonymous,
      state: complaintWorkflow.initial,
      version: 1,
      level: 'grid',
      heldState: null,
      sensitive,
      ...startClock({ urgent, settleDays }, createdAt, isPublishedWorkingDay),
      acceptedAt: null,
      resolvedAt: null,
      settleTenths: null,
      resolvedByAccountId: null,
      closedAt: null,
      appealed: false,
      reopenCount: 0,
      leadUnitId: null,
      releaseReporter: false,
      mergedIntoId: null,
      photoCount: 0,
      rating: null,
      speedScore: null,
      attitudeScore: null,
      resultScore: null,
      scoreSum: null,
      solved: null,
      contentHash: complaintContentHash(sent),
      createdAt,
      updatedAt: createdAt,
    },
    events: [
      {
        ...event,
        ...unsaid,
        id: demoId('complaintEvent', `${number} 1`, createdAt),
        sequence: 1,
        type: complaintWorkflow.initialEvent,
        action: null,
        fromState: null,
        toState: complaintWorkflow.initial,
      },
    ],
    dispatches: [],
  };
}

/** @param now when the demo is seeded for the first time */
export function instantOf(when: When, now: Date): Date {
  if ('minutesAgo' in when) return new Date(now.getTime() - when.minutesAgo * 60_000);
  const [daysAgo, time] = when;
  return new Date(Date.parse(`${shanghaiDay(now)}T${time}:00+08:00`) - daysAgo * 86_400_000);
}

function fiveDigits(number: number): string {
  return String(10_000 + ((number * 31_607) % 90_000));
}
