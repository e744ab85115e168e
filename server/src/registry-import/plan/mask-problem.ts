import { maskIdNumber, maskPhone } from '../../common/crypto/mask.js';
import type { MaskedField, PersonRow, RowProblem } from '../sheet/person-row.js';
import type { StoredHousehold, StoredPerson } from './registry-image.js';

const maskedFields: readonly MaskedField[] = ['idNumber', 'phone', 'otherPhone', 'landlordPhone'];

/** A mask that an export wrote means “as it is”; any other cannot be known. */
export function maskProblems(
  { masks }: PersonRow,
  { entry }: StoredPerson,
  household: StoredHousehold | undefined,
): RowProblem[] {
  return maskedFields.flatMap((field) => {
    const mask = masks[field];
    if (mask === undefined) return [];
    const stored = field === 'landlordPhone' ? household?.landlordPhone : entry[field];
    const same = stored && (field === 'idNumber' ? maskIdNumber(stored) : maskPhone(stored)) === mask;
    return same
      ? []
      : [{ column: field, message: '带星号的号码与系统里的不同；要改请填完整号码，不改请清掉这一格' }];
  });
}
