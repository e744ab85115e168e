import { suggestionBoxApi } from '@linge/shared/suggestion-box/suggestion-box.api';
import { maxBoxSlips } from '@linge/shared/suggestion-box/suggestion-box.schema';
import { emptyOpening, openingBody, slipsOf, type OpeningDraft } from './box-opening-draft.policy';
import { call } from './client';
import { dropKeptPhotos, useKeptPhotos } from './kept-photo';
import { newId } from './new-id';
import { createStoredValue } from './store';
import { useStore } from './use-store';

/** By account and box: on a shared phone nobody goes on with another's opening. */
const drafts = createStoredValue<Readonly<Partial<Record<string, OpeningDraft>>>>(
  'linge.box-opening-draft',
  {},
);

function read(key: string): OpeningDraft {
  return drafts.get()[key] ?? emptyOpening;
}

/** Another content is another opening: what was sent under the old id may have been taken in. */
function change(key: string, part: Partial<OpeningDraft>): void {
  drafts.set({ ...drafts.get(), [key]: { ...read(key), ...part, id: newId() } });
}

/** What was begun of an opening, with its photos. */
export function useOpeningDraft(accountId: string, boxId: string) {
  const key = `${accountId}/${boxId}`;
  const kept = useStore(drafts)[key];
  const draft = kept ?? emptyOpening;
  const photos = useKeptPhotos(
    key,
    draft.slips,
    {
      read: () => read(key).slips,
      write: (written) => change(key, { slips: slipsOf(written, read(key).slips, newId) }),
    },
    maxBoxSlips,
  );
  return {
    draft,
    /** Whether there is anything to go on with. */
    begun: kept !== undefined,
    photos,
    change: (part: Partial<OpeningDraft>) => change(key, part),
    drop: () => {
      dropKeptPhotos(read(key).slips);
      const { [key]: _sent, ...others } = drafts.get();
      drafts.set(others);
    },
    /** Uploads the photos and records the opening. @throws ApiError, NetworkError */
    send: async (first: string) => {
      if (!read(key).id) change(key, {});
      const ready = read(key);
      if (!ready.empty) await photos.upload();
      return call(suggestionBoxApi.open, { params: { id: boxId }, body: openingBody(ready, first) });
    },
  };
}
