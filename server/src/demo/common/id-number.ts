import type { Sex } from '@linge/shared/resident/resident.schema';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkDigits = '10X98765432';

/** The check digit of GB 11643 (ISO 7064, MOD 11-2) for the first 17 digits of an ID number. */
export function idNumberCheckDigit(seventeen: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(seventeen[index]), 0);
  return checkDigits.charAt(sum % 11);
}

/**
 * Hands out ID numbers that nobody can have: the region begins with 99, which is assigned to no province.
 * All else is as in life: birth date, odd for men, even for women, check digit; none is given twice.
 */
export class IdNumberIssuer {
  readonly #issued = new Map<string, number>();

  /**
   * @param region six digits, `99…`
   * @param birthDate `1958-03-09`
   * @throws RangeError for a real region, or when a day's numbers are used up
   */
  issue(region: string, birthDate: string, sex: Sex): string {
    if (!/^99\d{4}$/.test(region)) throw new RangeError(`${region} may be assigned to somebody`);
    const stem = region + birthDate.replaceAll('-', '');
    const count = this.#issued.get(stem + sex) ?? 0;
    const order = 2 * count + (sex === 'male' ? 1 : 2);
    if (order > 999) throw new RangeError(`No ID number left for ${stem}`);
    this.#issued.set(stem + sex, count + 1);
    const seventeen = stem + String(order).padStart(3, '0');
    return seventeen + idNumberCheckDigit(seventeen);
  }
}
