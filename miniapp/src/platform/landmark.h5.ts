/** A part of the page that a screen reader can jump to. */
export function landmark(role: 'banner' | 'main' | 'navigation'): Record<string, unknown> {
  return { role };
}
