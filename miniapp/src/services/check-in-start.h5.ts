import { deviceStorage } from './device-storage';

/** Most who open the app have nothing of this kind that waits, and do not load what would send it. */
export function startCheckIns(): void {
  if (!deviceStorage.keys().some((key) => key.startsWith('linge.check-in'))) return;
  void import('./check-in-outbox').then(({ startMarks }) => startMarks());
  void import('./check-in-scan').then(({ startScans }) => startScans());
}
