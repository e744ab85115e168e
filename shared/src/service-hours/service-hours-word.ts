/** `2 小时 30 分钟`, `45 分钟`; of whole hours the minutes are left out. */
export function minutesText(minutes: number): string {
  const whole = Math.abs(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  const words = [...(hours ? [`${hours} 小时`] : []), ...(rest || !hours ? [`${rest} 分钟`] : [])].join(' ');
  return minutes < 0 ? `-${words}` : words;
}
