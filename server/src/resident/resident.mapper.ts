import { Injectable } from '@nestjs/common';
import type { Resident } from '@linge/shared/resident/resident.schema';
import { Clock } from '../common/clock/clock.js';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { maskIdNumber, maskPhone } from '../common/crypto/mask.js';
import { ageOn } from './age.js';
import type { ResidentRow } from './resident.repository.js';

/** Residents as the contract shows them: ID number and phone masked. */
@Injectable()
export class ResidentMapper {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  toResident({ idNumberCipher, phoneCipher, ...row }: ResidentRow, labels: string[]): Resident {
    const idNumber =
      idNumberCipher && this.cipher.decrypt(idNumberCipher, fieldPlace.residentIdNumber(row.id));
    const phone = phoneCipher && this.cipher.decrypt(phoneCipher, fieldPlace.residentPhone(row.id));
    return {
      ...row,
      age: ageOn(this.clock.today(), row.birthDate),
      idNumber: idNumber && maskIdNumber(idNumber),
      phone: phone && maskPhone(phone),
      labels,
    };
  }
}
