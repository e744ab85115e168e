import { complaintFollowApi } from '@linge/shared/complaint/complaint-follow.api';
import type { SimilarComplaint } from '@linge/shared/complaint/complaint-follow.schema';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../../services/client';
import type { ComplaintDraft } from '../../../services/complaint-draft';
import { useSession } from '../../../services/session';

/** Milliseconds without a key after which it is looked for what neighbours wrote. */
const pauseMs = 800;
const leastText = 5;

/**
 * What neighbours reported already about the thing that is being written; nothing while it is unknown, and nothing for
 * visitors. That it cannot be looked up is no reason to disturb whoever writes.
 */
export function useSimilar({ place, category, text }: ComplaintDraft): readonly SimilarComplaint[] {
  const session = useSession();
  const [items, setItems] = useState<readonly SimilarComplaint[]>([]);
  const latest = useRef(0);
  const doorId = place?.doorId;
  const categoryId = category?.id;
  const typed = text.trim();
  const accountId = session?.account.id;

  const enough = Boolean(accountId && doorId && categoryId) && typed.length >= leastText;

  useEffect(() => {
    const turn = ++latest.current;
    if (!enough || !doorId || !categoryId) return undefined;
    const timer = setTimeout(() => {
      call(complaintFollowApi.similar, { body: { doorId, categoryId, text: typed } }).then(
        (answer) => turn === latest.current && setItems(answer.items),
        () => undefined,
      );
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [enough, doorId, categoryId, typed]);

  return enough ? items : [];
}
