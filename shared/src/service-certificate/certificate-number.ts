/** Digits of a number between the day and its check digit. */
const drawn = 6;

/**
 * `20261122-4821393`: the day of issue, six digits that are drawn, and a check digit.
 * @param day `2026-11-22`
 * @param draw from 0 up to, and without, a million
 */
export function certificateNumber(day: string, draw: number): string {
  const digits = `${day.replaceAll('-', '')}${String(draw).padStart(drawn, '0')}`;
  return `${digits.slice(0, 8)}-${digits.slice(8)}${checkDigit(digits)}`;
}

/** Whether a number can be one at all: a wrong digit is always found out, two that changed places nearly always. */
export function isCertificateNumber(number: string): boolean {
  const digits = number.replace('-', '');
  return /^\d{15}$/.test(digits) && checkDigit(digits.slice(0, -1)) === digits.slice(-1);
}

/** ISO 7064, MOD 11,10. */
function checkDigit(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}
