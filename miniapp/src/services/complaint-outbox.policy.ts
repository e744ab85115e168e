import { ApiError, NetworkError } from './api-error';
import type { ComplaintDraft, DraftProblem } from './complaint-draft';
import { comesLater, delayAfter } from './retry.policy';

/** The device no longer has a photo that was to be sent. */
export class PhotoLost extends Error {
  override readonly name = 'PhotoLost';
}

/**
 * What a failed attempt means. `later`: try again by itself. `resendPhotos`: the server has cleared photos away
 * that waited too long; once, they are sent again. `refused`: the same would be refused again; a person must look.
 */
export type Fate = 'later' | 'resendPhotos' | 'refused';

export function fateOf(error: unknown, draft: ComplaintDraft): Fate {
  if (error instanceof PhotoLost) return 'refused';
  if (comesLater(error)) return 'later';
  const missing = error instanceof ApiError && error.code === 'COMPLAINT_PHOTO_UNKNOWN';
  return missing && !draft.photosResent ? 'resendPhotos' : 'refused';
}

/** Whether the attempt may have reached the server although no success was seen. */
export function mayHaveArrived(error: unknown): boolean {
  return !(error instanceof ApiError) || error.status >= 500;
}

/** Puts a finished report in the queue, as `accountId`'s. */
export function queued(draft: ComplaintDraft, accountId: string): ComplaintDraft {
  return { ...draft, accountId, stage: { kind: 'waiting', attempts: 0, notBefore: 0 } };
}

export function postponed(draft: ComplaintDraft, now: number, random: number): ComplaintDraft {
  if (draft.stage.kind !== 'waiting') return draft;
  const attempts = draft.stage.attempts + 1;
  return {
    ...draft,
    stage: { kind: 'waiting', attempts, notBefore: now + delayAfter(attempts, random) },
  };
}

/** No more waiting for its turn: the network is back, or somebody tapped "send now". */
export function hurried(draft: ComplaintDraft): ComplaintDraft {
  if (draft.stage.kind !== 'waiting' || draft.stage.notBefore === 0) return draft;
  return { ...draft, stage: { ...draft.stage, notBefore: 0 } };
}

export function withPhotosAgain(draft: ComplaintDraft): ComplaintDraft {
  return {
    ...draft,
    photosResent: true,
    posted: false,
    photos: draft.photos.map((photo) => ({ ...photo, sent: false })),
  };
}

/** The reason to keep with a refused draft. */
export function problemOf(error: unknown, photoId: string | null): DraftProblem {
  if (error instanceof PhotoLost) return { code: 'PHOTO_LOST', fields: [], photoId };
  if (error instanceof ApiError) return { code: error.code, fields: error.fields, photoId };
  return {
    code: error instanceof NetworkError ? 'SERVICE_UNAVAILABLE' : 'INTERNAL_ERROR',
    fields: [],
    photoId,
  };
}

export function refusedWith(draft: ComplaintDraft, problem: DraftProblem): ComplaintDraft {
  return { ...draft, posted: false, stage: { kind: 'refused', problem } };
}

/** Its content can be changed: not while the server may have it already. */
export function canEdit(draft: ComplaintDraft): boolean {
  return draft.stage.kind !== 'waiting' || !draft.posted;
}

/**
 * Takes a draft back to be changed. Names that the server has refused are made anew: a report or photo under a
 * taken id would be refused for ever.
 */
export function reopened(draft: ComplaintDraft, newId: () => string): ComplaintDraft {
  const problem = draft.stage.kind === 'refused' ? draft.stage.problem : null;
  const open: ComplaintDraft = { ...draft, photosResent: false, stage: { kind: 'editing' } };
  if (problem?.code === 'COMPLAINT_PHOTO_UNKNOWN') {
    return { ...open, photos: draft.photos.map((photo) => ({ ...photo, id: newId(), sent: false })) };
  }
  if (problem?.code !== 'ID_ALREADY_USED') return open;
  if (problem.photoId === null) return { ...open, id: newId() };
  return {
    ...open,
    photos: draft.photos.map((photo) =>
      photo.id === problem.photoId ? { ...photo, id: newId(), sent: false } : photo,
    ),
  };
}

/** Whose turn it is, oldest first; else when to look again (Unix ms); null when nothing waits for this account. */
export function nextTurn(
  drafts: readonly ComplaintDraft[],
  accountId: string | null,
  now: number,
): { readonly draft: ComplaintDraft } | { readonly wakeAt: number } | null {
  const turns = drafts.flatMap((draft) =>
    draft.stage.kind === 'waiting' && accountId !== null && draft.accountId === accountId
      ? [{ draft, at: draft.stage.notBefore }]
      : [],
  );
  const [due] = turns
    .filter((turn) => turn.at <= now)
    .sort((one, other) => (one.draft.id < other.draft.id ? -1 : 1));
  if (due) return { draft: due.draft };
  return turns.length > 0 ? { wakeAt: Math.min(...turns.map((turn) => turn.at)) } : null;
}
