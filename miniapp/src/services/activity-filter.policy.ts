import type { ActivityKind } from '@linge/shared/activity/activity.schema';
import { restOfWeek } from '../format/span';

/** What a list of activities is narrowed by. */
export interface ActivityFilter {
  readonly marks: readonly ActivityMark[];
  /** Null for all. */
  readonly kind: ActivityKind | null;
}

export type ActivityMark = 'week' | 'grid' | 'free';

export const noFilter: ActivityFilter = { marks: [], kind: null };

export function isNarrowed({ marks, kind }: ActivityFilter): boolean {
  return marks.length > 0 || kind !== null;
}

/** @param gridId of the reader; null where it is not known: then nothing is narrowed by it */
export function activityQuery(
  { marks, kind }: ActivityFilter,
  place: { readonly communityId: string; readonly gridId: string | null },
  now: Date = new Date(),
) {
  const week = restOfWeek(now);
  return {
    communityId: place.communityId,
    ...(marks.includes('week') ? { from: week.from, until: week.to } : {}),
    ...(marks.includes('grid') && place.gridId ? { gridId: place.gridId } : {}),
    ...(marks.includes('free') ? { free: 'true' as const } : {}),
    ...(kind ? { kind } : {}),
  };
}
