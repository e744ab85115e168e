/** The drawing is one picture whose label reads every value; its parts are silent. */
export function chartProps(reading: string): Record<string, unknown> {
  return { role: 'img', 'aria-label': reading };
}
