/** WeChat draws the title bar, which is level 1, itself. */
export function headingProps(level: number): Record<string, unknown> {
  return { 'aria-role': 'heading', 'aria-level': String(level) };
}
