import { idNumberCheckDigit } from '@linge/shared/resident/ledger.schema';

/** ID number and phones of somebody like the factory's resident, told apart by a count from 1. */
export function knownNumbers(count: number): { idNumber: string; phone: string; otherPhone: string } {
  const first17 = `9901${String(count % 100).padStart(2, '0')}19860501${String(2 * Math.floor(count / 100)).padStart(3, '0')}`;
  const tail = String(count).padStart(6, '0');
  return {
    idNumber: first17 + idNumberCheckDigit(first17),
    phone: `10055${tail}`,
    otherPhone: `10066${tail}`,
  };
}

/** Any ID number of the tests, and the phones above. */
export const wholeNumber = /(?<!\d)99\d{15}[\dX](?![\dA-Za-z])|(?<!\d)100(?:55|66)\d{6}(?!\d)/;
