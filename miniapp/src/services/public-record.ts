import { publicRecordApi } from '@linge/shared/public-record/public-record.api';
import type { ReleaseDesk } from '@linge/shared/public-record/public-record.schema';
import { call } from './client';
import { newId } from './new-id';
import type { ReleaseDraft } from './public-record.policy';
import { createStoredValue } from './store';
import { useStore } from './use-store';

/** By account and complaint: on a shared phone nobody is shown another's words. */
const drafts = createStoredValue<Readonly<Partial<Record<string, ReleaseDraft>>>>('linge.release-draft', {});

/** A draft begins with what the server suggests, and without pictures: each is looked at before it is chosen. */
export function useReleaseDraft(key: string, { suggestion }: Pick<ReleaseDesk, 'suggestion'>) {
  const kept = useStore(drafts)[key];
  const draft: ReleaseDraft = kept ?? { id: '', ...suggestion, photos: [] };
  return {
    draft,
    change: (part: Partial<ReleaseDraft>) => {
      // Other words are another record: what was sent under the old id may have been taken in.
      drafts.set({ ...drafts.get(), [key]: { ...draft, ...part, id: newId() } });
    },
    drop: () => {
      const { [key]: _sent, ...others } = drafts.get();
      drafts.set(others);
    },
    /** As it is sent. The id stays the same until something is changed. */
    ready: (): ReleaseDraft => {
      const named = draft.id ? draft : { ...draft, id: newId() };
      if (named !== draft) drafts.set({ ...drafts.get(), [key]: named });
      return named;
    },
  };
}

/** @throws ApiError, NetworkError */
export function previewRecord(complaintId: string, draft: ReleaseDraft) {
  return call(publicRecordApi.preview, { body: { complaintId, ...draft, photos: [...draft.photos] } });
}

/** @throws ApiError, NetworkError */
export function releaseRecord(complaintId: string, draft: ReleaseDraft) {
  return call(publicRecordApi.release, { body: { complaintId, ...draft, photos: [...draft.photos] } });
}
