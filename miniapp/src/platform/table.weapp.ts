/** WeChat knows no tables; their cells are read one after the other. */
export function roleProps(_role: string, label?: string): Record<string, unknown> {
  return label ? { 'aria-label': label } : {};
}

/** A finger needs no focus. */
export function scrollProps(_label: string): Record<string, unknown> {
  return {};
}
