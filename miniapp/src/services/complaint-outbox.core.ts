import type { FileComplaint } from '@linge/shared/complaint/complaint-filing.schema';
import type { SubmitComplaint } from '@linge/shared/complaint/complaint-report.schema';
import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import { submissionOf, type ComplaintDraft, type DraftPhoto } from './complaint-draft';
import type { DraftStore } from './complaint-draft-store';
import {
  fateOf,
  hurried,
  mayHaveArrived,
  nextTurn,
  PhotoLost,
  postponed,
  problemOf,
  refusedWith,
  withPhotosAgain,
} from './complaint-outbox.policy';

/** What is being sent right now. */
export interface Sending {
  readonly draftId: string;
  /** The photo on its way; null while the report itself is. */
  readonly photoId: string | null;
}

/** What the outbox works with; all of it replaceable in a test. */
export interface OutboxParts {
  readonly drafts: DraftStore;
  /** Who is logged in; null for a visitor. */
  readonly accountId: () => string | null;
  readonly uploadPhoto: (id: string, path: string) => Promise<unknown>;
  /** One's own, or what was written down for somebody. */
  readonly submit: (body: SubmitComplaint | FileComplaint) => Promise<Complaint>;
  readonly photoPath: (key: string) => Promise<string | null>;
  readonly dropPhoto: (key: string) => Promise<void>;
  /** Runs the task unless another window is sending; false when it is. */
  readonly alone: (task: () => Promise<void>) => Promise<boolean>;
  readonly now: () => number;
  readonly random: () => number;
  /** Runs `task` after so many milliseconds; replaces the one before. Null: none. */
  readonly wakeAfter: (delayMs: number | null, task: () => void) => void;
  readonly onSending: (sending: Sending | null) => void;
  readonly onSent: (complaint: Complaint) => void;
}

/** Milliseconds until a window looks again whether the one that sends has been closed. */
const otherWindowMs = 5_000;

/** Thrown to stop quietly: the draft was deleted, taken back, or is no longer this account's to send. */
class Withdrawn extends Error {}

export function createOutbox(parts: OutboxParts) {
  const { drafts } = parts;
  let running: Promise<void> | null = null;
  let again = false;

  /** The draft as stored now, changed while it still waits for this account. */
  function step(id: string, change: (draft: ComplaintDraft) => ComplaintDraft): ComplaintDraft {
    const mine = (draft: ComplaintDraft) =>
      draft.stage.kind === 'waiting' && draft.accountId === parts.accountId() ? change(draft) : null;
    const draft = drafts.change(id, mine);
    if (!draft) throw new Withdrawn();
    return draft;
  }

  async function sendPhoto(draftId: string, photo: DraftPhoto): Promise<void> {
    parts.onSending({ draftId, photoId: photo.id });
    const path = await parts.photoPath(photo.key);
    if (path === null) throw new PhotoLost();
    step(draftId, (draft) => draft);
    await parts.uploadPhoto(photo.id, path);
    step(draftId, (draft) => ({
      ...draft,
      photos: draft.photos.map((one) => (one.id === photo.id ? { ...one, sent: true } : one)),
    }));
  }

  async function sendReport(draftId: string): Promise<void> {
    parts.onSending({ draftId, photoId: null });
    // from here on the server may have it: noted before, so that a closed app knows it too
    const draft = step(draftId, (one) => ({ ...one, posted: true }));
    const complaint = await parts.submit(submissionOf(draft));
    drafts.remove(draftId);
    for (const photo of draft.photos) await parts.dropPhoto(photo.key).catch(() => undefined);
    parts.onSent(complaint);
  }

  function failed(id: string, error: unknown, photoId: string | null, postedBefore: boolean): void {
    drafts.change(id, (draft) => {
      if (draft.stage.kind !== 'waiting') return null;
      const fate = fateOf(error, draft);
      if (fate === 'refused') return refusedWith(draft, problemOf(error, photoId));
      if (fate === 'resendPhotos') return withPhotosAgain(draft);
      const posted = photoId === null ? postedBefore || mayHaveArrived(error) : draft.posted;
      return postponed({ ...draft, posted }, parts.now(), parts.random());
    });
  }

  async function send(draft: ComplaintDraft): Promise<void> {
    let photoId: string | null = null;
    try {
      for (const photo of draft.photos.filter((one) => !one.sent)) {
        photoId = photo.id;
        await sendPhoto(draft.id, photo);
      }
      photoId = null;
      await sendReport(draft.id);
    } catch (error) {
      if (!(error instanceof Withdrawn)) failed(draft.id, error, photoId, draft.posted);
    } finally {
      parts.onSending(null);
    }
  }

  async function sendAllDue(): Promise<void> {
    for (;;) {
      drafts.refresh();
      const turn = nextTurn(drafts.get(), parts.accountId(), parts.now());
      if (!turn || !('draft' in turn)) return;
      await send(turn.draft);
    }
  }

  async function round(): Promise<void> {
    const free = await parts.alone(sendAllDue);
    drafts.refresh();
    const turn = nextTurn(drafts.get(), parts.accountId(), parts.now());
    const pause = turn === null ? null : 'draft' in turn ? otherWindowMs : turn.wakeAt - parts.now();
    parts.wakeAfter(pause !== null && !free ? Math.max(pause, otherWindowMs) : pause, () => void drain());
  }

  /** Sends whatever is due, one after the other. Calls while it runs are one more round at its end. */
  function drain(): Promise<void> {
    again = running !== null;
    running ??= (async () => {
      try {
        do {
          again = false;
          await round();
        } while (again);
      } finally {
        running = null;
      }
    })();
    return running;
  }

  /** The same without waiting for anybody's turn: the network is back, the app is shown, somebody tapped. */
  function drainNow(): Promise<void> {
    drafts.refresh();
    for (const draft of drafts.get()) drafts.change(draft.id, hurried);
    return drain();
  }

  return { drain, drainNow };
}
