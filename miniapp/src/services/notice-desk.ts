import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import type {
  NoticeActionBody,
  NoticeDesk,
  StaffNoticeAction,
} from '@linge/shared/notice/notice-desk.schema';
import { call } from './client';
import { useLookAgain } from './use-look-again';
import { useQuery, type Query } from './use-query';

/** Milliseconds between two looks at a notice that is being put into inboxes. */
const lookMs = 2_000;

/** Actions that a tap asks for with a few words, or none. */
export type NoticeStep = Exclude<StaffNoticeAction, 'change' | 'correct'>;

/** Asks for a step on the version that was seen. @throws ApiError, NetworkError */
export function actOnNotice<A extends StaffNoticeAction>(
  { id, version }: Pick<NoticeDesk, 'id' | 'version'>,
  action: A,
  body: Omit<NoticeActionBody<A>, 'version'>,
): Promise<NoticeDesk> {
  // they differ in their bodies alone, which the parameter's type has checked
  const endpoint = noticeDeskApi[action] as typeof noticeDeskApi.issue;
  return call(endpoint, { params: { id }, body: { version, ...body } });
}

/** A notice, looked at again and again while the server checks its words or puts it into inboxes. */
export function useNoticeDesk(id: string): Query<NoticeDesk> {
  const query = useQuery(noticeDeskApi.getDesk, id ? { params: { id } } : null);
  const desk = query.state === 'ready' ? query.data : null;
  const delivering = desk?.state === 'published' && desk.progress !== null && desk.progress.phase !== 'done';
  // its words are being checked, which mostly takes a moment; it goes out by itself then
  const checking = desk?.state === 'scheduled' && desk.check === 'waiting';
  const underWay = delivering || checking;
  useLookAgain({ id: underWay ? id : null, ask: lookAtNotice, onLatest: query.replace, everyMs: lookMs });
  return query;
}

const lookAtNotice = (id: string) => call(noticeDeskApi.getDesk, { params: { id } });
