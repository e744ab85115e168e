import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { onNetworkChange } from '../platform/network';
import { dropPhoto, keptPhoto } from '../platform/photo';
import { alone, onOtherWindow } from '../platform/window';
import { call } from './client';
import { isBlank, type ComplaintDraft } from './complaint-draft';
import { createDraftStore } from './complaint-draft-store';
import { createOutbox, type Sending } from './complaint-outbox.core';
import { canEdit, queued, reopened } from './complaint-outbox.policy';
import { deviceStorage } from './device-storage';
import { newId } from './new-id';
import { createWaker } from './resend.core';
import { sessionStore } from './session-store';
import { createStore } from './store';
import { uploadPhoto } from './transfer';

/** Unsent reports on this device, newest first. */
export const drafts = createDraftStore(deviceStorage, createStore, () => new Date());

/** What is on its way right now. */
export const sendingStore = createStore<Sending | null>(null);

/** The report that the server took in last, since the app was opened. */
export const lastSentStore = createStore<Complaint | null>(null);

const outbox = createOutbox({
  drafts,
  accountId: () => sessionStore.get()?.account.id ?? null,
  uploadPhoto,
  submit: (body) => call('channel' in body ? complaintApi.file : complaintApi.submit, { body }),
  photoPath: keptPhoto,
  dropPhoto,
  alone,
  now: () => Date.now(),
  random: () => Math.random(),
  wakeAfter: createWaker(),
  onSending: sendingStore.set,
  onSent: lastSentStore.set,
});

/** What became of a report that was just sent off. */
export type SendResult =
  | { readonly kind: 'sent' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly draft: ComplaintDraft };

/** Queues a finished report as this account's and tries at once; what cannot go now goes later by itself. */
export async function sendDraft(draft: ComplaintDraft, accountId: string): Promise<SendResult> {
  drafts.put(queued(draft, accountId));
  await outbox.drain();
  const left = drafts.find(draft.id);
  if (!left) return { kind: 'sent' };
  return left.stage.kind === 'refused' ? { kind: 'refused', draft: left } : { kind: 'waiting' };
}

/** Sends whatever waits, without minding pauses. */
export function sendWaiting(): void {
  void outbox.drainNow();
}

/**
 * Keeps what was typed, at once. A refused draft becomes one to be edited again; a blank one is not kept.
 * @returns the draft as it is now, and whether it outlives the app (a full storage keeps nothing)
 */
export function saveDraft(
  draft: ComplaintDraft,
  change: Partial<ComplaintDraft>,
): { readonly draft: ComplaintDraft; readonly kept: boolean } {
  const open = draft.stage.kind === 'editing' ? draft : reopened(draft, newId);
  const next = { ...open, ...change, accountId: open.accountId ?? sessionStore.get()?.account.id ?? null };
  const kept = isBlank(next) || drafts.put(next);
  if (isBlank(next) || next.id !== draft.id) drafts.remove(draft.id);
  return { draft: next, kept };
}

/** Takes a draft back to be changed; null when it is gone or may have reached the server already. */
export function reopenDraft(id: string): ComplaintDraft | null {
  return drafts.change(id, (draft) => (canEdit(draft) ? reopened(draft, newId) : null));
}

export async function deleteDraft(draft: ComplaintDraft): Promise<void> {
  drafts.remove(draft.id);
  await Promise.all(draft.photos.map((photo) => dropPhoto(photo.key)));
}

let started = false;

/** Keeps the outbox going: when the app is shown, the network is back, somebody has logged in. Once for the app. */
export function startOutbox(): void {
  if (!started) {
    started = true;
    onNetworkChange((online) => {
      if (online) sendWaiting();
    });
    onOtherWindow(drafts.refresh);
    sessionStore.subscribe(sendWaiting);
  }
  sendWaiting();
}
