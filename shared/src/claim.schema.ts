import * as z from 'zod/mini';

/** Of something that nobody signed, `20261122-48213`; the hyphen may be left out. */
export const ClaimNumber = z.string().check(z.trim(), z.regex(/^\d{8}-?\d{5,8}$/));

/**
 * A claim code as people copy it from paper: case, spaces and hyphens do not count.
 * @param length in letters and digits
 */
export function claimCode(length: number) {
  return z.pipe(
    z.pipe(
      z.string().check(z.maxLength(30)),
      z.transform((value) => value.replace(/[\s-]/g, '').toUpperCase()),
    ),
    z.string().check(z.regex(new RegExp(`^[A-Z0-9]{${length}}$`))),
  );
}
