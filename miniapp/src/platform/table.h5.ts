/** Role of a part of a table. */
export function roleProps(role: string, label?: string): Record<string, unknown> {
  return { role, ...(label ? { 'aria-label': label } : {}) };
}
