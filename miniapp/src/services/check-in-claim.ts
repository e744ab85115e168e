import { claimOf, scannedClaim, type CheckInClaim } from '@linge/shared/check-in/check-in-link';

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/**
 * The code on a screen that a page was opened for: its parts inside the app, `q` from the code itself (it holds the whole
 * link, `https://HOST/i/…`). WeChat hands `q` over percent-encoded. Null for none.
 */
export function claimIn({
  activityId = '',
  startsAt = '',
  code = '',
  q,
}: Readonly<Partial<Record<string, string>>>): CheckInClaim | null {
  if (q !== undefined) return scannedClaim(decoded(q));
  return claimOf(`${activityId}.${Date.parse(decoded(startsAt))}.${code}`);
}
