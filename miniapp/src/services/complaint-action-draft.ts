import type { ComplaintAction } from '@linge/shared/complaint/complaint.schema';
import { createStoredValue } from './store';
import { useStore } from './use-store';

/** What was typed before an action was sent; it survives a dead network and a closed app. */
export interface ActionDraft {
  readonly note: string;
  readonly rating: number | null;
  /** The id under which each is uploaded, and the key by which the device keeps it. */
  readonly photos: readonly { readonly id: string; readonly key: string }[];
}

const emptyDraft: ActionDraft = { note: '', rating: null, photos: [] };

/** By account, complaint and action: on a shared phone nobody is shown another's words. */
const drafts = createStoredValue<Readonly<Partial<Record<string, ActionDraft>>>>('linge.action-draft', {});

export function draftKey(accountId: string, complaintId: string, action: ComplaintAction): string {
  return `${accountId}/${complaintId}/${action}`;
}

export function readDraft(key: string): ActionDraft {
  return drafts.get()[key] ?? emptyDraft;
}

export function useActionDraft(key: string): ActionDraft {
  return useStore(drafts)[key] ?? emptyDraft;
}

export function changeDraft(key: string, part: Partial<ActionDraft>): void {
  drafts.set({ ...drafts.get(), [key]: { ...readDraft(key), ...part } });
}

export function dropDraft(key: string): void {
  const { [key]: _sent, ...others } = drafts.get();
  drafts.set(others);
}
