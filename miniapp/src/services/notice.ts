import { noticeApi } from '@linge/shared/notice/notice.api';
import type { NoticeAttachment, OwnNotice, PublicNotice } from '@linge/shared/notice/notice.schema';
import { useEffect, useRef } from 'react';
import { onNetworkChange } from '../platform/network';
import { ApiError } from './api-error';
import { call } from './client';
import type { LoadState } from './load-state';
import { refreshMe, useSession } from './session';
import { openLinked } from './transfer';
import { useQuery } from './use-query';

/** A notice as its reader finds it: addressed to them, or open to anybody. */
export type ReadableNotice =
  | { readonly kind: 'own'; readonly notice: OwnNotice }
  | { readonly kind: 'public'; readonly notice: PublicNotice };

const isNotMine = (error: unknown) =>
  error instanceof ApiError && (error.status === 404 || error.status === 403);

/** One's own where it is addressed to one, else what anybody may read of it. */
export function useReadableNotice(id: string): LoadState<ReadableNotice> & {
  readonly reload: () => Promise<void>;
  readonly replaceOwn: (notice: OwnNotice) => void;
} {
  const session = useSession();
  const params = { id };
  const own = useQuery(noticeApi.getOwn, session && id ? { params } : null);
  const notMine = own.state === 'error' && isNotMine(own.error);
  const open = useQuery(noticeApi.get, id && (!session || notMine) ? { params } : null);
  const parts = { replaceOwn: own.replace };
  if (session && !notMine) {
    if (own.state !== 'ready') return { ...own, ...parts };
    return { ...own, ...parts, data: { kind: 'own', notice: own.data } };
  }
  if (open.state !== 'ready') return { ...open, ...parts };
  return { ...open, ...parts, data: { kind: 'public', notice: open.data } };
}

/**
 * Tells the server that the revision on the screen was read: once it is there, and when the network is back. What was
 * marked as corrected stays marked as long as the page is open.
 */
export function useReading(notice: OwnNotice, replace: (notice: OwnNotice) => void): void {
  const { id, revision, state, readAt, correctedSinceRead } = notice;
  const due = state === 'published' && (readAt === null || correctedSinceRead);
  const told = useRef(0);
  useEffect(() => {
    if (!due) return undefined;
    let gone = false;
    const tell = () => {
      if (told.current >= revision) return;
      told.current = revision;
      call(noticeApi.read, { params: { id }, body: { revision } }).then(
        (after) => {
          if (!gone) replace({ ...after, correctedSinceRead });
          void refreshMe();
        },
        () => {
          // told again when the network is back, or when the page is opened again
          told.current = 0;
        },
      );
    };
    tell();
    const stop = onNetworkChange((online) => online && tell());
    return () => {
      gone = true;
      stop();
    };
  }, [due, id, revision, correctedSinceRead, replace]);
}

/** 收到，已阅读. @throws ApiError, NetworkError */
export async function acknowledge({ id, revision }: OwnNotice): Promise<OwnNotice> {
  const after = await call(noticeApi.acknowledge, { params: { id }, body: { revision } });
  void refreshMe();
  return after;
}

/** Shows an attachment or keeps it, under its name with the ending of what it is. @throws ApiError, NetworkError */
export function openAttachment({ name, type, url }: NoticeAttachment): Promise<void> {
  const ending = `.${type}`;
  return openLinked(url, name.toLowerCase().endsWith(ending) ? name : name + ending);
}
