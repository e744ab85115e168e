/** A browser has no scanner of its own: the phone's camera opens the door's page instead. */
export const canScan = false;

export function scan(): Promise<string | null> {
  return Promise.resolve(null);
}
