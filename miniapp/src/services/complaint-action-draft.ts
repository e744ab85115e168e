import type { RequestedAction } from '@linge/shared/complaint/complaint-action.schema';
import { emptyInput, type ActionInput } from './complaint-action-input';
import type { KeptPhoto } from './kept-photo';
import { createStoredValue } from './store';
import { useStore } from './use-store';

/** What was typed or chosen before an action was sent; it survives a dead network and a closed app. */
export interface ActionDraft extends Omit<ActionInput, 'photoIds'> {
  readonly photos: readonly KeptPhoto[];
}

const { photoIds: _unsent, ...nothing } = emptyInput;
const emptyDraft: ActionDraft = { ...nothing, photos: [] };

/** By account, complaint (or mediation) and action: on a shared phone nobody is shown another's words. */
const drafts = createStoredValue<Readonly<Partial<Record<string, Partial<ActionDraft>>>>>(
  'linge.action-draft',
  {},
);

export function draftKey(
  accountId: string,
  subjectId: string,
  action: RequestedAction | `recordPaper/${string}`,
): string {
  return `${accountId}/${subjectId}/${action}`;
}

/** Fields that an earlier version of the app did not know yet are empty. */
export function readDraft(key: string): ActionDraft {
  return { ...emptyDraft, ...drafts.get()[key] };
}

export function useActionDraft(key: string): ActionDraft {
  return { ...emptyDraft, ...useStore(drafts)[key] };
}

export function changeDraft(key: string, part: Partial<ActionDraft>): void {
  drafts.set({ ...drafts.get(), [key]: { ...drafts.get()[key], ...part } });
}

export function dropDraft(key: string): void {
  const { [key]: _sent, ...others } = drafts.get();
  drafts.set(others);
}
