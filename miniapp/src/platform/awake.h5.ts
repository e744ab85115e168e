/** Keeps the screen on until it is told otherwise; a browser that cannot lets it sleep. */
export function stayAwake(): () => void {
  const lock = (navigator as { readonly wakeLock?: WakeLock }).wakeLock?.request('screen').catch(() => null);
  return () => void lock?.then((held) => held?.release());
}
