import Taro from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { errorText } from './error-text';

/**
 * Runs something that a tap started: `busy` while it runs (a second tap does nothing), and a failure is told
 * in a toast unless `onError` deals with it.
 */
export function useAction<Args extends unknown[]>(
  action: (...args: Args) => Promise<void>,
  onError: (error: unknown) => void = toastError,
): { readonly busy: boolean; readonly run: (...args: Args) => void } {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const latest = useRef({ action, onError });
  useEffect(() => {
    latest.current = { action, onError };
  });
  const run = useCallback((...args: Args) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    latest.current
      .action(...args)
      .catch((error: unknown) => latest.current.onError(error))
      .finally(() => {
        running.current = false;
        setBusy(false);
      });
  }, []);
  return { busy, run };
}

export function toastError(error: unknown): void {
  void Taro.showToast({ title: errorText(error), icon: 'none', duration: 3000 });
}
