/** WeChat knows no parts of a page. */
export function landmark(_role: 'banner' | 'main' | 'navigation'): Record<string, unknown> {
  return {};
}
