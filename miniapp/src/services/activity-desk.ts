import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import { isBeingChecked } from './activity-desk.policy';
import { call } from './client';
import { useLookAgain } from './use-look-again';
import { useQuery, type Query } from './use-query';

/** Milliseconds between two looks at an activity whose words are being checked. */
const lookMs = 2_000;

/** Actions that a tap asks for with a few words, or none. */
export type ActivityStep = 'publish' | 'takeBack' | 'discard' | 'cancel' | 'finish';

/** Asks for a step on the version that was seen. @param note why, where it is cancelled @throws ApiError, NetworkError */
export function actOnActivity(
  { id, version }: Pick<ActivityDesk, 'id' | 'version'>,
  step: ActivityStep,
  note: string,
): Promise<ActivityDesk> {
  const params = { id };
  if (step === 'cancel') return call(activityDeskApi.cancel, { params, body: { version, note } });
  return call(activityDeskApi[step], { params, body: { version } });
}

const lookAt = (id: string) => call(activityDeskApi.getDesk, { params: { id } });

/**
 * An activity, looked at again while its words are checked: mostly that takes a moment, and it goes up by itself then.
 * What was refused waits for its organiser.
 */
export function useActivityDesk(id: string): Query<ActivityDesk> {
  const query = useQuery(activityDeskApi.getDesk, id ? { params: { id } } : null);
  const checking = query.state === 'ready' && isBeingChecked(query.data);
  useLookAgain({ id: checking ? id : null, ask: lookAt, onLatest: query.replace, everyMs: lookMs });
  return query;
}
