import { complaintCategoryApi } from '@linge/shared/complaint/complaint-category.api';
import type { CategoryEntry } from '@linge/shared/complaint/complaint-category.schema';
import { useState } from 'react';
import { call } from '../../../services/client';
import { toastError, useAction } from '../../../services/use-action';
import { useQuery } from '../../../services/use-query';

/** What is on the sheet: one that there is, or a new one on a branch. */
export type OpenEntry = { readonly id: string } | { readonly newOn: string | null };

/** The tree of a community, the one that is looked at or made, and their order. */
export function useTree(communityId: string) {
  const list = useQuery(complaintCategoryApi.getTree, { query: { communityId } });
  const [open, setOpen] = useState<OpenEntry | null>(null);
  const items = list.state === 'ready' ? list.data.items : [];
  const besides = ({ parentId }: CategoryEntry) => items.filter((one) => one.parentId === parentId);
  const moving = useAction(
    async (entry: CategoryEntry, by: -1 | 1) => {
      const beside = besides(entry);
      const at = beside.findIndex(({ id }) => id === entry.id);
      if (!beside[at + by]) return;
      const afterId = (by === 1 ? beside[at + 1] : beside[at - 2])?.id ?? null;
      const { id, version, parentId } = entry;
      list.replace(
        await call(complaintCategoryApi.move, { params: { id }, body: { version, parentId, afterId } }),
      );
    },
    (error) => {
      toastError(error);
      void list.reload();
    },
  );
  return {
    list,
    items,
    open,
    /** As it is now, also while its sheet is open. */
    current: open && 'id' in open ? items.find(({ id }) => id === open.id) : undefined,
    setOpen,
    moving,
    done: () => {
      setOpen(null);
      void list.reload();
    },
  };
}

export type Tree = ReturnType<typeof useTree>;
