import { Injectable } from '@nestjs/common';
import type { HeldRecord } from '@linge/shared/correction/held-record.schema';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { maskIdNumber, maskPhone } from '../common/crypto/mask.js';
import { HouseholdTieService } from '../household-tie/household-tie.service.js';
import { HeldRecordRepository, type HeldRow } from './held-record.repository.js';

/** What is held about somebody, for themselves and those who look after them. */
@Injectable()
export class HeldRecordService {
  constructor(
    private readonly repository: HeldRecordRepository,
    private readonly ties: HouseholdTieService,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  async list({ accountId }: Principal): Promise<HeldRecord[]> {
    const residents = await this.ties.residentsOf(accountId);
    const ids = residents.map(({ residentId }) => residentId);
    const [rows, labels] = await Promise.all([
      this.repository.find(ids, this.clock.today()),
      this.repository.labels(ids),
    ]);
    return residents.flatMap(({ residentId, self }) => {
      const row = rows.find((it) => it.residentId === residentId);
      if (!row) return [];
      const own = labels.filter((label) => label.residentId === residentId);
      return this.#view(row, self, own.map(({ name }) => name)); // prettier-ignore
    });
  }

  /** The record, where the account is that person or looks after them. */
  async ofAccount(
    accountId: string,
    residentId: string,
    manager: EntityManager,
  ): Promise<HeldRow | undefined> {
    const residents = await this.ties.residentsOf(accountId);
    if (!residents.some((resident) => resident.residentId === residentId)) return undefined;
    return (await this.repository.find([residentId], this.clock.today(), manager))[0];
  }

  /** With the numbers masked. */
  masked(row: HeldRow): Pick<HeldRecord, 'idNumber' | 'phone' | 'otherPhone'> {
    const { residentId: id, idNumberCipher, phoneCipher, otherPhoneCipher } = row;
    const open = (cipher: string, place: string) => this.cipher.decrypt(cipher, place);
    return {
      idNumber: idNumberCipher && maskIdNumber(open(idNumberCipher, fieldPlace.residentIdNumber(id))),
      phone: phoneCipher && maskPhone(open(phoneCipher, fieldPlace.residentPhone(id))),
      otherPhone: otherPhoneCipher && maskPhone(open(otherPhoneCipher, fieldPlace.residentOtherPhone(id))),
    };
  }

  #view(row: HeldRow, self: boolean, labels: string[]): HeldRecord {
    return { ...row, ...this.masked(row), self, labels, updatedAt: row.updatedAt.toISOString() };
  }
}
