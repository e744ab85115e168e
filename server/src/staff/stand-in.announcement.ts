import type { Announcement } from '../common/outbox/outbox.js';

/** Somebody was named who stands in for another. */
export const standInTopic = 'staff.StandInNamed';

export function standInNews(assignmentId: string, gridId: string): Announcement {
  return { topic: standInTopic, subjectId: assignmentId, payload: { gridId } };
}
