import { Injectable } from '@nestjs/common';
import type { Resident } from '@linge/shared/resident/resident.schema';
import { Clock } from '../common/clock/clock.js';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { maskIdNumber, maskPhone } from '../common/crypto/mask.js';
import { ageOn } from '../common/clock/age.js';
import type { ResidentRow } from './resident.repository.js';

/** Residents as the contract shows them: ID number and phones masked. */
@Injectable()
export class ResidentMapper {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  toResident(
    { idNumberCipher, phoneCipher, otherPhoneCipher, custom, ...row }: ResidentRow,
    labels: string[],
    hiddenFieldIds: ReadonlySet<string>,
  ): Resident {
    const open = (cipher: string | null, place: string) => cipher && this.cipher.decrypt(cipher, place);
    const idNumber = open(idNumberCipher, fieldPlace.residentIdNumber(row.id));
    const phone = open(phoneCipher, fieldPlace.residentPhone(row.id));
    const otherPhone = open(otherPhoneCipher, fieldPlace.residentOtherPhone(row.id));
    return {
      ...row,
      age: ageOn(row.leftOn ?? this.clock.today(), row.birthDate),
      idNumber: idNumber && maskIdNumber(idNumber),
      phone: phone && maskPhone(phone),
      otherPhone: otherPhone && maskPhone(otherPhone),
      labels,
      custom: Object.fromEntries(
        Object.entries(customOf(custom)).filter(([fieldId]) => !hiddenFieldIds.has(fieldId)),
      ),
      updatedAt: row.updatedAt.toISOString(),
    };
  }
}

/** MariaDB answers JSON as text. */
function customOf(custom: ResidentRow['custom']): Resident['custom'] {
  return typeof custom === 'string' ? (JSON.parse(custom) as Resident['custom']) : (custom ?? {});
}
