import type { ComplaintSummary } from '@linge/shared/complaint/complaint.schema';
import { useEffect, useRef, useState } from 'react';
import { focusRow, hasRowKeys } from '../../../platform/row-keys';
import type { RowKey, RowKeys } from '../../../platform/row-keys.type';
import { openComplaint, type QueueViewProps } from './queue-item';

/** What the keys do, for those who look and those who listen. */
export const keysHint = '键盘：Tab 进入表格，↑ ↓ 或 J K 换行，Enter 打开，X 选择，A 受理';

/**
 * Walking through the rows by keys, and acting on the one that has the focus. A row that is gone once it was taken on
 * leaves the focus with the one in its place.
 * @returns what each row needs; undefined where there are no keys, or nothing to pick
 */
export function useRowKeys({
  items,
  accepting,
  onAccept,
  picking,
}: QueueViewProps): ((item: ComplaintSummary) => RowKeys) | undefined {
  const [current, setCurrent] = useState(0);
  /** The place whose row was taken on by a key and will be gone. */
  const taken = useRef<number | null>(null);
  const at = Math.min(current, items.length - 1);

  const move = (to: number) => {
    const item = items[to];
    if (!item) return;
    setCurrent(to);
    focusRow(item.id);
  };

  useEffect(() => {
    if (taken.current === null || accepting !== null) return;
    const place = Math.min(taken.current, items.length - 1);
    taken.current = null;
    const item = items[place];
    if (item) focusRow(item.id);
  }, [items, accepting]);

  if (!hasRowKeys || !picking) return undefined;
  const act = (item: ComplaintSummary, index: number, key: RowKey) => {
    if (key === 'down' || key === 'up') move(index + (key === 'down' ? 1 : -1));
    else if (key === 'select') picking.onToggle(item);
    else if (key === 'accept') {
      if (!item.canAccept || accepting !== null) return;
      taken.current = index;
      onAccept(item);
    } else if (picking.on) picking.onToggle(item);
    else openComplaint(item);
  };
  return (item) => {
    const index = items.indexOf(item);
    return {
      current: index === at,
      selected: picking.isPicked(item),
      onKey: (key) => act(item, index, key),
      onFocus: () => setCurrent(index),
    };
  };
}
