import { createStore } from './store';
import { sessionStore } from './session-store';
import { useStore } from './use-store';

/**
 * What was typed on forms of the registry, by person and form. It survives an error and a page that was left, but is
 * never stored on the phone: whole ID numbers and phones are in it.
 */
const drafts = createStore<Readonly<Record<string, unknown>>>({});

sessionStore.subscribe(() => {
  if (sessionStore.get() === null) drafts.set({});
});

export function useRegistryDraft<Draft>(key: string, initial: Draft) {
  const own = `${sessionStore.get()?.account.id ?? ''}/${key}`;
  const read = () => (drafts.get()[own] as Draft | undefined) ?? initial;
  const kept = useStore(drafts)[own] as Draft | undefined;
  return {
    draft: kept ?? initial,
    read,
    change: (part: Partial<Draft>) => drafts.set({ ...drafts.get(), [own]: { ...read(), ...part } }),
    drop: () => {
      const { [own]: _sent, ...others } = drafts.get();
      drafts.set(others);
    },
  };
}
