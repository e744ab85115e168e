import { newId } from '../services/new-id';
import { withLease, type LeaseClock, type LeasePlace } from './lease';
import type { WindowPlatform } from './window.type';

const name = 'linge.outbox';

const place: LeasePlace = {
  read: () => localStorage.getItem(name),
  write: (value) => localStorage.setItem(name, value),
  clear: () => localStorage.removeItem(name),
};

const clock: LeaseClock = {
  now: () => Date.now(),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  every: (milliseconds, task) => {
    const timer = setInterval(task, milliseconds);
    return () => clearInterval(timer);
  },
};

export const alone: WindowPlatform['alone'] = async (task) => {
  // plain http in the local network is no secure context and has no locks
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  if (!locks) return withLease(place, clock, newId(), task);
  return locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock === null) return false;
    await task();
    return true;
  });
};

export const onOtherWindow: WindowPlatform['onOtherWindow'] = (listener) => {
  window.addEventListener('storage', listener);
};
