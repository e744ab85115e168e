import { suggestionBoxApi } from '@linge/shared/suggestion-box/suggestion-box.api';
import type { BoxSlip, DealtBoxSlip } from '@linge/shared/suggestion-box/suggestion-box.schema';
import { ApiError } from './api-error';
import {
  emptySlip,
  isDealt,
  isUncopied,
  slipRequest,
  takenIn,
  withRequest,
  type SlipDraft,
  type SlipRequest,
} from './box-slip-draft.policy';
import { call } from './client';
import { newId } from './new-id';
import { createStoredValue } from './store';
import { useStore } from './use-store';

/** By account and slip: on a shared phone nobody is shown another's words. */
const drafts = createStoredValue<Readonly<Partial<Record<string, SlipDraft>>>>('linge.box-slip-draft', {});

function read(key: string): SlipDraft {
  return { ...emptySlip, ...drafts.get()[key] };
}

function change(key: string, part: Partial<SlipDraft>): void {
  drafts.set({ ...drafts.get(), [key]: { ...read(key), ...part } });
}

function deal(id: string, { way, body }: SlipRequest): Promise<DealtBoxSlip> {
  const params = { id };
  switch (way) {
    case 'join':
      return call(suggestionBoxApi.joinSlip, { params, body });
    case 'setAside':
      return call(suggestionBoxApi.setAsideSlip, { params, body });
    default:
      return call(suggestionBoxApi.fileSlip, { params, body });
  }
}

/** Whether a slip was dealt with from here, and its number and code may not have been copied down yet. */
export function useUncopied(accountId: string, slip: Pick<BoxSlip, 'id' | 'complaint'>): boolean {
  return isUncopied(useStore(drafts)[`${accountId}/${slip.id}`]?.sent, slip);
}

export type SlipDealing = ReturnType<typeof useSlipDraft>;

/** What was typed about a slip, and sending it. */
export function useSlipDraft(accountId: string, slipId: string) {
  const key = `${accountId}/${slipId}`;
  const draft = { ...emptySlip, ...useStore(drafts)[key] };

  /** @throws ApiError BOX_SLIP_DEALT_WITH where it was somebody else; NetworkError */
  const again = async (): Promise<DealtBoxSlip> => {
    const dealt = await takenIn(read(key).sent, (request) => deal(slipId, request));
    // nothing to copy down, now or later
    if (!dealt?.claim) change(key, { sent: [] });
    if (!dealt) throw new ApiError(409, 'BOX_SLIP_DEALT_WITH', null);
    return dealt;
  };

  return {
    draft,
    change: (part: Partial<SlipDraft>) => change(key, part),
    drop: () => {
      const { [key]: _done, ...others } = drafts.get();
      drafts.set(others);
    },
    again,
    /** @throws ApiError, NetworkError */
    send: async (): Promise<DealtBoxSlip> => {
      if (!read(key).complaintId) change(key, { complaintId: newId() });
      const request = slipRequest(read(key));
      const before = read(key).sent;
      change(key, { sent: withRequest(before, request) });
      try {
        return await deal(slipId, request);
      } catch (error) {
        // an answer that was lost: what was sent then was taken in
        if (isDealt(error) && before.length > 0) return again();
        // refused for certain: nothing of it was taken in
        if (error instanceof ApiError && error.status < 500) change(key, { sent: before });
        throw error;
      }
    },
  };
}
