/** WeChat knows no level of headings. */
export function headingProps(_level: number): Record<string, unknown> {
  return { 'aria-role': 'heading' };
}
