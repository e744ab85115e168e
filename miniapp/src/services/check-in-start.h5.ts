/** What a visitor of the first page does not wait for. */
export function startCheckIns(): void {
  void import('./check-in-outbox').then(({ startMarks }) => startMarks());
  void import('./check-in-scan').then(({ startScans }) => startScans());
}
