import { useSyncExternalStore } from 'react';
import { isWide, onWideChange } from '../platform/screen';

/** Whether there is room for columns. */
export function useWide(): boolean {
  return useSyncExternalStore(onWideChange, isWide, () => false);
}
