import type { AddWalkIn } from '@linge/shared/activity/sign-up-list.schema';
import {
  maxCheckInBatch,
  type ListedCheckIn,
  type MarkCheckIns,
  type MarkedCheckIns,
} from '@linge/shared/check-in/check-in-desk.schema';
import { ApiError } from './api-error';
import {
  batchOf,
  byTime,
  markBody,
  noteOf,
  type CheckInNote,
  type KeptMark,
  type KeptWalkIn,
} from './check-in-mark.policy';
import type { KeptItems } from './kept-items';
import { createResender, type ResendParts } from './resend.core';

/** What the outbox works with; all of it replaceable in a test. */
export interface CheckInOutboxParts extends Pick<ResendParts<unknown>, 'random' | 'wakeAfter'> {
  readonly marks: KeptItems<KeptMark>;
  readonly walkIns: KeptItems<KeptWalkIn>;
  readonly accountId: () => string | null;
  readonly mark: (activityId: string, body: MarkCheckIns) => Promise<MarkedCheckIns>;
  readonly addWalkIn: (activityId: string, body: AddWalkIn) => Promise<unknown>;
  /** How some of a session are now. */
  readonly onMarked: (of: KeptMark, answers: readonly ListedCheckIn[]) => void;
  readonly onNote: (note: CheckInNote) => void;
}

type Load = { readonly walkIn: KeptWalkIn } | { readonly marks: readonly KeptMark[] };

/**
 * Sends what an organiser said, also hours later: who came without having signed up first, so that what is said of them
 * finds them; then marks, many at once. What came out otherwise is told.
 */
export function createCheckInOutbox(parts: CheckInOutboxParts): () => Promise<void> {
  const { marks, walkIns } = parts;
  const mine = <Kept extends { readonly accountId: string }>(kept: readonly Kept[]) =>
    kept.filter(({ accountId }) => accountId === parts.accountId());

  function next(): Load | null {
    marks.refresh();
    walkIns.refresh();
    const [walkIn] = [...mine(walkIns.get())].sort(byTime);
    if (walkIn) return { walkIn };
    const batch = batchOf(mine(marks.get()), maxCheckInBatch);
    return batch.length > 0 ? { marks: batch } : null;
  }

  async function sendMarks(batch: readonly KeptMark[]): Promise<void> {
    const [first] = batch;
    if (!first) return;
    const { items } = await parts.mark(first.activityId, {
      startsAt: first.startsAt,
      marks: batch.map(markBody),
    });
    parts.onMarked(
      first,
      items.flatMap(({ checkIn }) => (checkIn ? [checkIn] : [])),
    );
    for (const mark of batch) {
      const answer = items.find(({ id }) => id === mark.id);
      // of several of one person, the last one tells
      const last = batch.filter(({ signUpId }) => signUpId === mark.signUpId).at(-1) === mark;
      const note = answer && last && noteOf(mark, answer);
      if (note) parts.onNote(note);
      marks.remove(mark.id);
    }
  }

  function refuse(load: Load, error: unknown): void {
    const code = error instanceof ApiError ? error.code : 'INTERNAL_ERROR';
    if ('marks' in load) {
      for (const { id, accountId, activityId, startsAt, name, kind } of load.marks) {
        parts.onNote({ id, accountId, activityId, startsAt, name, kind, code, attendance: null });
        marks.remove(id);
      }
      return;
    }
    const { id, accountId, activityId, startsAt, name } = load.walkIn;
    parts.onNote({ id, accountId, activityId, startsAt, name, kind: 'walkIn', code, attendance: null });
    walkIns.remove(id);
    for (const mark of marks.get()) if (mark.signUpId === id) marks.remove(mark.id);
  }

  return createResender<Load>({
    next,
    send: async (load) => {
      if ('marks' in load) return sendMarks(load.marks);
      const { id, activityId, name, roleId } = load.walkIn;
      await parts.addWalkIn(activityId, { id, name, roleId });
      walkIns.remove(id);
    },
    refuse,
    random: parts.random,
    wakeAfter: parts.wakeAfter,
  });
}
