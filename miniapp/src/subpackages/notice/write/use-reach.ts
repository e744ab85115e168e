import type { AudiencePreview, PreviewAudience } from '@linge/shared/notice/notice-audience.schema';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import type { LoadState } from '../../../services/load-state';
import { audienceBody, type NoticeDraft } from '../../../services/notice-draft.policy';
import { useQuery } from '../../../services/use-query';
import { useRested } from '../../../services/use-rested';

/** `none` while nothing is chosen to count. */
export type Reach = (LoadState<AudiencePreview> | { readonly state: 'none' }) & {
  readonly reload: () => Promise<void>;
};

/** How many a notice is for, counted anew whenever something else is chosen. */
export function useReach({ sender, audience, countsByHousehold }: NoticeDraft): Reach {
  const asked: PreviewAudience | null =
    sender && audience.places.length > 0
      ? {
          level: sender.level,
          communityId: sender.communityId,
          audience: audienceBody(audience),
          countsByHousehold,
        }
      : null;
  const key = asked ? JSON.stringify(asked) : '';
  const rested = useRested(key);
  const query = useQuery(
    noticeDeskApi.previewAudience,
    rested ? { body: JSON.parse(rested) as PreviewAudience } : null,
  );
  if (!asked) return { state: 'none', reload: query.reload };
  // numbers of what was chosen before would mislead
  return key === rested ? query : { state: 'loading', reload: query.reload };
}

/** Undefined while the server has not said so. */
export function coversCommunity(reach: Reach): boolean | undefined {
  return reach.state === 'ready' ? reach.data.coversCommunity : undefined;
}
