import { Injectable } from '@nestjs/common';
import type { Role } from '@linge/shared/permission';
import type { Principal } from '../common/auth/principal.js';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { AppError } from '../common/error/app-error.js';
import { HouseholdRepository } from './household.repository.js';
import { mayReadRegistry, nearestReader } from './resident.policy.js';
import { ResidentRepository } from './resident.repository.js';

/** A person's numbers in clear, and where they live. It must never be answered or logged as a whole. */
export interface OpenedNumbers {
  readonly communityId: string;
  readonly gridId: string;
  /** The role in which the numbers are read. */
  readonly role: Role | null;
  readonly numbers: Readonly<Record<'idNumber' | 'phone' | 'otherPhone', string | null>>;
}

/** A landlord's phone in clear, and where the household is. It must never be answered or logged as a whole. */
export interface OpenedLandlord extends Omit<OpenedNumbers, 'numbers'> {
  readonly name: string | null;
  readonly phone: string | null;
}

/** Opens numbers for the capability that records that they were shown; for nobody else. */
@Injectable()
export class ResidentNumberService {
  constructor(
    private readonly repository: ResidentRepository,
    private readonly households: HouseholdRepository,
    private readonly cipher: FieldCipher,
  ) {}

  /** @throws AppError NOT_FOUND, also outside one's own scope */
  async open({ grants }: Principal, id: string): Promise<OpenedNumbers> {
    const row = await this.repository.find(id);
    if (!row || !mayReadRegistry(grants, row)) throw AppError.notFound();
    const { communityId, gridId, idNumberCipher, phoneCipher, otherPhoneCipher } = row;
    const opened = (cipher: string | null, place: string) => cipher && this.cipher.decrypt(cipher, place);
    return {
      ...{ communityId, gridId, role: nearestReader(grants, row) },
      numbers: {
        idNumber: opened(idNumberCipher, fieldPlace.residentIdNumber(id)),
        phone: opened(phoneCipher, fieldPlace.residentPhone(id)),
        otherPhone: opened(otherPhoneCipher, fieldPlace.residentOtherPhone(id)),
      },
    };
  }

  /** @throws AppError NOT_FOUND, also outside one's own scope */
  async openLandlord({ grants }: Principal, householdId: string): Promise<OpenedLandlord> {
    const row = await this.households.find(householdId);
    if (!row || !mayReadRegistry(grants, row)) throw AppError.notFound();
    const { communityId, gridId, landlordName, landlordPhoneCipher } = row;
    const place = fieldPlace.householdLandlordPhone(householdId);
    return {
      ...{ communityId, gridId, role: nearestReader(grants, row), name: landlordName },
      phone: landlordPhoneCipher && this.cipher.decrypt(landlordPhoneCipher, place),
    };
  }
}
