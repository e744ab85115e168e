/** `2026年11月24日`, of a day in Asia/Shanghai, `2026-11-24`. */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** `11月24日`, where the year goes without saying. */
export function dateWords(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日`;
}
