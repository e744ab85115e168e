import { Injectable } from '@nestjs/common';
import type { Household } from '@linge/shared/resident/resident.schema';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { maskName, maskPhone } from '../common/crypto/mask.js';
import type { HouseholdRow } from './household.repository.js';

/** Households as the contract shows them: the head's name and the landlord's phone masked. */
@Injectable()
export class HouseholdMapper {
  constructor(private readonly cipher: FieldCipher) {}

  toHousehold({ state, landlordName, landlordPhoneCipher, ...row }: HouseholdRow): Household {
    const phone =
      landlordPhoneCipher &&
      this.cipher.decrypt(landlordPhoneCipher, fieldPlace.householdLandlordPhone(row.id));
    return {
      ...row,
      headName: row.headName === null ? null : maskName(row.headName),
      memberCount: Number(row.memberCount),
      open: state === 'open',
      landlord: landlordName === null ? null : { name: landlordName, phone: phone && maskPhone(phone) },
    };
  }
}
