/** The web build's own tab bar reads the number from the session itself. */
export function showUnread(_count: number): void {
  // nothing to tell anybody
}
