import { useState } from 'react';
import { createStoredValue } from './store';
import { useStore } from './use-store';

/** Who promises what until when, as it is typed. */
export interface PromiseDraft {
  readonly key: string;
  readonly partyId: string;
  readonly text: string;
  /** Eight digits. */
  readonly day: string;
}

/** A text for all to confirm, as it is being written. */
export interface AgreementDraft {
  readonly text: string;
  /** `7、30`. */
  readonly days: string;
  readonly promises: readonly PromiseDraft[];
}

/**
 * What is meant for all parties to read survives a closed app; what was said in confidence is kept by no form. By account,
 * mediation and the text that stands: on a shared phone nobody is shown another's words, and a text that was replaced
 * meanwhile is not brought back by an old draft.
 */
const drafts = createStoredValue<Readonly<Partial<Record<string, AgreementDraft>>>>(
  'linge.agreement-draft',
  {},
);

export function agreementDraftKey(
  accountId: string,
  mediation: { readonly id: string; readonly agreement: { readonly id: string } | null },
): string {
  return `${accountId}/${mediation.id}/${mediation.agreement?.id ?? ''}`;
}

/** @param begin what stands in the form while nothing was typed */
export function useAgreementDraft(key: string, begin: () => AgreementDraft) {
  const [initial] = useState(begin);
  const draft = useStore(drafts)[key] ?? initial;
  return {
    draft,
    change: (part: Partial<AgreementDraft>) => {
      drafts.set({ ...drafts.get(), [key]: { ...(drafts.get()[key] ?? initial), ...part } });
    },
    drop: () => {
      const { [key]: _sent, ...others } = drafts.get();
      drafts.set(others);
    },
  };
}
