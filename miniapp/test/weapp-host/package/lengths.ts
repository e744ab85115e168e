/** Lengths: 750rpx is the width of the window; vh is the page's own height, without the bars around it. */
export function convertLengths(css: string): string {
  return css.replace(/(-?\d*\.?\d+)rpx\b/g, 'calc($1 * 100vw / 750)').replace(/(-?\d*\.?\d+)vh\b/g, '$1cqh');
}
