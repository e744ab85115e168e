/** Role of a part of a table. */
export function roleProps(role: string, label?: string): Record<string, unknown> {
  return { role, ...(label ? { 'aria-label': label } : {}) };
}

/** What is pushed sideways within itself must be reached by a keyboard too. */
export function scrollProps(label: string): Record<string, unknown> {
  return { role: 'region', 'aria-label': label, tabindex: '0' };
}
