import type { OwnFeedback } from '@linge/shared/activity-review/activity-feedback.schema';
import type { ContentMark } from '@linge/shared/content-check/content-mark.schema';
import { changeUntil } from './activity-feedback.policy.js';
import type { ActivityFeedback } from './entities/activity-feedback.entity.js';

/** An answer as whoever gave it reads it. @param mark what stands beside its words */
export function toOwnFeedback(
  { id, activity, organisation, again, words, thanks, createdAt, version }: ActivityFeedback,
  mark: ContentMark | undefined,
  now: Date,
): OwnFeedback {
  const until = changeUntil(createdAt);
  return {
    ...{ id, activity, organisation, again, words, thanks, version },
    ...(mark ? { check: mark } : {}),
    createdAt: createdAt.toISOString(),
    changeUntil: until.toISOString(),
    open: now < until,
  };
}
