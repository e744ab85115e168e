/** What of a number was typed; `20261122-48213` is a whole one. */
export type TypedNumber =
  /** A day, and the digits after it as far as they were typed. */
  | { readonly kind: 'start'; readonly digits: string }
  /** Digits of the second half. */
  | { readonly kind: 'end'; readonly digits: string }
  /** The end of the day, the hyphen and what follows it. */
  | { readonly kind: 'middle'; readonly digits: string };

/**
 * Whether somebody looks for a number, or for a part of one that few others share; undefined for other words, and for
 * fewer than four digits. A hyphen that was left out after the day is put in.
 *
 * @example typedNumber('2026112248213') // { kind: 'start', digits: '20261122-48213' }
 */
export function typedNumber(words: string): TypedNumber | undefined {
  const typed = words.trim();
  const start = /^(\d{8})(?:-?(\d{1,8})|-)?$/.exec(typed);
  if (start) return { kind: 'start', digits: `${start[1] ?? ''}-${start[2] ?? ''}` };
  const end = /^-?(\d{4,7})$/.exec(typed);
  if (end) return { kind: 'end', digits: end[1] ?? '' };
  const middle = /^\d{1,7}-\d{1,8}$/.test(typed) && typed.length > 4;
  return middle ? { kind: 'middle', digits: typed } : undefined;
}
