export function headingProps(level: number): Record<string, unknown> {
  return { role: 'heading', 'aria-level': String(level) };
}
