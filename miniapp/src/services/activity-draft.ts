import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import { activityBody, isSameAs } from './activity-draft.policy';
import type { ActivityDraft } from './activity-draft.type';
import { ApiError } from './api-error';
import { call } from './client';
import { createKeptDrafts, draftKey } from './kept-draft';

const drafts = createKeptDrafts<ActivityDraft>('linge.activity-draft');

/** What was begun of an activity or a change. */
export const { useKept: useKeptActivity } = drafts;

/** A new activity that was begun on this device and not finished; null where there is none. */
export function useBegunActivity(accountId: string): ActivityDraft | null {
  return drafts.useBegun<ActivityDraft>(draftKey(accountId));
}

const isRace = (error: unknown, code: 'ID_ALREADY_USED' | 'VERSION_CONFLICT') =>
  error instanceof ApiError && error.code === code;

const latest = ({ id }: Pick<ActivityDraft, 'id'>) => call(activityDeskApi.getDesk, { params: { id } });

const change = (draft: ActivityDraft, version: number) =>
  call(activityDeskApi.change, {
    params: { id: draft.id },
    body: { version, ...activityBody(draft), note: draft.published ? draft.note.trim() : null },
  });

/**
 * Keeps a draft at the server, or changes what stands. An answer that was lost is no obstacle: what the server has is
 * looked at, and changed where it is not the same. @throws ApiError, NetworkError
 */
export async function saveActivity(
  draft: ActivityDraft,
  onVersion: (version: number) => void,
): Promise<ActivityDesk> {
  const { id, version, organiser } = draft;
  if (!organiser) throw new Error('an activity without an organiser is stopped by its form');
  if (version === null) {
    try {
      const { communityId, kind, id: organiserId } = organiser;
      const body = { id, communityId, organiser: { kind, id: organiserId }, ...activityBody(draft) };
      return await call(activityDeskApi.create, { body });
    } catch (error) {
      if (!isRace(error, 'ID_ALREADY_USED')) throw error;
      // it arrived with what stood there then
      return change(draft, (await latest(draft)).version);
    }
  }
  try {
    return await change(draft, version);
  } catch (error) {
    if (!isRace(error, 'VERSION_CONFLICT')) throw error;
    const desk = await latest(draft);
    if (isSameAs(draft, desk)) return desk;
    // changed on another device: told, and the next attempt puts this in its place
    onVersion(desk.version);
    throw error;
  }
}

/** Keeps a draft and puts it up; one that is up already, because an answer was lost, is left as it is. @throws ApiError, NetworkError */
export async function publishActivity(
  draft: ActivityDraft,
  onVersion: (version: number) => void,
): Promise<ActivityDesk> {
  const saved = await saveActivity(draft, onVersion);
  onVersion(saved.version);
  const { id, version } = saved;
  try {
    return await call(activityDeskApi.publish, { params: { id }, body: { version } });
  } catch (error) {
    if (!isRace(error, 'VERSION_CONFLICT')) throw error;
    const desk = await latest(draft);
    if (desk.state !== 'draft') return desk;
    throw error;
  }
}
