import { createStoredValue } from './store';
import { useStore } from './use-store';

const elderStore = createStoredValue<boolean>('linge.elder', false);

/** Elder mode (关怀版): larger type and controls, and somebody to call on every screen. */
export function useElder(): boolean {
  return useStore(elderStore);
}

export function setElder(on: boolean): void {
  elderStore.set(on);
}
