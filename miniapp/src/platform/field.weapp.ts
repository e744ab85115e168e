/** Label of an input. */
export function fieldProps(label: string): Record<string, unknown> {
  return { 'aria-label': label };
}
