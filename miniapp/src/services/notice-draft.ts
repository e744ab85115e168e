import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import type { NoticeDesk } from '@linge/shared/notice/notice-desk.schema';
import { ApiError } from './api-error';
import { call } from './client';
import { createKeptDrafts, draftKey } from './kept-draft';
import { draftBody, isSameAs, type ContentDraft, type NoticeDraft } from './notice-draft.policy';

const drafts = createKeptDrafts<ContentDraft>('linge.notice-draft');

/** What was begun of a notice or a correction. */
export const { useKept: useKeptDraft } = drafts;

/** A new notice that was begun on this device and not finished; null where there is none. */
export function useBegunDraft(accountId: string): NoticeDraft | null {
  return drafts.useBegun<NoticeDraft>(draftKey(accountId));
}

const isRace = (error: unknown, code: 'ID_ALREADY_USED' | 'VERSION_CONFLICT') =>
  error instanceof ApiError && error.code === code;

const change = (draft: NoticeDraft, version: number) =>
  call(noticeDeskApi.change, { params: { id: draft.id }, body: { version, ...draftBody(draft) } });

/**
 * Keeps a draft at the server. An answer that was lost is no obstacle: what the server has is looked at, and changed
 * where it is not the same. @throws ApiError, NetworkError
 */
export async function saveNotice(
  draft: NoticeDraft,
  onVersion: (version: number) => void,
): Promise<NoticeDesk> {
  const { id, version, sender } = draft;
  if (!sender) throw new Error('a notice without a sender is stopped by its form');
  const latest = () => call(noticeDeskApi.getDesk, { params: { id } });
  if (version === null) {
    try {
      const { level, communityId } = sender;
      return await call(noticeDeskApi.create, { body: { id, level, communityId, ...draftBody(draft) } });
    } catch (error) {
      if (!isRace(error, 'ID_ALREADY_USED')) throw error;
      // it arrived with what stood there then
      return change(draft, (await latest()).version);
    }
  }
  try {
    return await change(draft, version);
  } catch (error) {
    if (!isRace(error, 'VERSION_CONFLICT')) throw error;
    const desk = await latest();
    if (isSameAs(draft, desk)) return desk;
    // changed on another device: told, and the next attempt puts this in its place
    onVersion(desk.version);
    throw error;
  }
}

/** Sends a draft out, or to a second pair of eyes. @throws ApiError, NetworkError */
export async function issueNotice({ id, version }: Pick<NoticeDesk, 'id' | 'version'>): Promise<NoticeDesk> {
  try {
    return await call(noticeDeskApi.issue, { params: { id }, body: { version } });
  } catch (error) {
    if (!isRace(error, 'VERSION_CONFLICT')) throw error;
    const desk = await call(noticeDeskApi.getDesk, { params: { id } });
    // an answer was lost: it is out already
    if (desk.state !== 'draft') return desk;
    throw error;
  }
}

/**
 * Keeps a draft and sends it out; one that is out already, because an answer was lost, is left as it is.
 * @throws ApiError, NetworkError
 */
export async function sendNotice(
  draft: NoticeDraft,
  onVersion: (version: number) => void,
): Promise<NoticeDesk> {
  try {
    const saved = await saveNotice(draft, onVersion);
    onVersion(saved.version);
    return await issueNotice(saved);
  } catch (error) {
    if (!(error instanceof ApiError && error.code === 'NOTICE_TRANSITION_NOT_ALLOWED')) throw error;
    const desk = await call(noticeDeskApi.getDesk, { params: { id: draft.id } });
    if (desk.state === 'draft') throw error;
    return desk;
  }
}
