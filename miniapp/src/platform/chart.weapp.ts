/** The drawing is one picture whose label reads every value. */
export function chartProps(reading: string): Record<string, unknown> {
  return { 'aria-role': 'img', 'aria-label': reading };
}
