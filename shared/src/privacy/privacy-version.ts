/**
 * The version of what is declared in `data-kind.ts`. Whoever agreed to an older one is asked again, so it rises when a
 * kind is added, or one is used for more, seen by more, or kept for longer; not when a word is put better. In a file of
 * its own, as every page of the mini-program reads it.
 */
export const privacyVersion = 3;
export const privacyDay = '2026-11-28';
