/** Lengths: 750rpx is the width of the window; vh is the page's own height, without the bars around it. */
export function convertLengths(css: string): string {
  return css
    .replace(/(-?\d*\.?\d+)rpx\b/g, (_, n: string) => `${+(Number(n) / 7.5).toFixed(5)}vw`)
    .replace(/(-?\d*\.?\d+)vh\b/g, '$1cqh');
}
