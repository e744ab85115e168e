import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import type {
  NoticeActionBody,
  NoticeDesk,
  StaffNoticeAction,
} from '@linge/shared/notice/notice-desk.schema';
import { useEffect } from 'react';
import { call } from './client';
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
  const { replace } = query;
  const desk = query.state === 'ready' ? query.data : null;
  const delivering = desk?.state === 'published' && desk.progress !== null && desk.progress.phase !== 'done';
  // its words are being checked, which mostly takes a moment; it goes out by itself then
  const checking = desk?.state === 'scheduled' && desk.check === 'waiting';
  const underWay = delivering || checking;
  useEffect(() => {
    if (!underWay) return undefined;
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      call(noticeDeskApi.getDesk, { params: { id } }).then(
        (latest) => {
          if (gone) return;
          replace(latest);
          timer = setTimeout(look, lookMs);
        },
        // no answer this time: it goes on at the server, and the next look will tell
        () => {
          if (!gone) timer = setTimeout(look, lookMs * 3);
        },
      );
    };
    timer = setTimeout(look, lookMs);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [id, underWay, replace]);
  return query;
}
