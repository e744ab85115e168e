import { useState } from 'react';
import type { LoadState } from '../../../services/load-state';
import { orReload } from '../../../services/or-reload';
import { movedBy } from '../../../services/registry-order';
import { toastError, useAction } from '../../../services/use-action';

interface Item {
  readonly id: string;
  readonly position: number;
  readonly version: number;
}

/** Labels or fields, as they are loaded. */
export type WordQuery<One> = LoadState<{ readonly items: readonly One[] }> & {
  readonly reload: () => Promise<void>;
};

/**
 * A list of labels or fields, one of which is looked at or being made, and their order.
 * @param place writes a position
 */
export function useWords<One extends Item>(
  list: WordQuery<One>,
  place: (item: One, position: number) => Promise<unknown>,
) {
  /** The id of the one on the sheet; `new` for one that is being made. */
  const [open, setOpen] = useState<string | null>(null);
  const items = list.state === 'ready' ? list.data.items : [];
  const moving = useAction(
    async (id: string, by: -1 | 1) => {
      for (const { item, position } of movedBy(items, id, by)) await place(item, position);
      await list.reload();
    },
    (error) => {
      toastError(error);
      void list.reload();
    },
  );
  return {
    items,
    open,
    /** As it is now, also while its sheet is open. */
    current: items.find(({ id }) => id === open),
    setOpen,
    moving,
    orReload: <Answer>(sending: Promise<Answer>): Promise<Answer> => orReload(sending, list),
    done: () => {
      setOpen(null);
      void list.reload();
    },
  };
}

export type Words<One extends Item> = ReturnType<typeof useWords<One>>;
