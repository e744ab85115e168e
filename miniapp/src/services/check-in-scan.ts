import { checkInApi } from '@linge/shared/check-in/check-in.api';
import type { ErrorCode } from '@linge/shared/error-code';
import { onNetworkChange } from '../platform/network';
import { knowOwnCheckIn } from './check-in-pass';
import { createScanOutbox, type KeptScan, type ScanResult } from './check-in-scan.core';
import { call } from './client';
import { deviceStorage } from './device-storage';
import { createKeptItems } from './kept-items';
import { newId } from './new-id';
import { createWaker } from './resend.core';
import { sessionStore } from './session-store';
import { createStore, createStoredValue } from './store';

/** A scan that was sent late and did not count. */
export interface RefusedScan extends Pick<KeptScan, 'id' | 'accountId' | 'activityId' | 'scannedAt'> {
  readonly code: ErrorCode;
}

const mostRefused = 10;

export const scans = createKeptItems<KeptScan>({
  prefix: 'linge.check-in-scan.',
  storage: deviceStorage,
  createStore,
  isItem: (value): value is KeptScan =>
    typeof value === 'object' && value !== null && 'scannedAt' in value && 'accountId' in value,
  order: (one, other) => one.scannedAt.localeCompare(other.scannedAt),
});

/** Until somebody has read it. */
export const refusedScans = createStoredValue<readonly RefusedScan[]>(
  'linge.check-in-refused',
  [],
  Array.isArray,
);

const outbox = createScanOutbox({
  scans,
  accountId: () => sessionStore.get()?.account.id ?? null,
  send: (id, body) => call(checkInApi.scan, { params: { id }, body }),
  onDone: knowOwnCheckIn,
  onRefused: ({ id, accountId, activityId, scannedAt }, code) =>
    refusedScans.set(
      [...refusedScans.get(), { id, accountId, activityId, scannedAt, code }].slice(-mostRefused),
    ),
  random: () => Math.random(),
  wakeAfter: createWaker(),
});

/** Comes, or leaves, as of now. Never rejects: without a network it is kept and sent later. */
export function scanCheckIn(scan: Omit<KeptScan, 'id' | 'scannedAt'>): Promise<ScanResult> {
  return outbox.scan({ ...scan, id: newId(), scannedAt: new Date().toISOString() });
}

let started = false;

/** Keeps scans going that could not be sent: when the app is shown, the network is back, somebody has logged in. */
export function startScans(): void {
  if (!started) {
    started = true;
    onNetworkChange((online) => {
      if (online) void outbox.drain();
    });
    sessionStore.subscribe(() => void outbox.drain());
  }
  void outbox.drain();
}
