/** Codes as a spell keeps them: sorted, each between commas, so that one is found with `LIKE '%,code,%'`. */
export function spellLabels(codes: readonly string[]): string {
  return codes.length ? `,${[...codes].sort().join(',')},` : '';
}
