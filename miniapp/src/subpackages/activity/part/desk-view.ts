import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import { shownPhotos } from '../../../services/file-link';
import type { ShownActivity } from './activity-view';

/** An activity as residents see it, out of what its organiser sees. What was not set is told as it will be. */
export function shownOf(desk: ActivityDesk): ShownActivity {
  const last = desk.sessions.at(-1)?.startsAt ?? desk.session.startsAt;
  const { grids, labels, minAge, maxAge } = desk.audience;
  return {
    ...desk,
    organiserName: desk.organiser.name,
    unitName: desk.unit?.name ?? null,
    audience: { grids, minAge, maxAge, invited: labels.length > 0 },
    signUpUntil: desk.signUpUntil ?? last,
    cancelUntil: desk.cancelUntil ?? last,
    photos: shownPhotos(desk.pictures),
  };
}
