import { createStoredValue } from './store';
import { useStore } from './use-store';

/**
 * What was begun of things of one kind, and stays on the device until it is sent. By account and thing: on a shared
 * phone nobody goes on with another's words.
 * @param name under which the device keeps them
 */
export function createKeptDrafts<Base extends object>(name: string) {
  const drafts = createStoredValue<Readonly<Partial<Record<string, Base>>>>(name, {});

  function useKept<Draft extends Base>(key: string, initial: Draft): KeptDraft<Draft> {
    const read = () => (drafts.get()[key] as Draft | undefined) ?? initial;
    const kept = useStore(drafts)[key] as Draft | undefined;
    return {
      draft: kept ?? initial,
      begun: kept !== undefined,
      read,
      change: (part) => drafts.set({ ...drafts.get(), [key]: { ...read(), ...part } }),
      drop: () => {
        const { [key]: _sent, ...others } = drafts.get();
        drafts.set(others);
      },
    };
  }

  /** What was begun under a key; null where there is nothing. */
  function useBegun<Draft extends Base>(key: string): Draft | null {
    return (useStore(drafts)[key] as Draft | undefined) ?? null;
  }

  return { useKept, useBegun };
}

export interface KeptDraft<Draft> {
  readonly draft: Draft;
  /** Whether there is anything to go on with. */
  readonly begun: boolean;
  readonly read: () => Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly drop: () => void;
}

/** The key of a thing that the server does not know yet, or of one that it has. */
export const draftKey = (accountId: string, id = 'new') => `${accountId}/${id}`;
