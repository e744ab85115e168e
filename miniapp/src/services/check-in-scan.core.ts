import type { OwnCheckIn, ScanCheckIn } from '@linge/shared/check-in/check-in.schema';
import type { ErrorCode } from '@linge/shared/error-code';
import { ApiError } from './api-error';
import type { KeptItems } from './kept-items';
import { createResender, type ResendParts } from './resend.core';

/** A code that somebody scanned or typed, kept until the server has it. */
export interface KeptScan extends ScanCheckIn {
  readonly accountId: string;
  readonly activityId: string;
}

/** What became of it. `waiting`: there is no network; it goes by itself later. */
export type ScanResult =
  | { readonly kind: 'done'; readonly own: OwnCheckIn }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly code: ErrorCode };

export interface ScanOutboxParts extends Pick<ResendParts<unknown>, 'random' | 'wakeAfter'> {
  readonly scans: KeptItems<KeptScan>;
  readonly accountId: () => string | null;
  readonly send: (activityId: string, body: ScanCheckIn) => Promise<OwnCheckIn>;
  readonly onDone: (accountId: string, own: OwnCheckIn) => void;
  /** A scan that was kept is refused hours later. */
  readonly onRefused: (scan: KeptScan, code: ErrorCode) => void;
}

/** Checks in by the code on the organiser's screen: kept before it is sent, so that a dead network loses nothing. */
export function createScanOutbox({ scans, random, wakeAfter, ...parts }: ScanOutboxParts) {
  /** Whoever waits for one learns what became of it. */
  const asked = new Map<string, ScanResult>();

  const drain = createResender<KeptScan>({
    next: () => {
      scans.refresh();
      return scans.get().find(({ accountId }) => accountId === parts.accountId()) ?? null;
    },
    send: async ({ accountId, activityId, ...body }) => {
      const own = await parts.send(activityId, body);
      scans.remove(body.id);
      parts.onDone(accountId, own);
      if (asked.has(body.id)) asked.set(body.id, { kind: 'done', own });
    },
    refuse: (scan, error) => {
      const code = error instanceof ApiError ? error.code : 'INTERNAL_ERROR';
      scans.remove(scan.id);
      if (asked.has(scan.id)) asked.set(scan.id, { kind: 'refused', code });
      else parts.onRefused(scan, code);
    },
    random,
    wakeAfter,
  });

  return {
    drain,
    async scan(scan: KeptScan): Promise<ScanResult> {
      asked.set(scan.id, { kind: 'waiting' });
      scans.put(scan);
      await drain();
      const result = asked.get(scan.id) ?? { kind: 'waiting' };
      asked.delete(scan.id);
      return result;
    },
  };
}
