import { Injectable } from '@nestjs/common';
import type { HeldAccess, HeldRecord } from '@linge/shared/correction/held-record.schema';
import type { CustomValue } from '@linge/shared/resident/ledger.schema';
import type { EntityManager } from 'typeorm';
import { AccessRecordService } from '../access-record/access-record.service.js';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { maskIdNumber, maskPhone } from '../common/crypto/mask.js';
import { AppError } from '../common/error/app-error.js';
import { HouseholdTieService } from '../household-tie/household-tie.service.js';
import { HeldRecordRepository, type HeldRow } from './held-record.repository.js';

/** What is held about somebody, for themselves and those who look after them. */
@Injectable()
export class HeldRecordService {
  constructor(
    private readonly repository: HeldRecordRepository,
    private readonly ties: HouseholdTieService,
    private readonly access: AccessRecordService,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  async list({ accountId }: Pick<Principal, 'accountId'>): Promise<HeldRecord[]> {
    const residents = await this.ties.residentsOf(accountId);
    const ids = residents.map(({ residentId }) => residentId);
    const [rows, labels, fields] = await Promise.all([
      this.repository.find(ids, this.clock.today()),
      this.repository.labels(ids),
      this.repository.customFields(ids),
    ]);
    return residents.flatMap(({ residentId, self }) => {
      const row = rows.find((it) => it.residentId === residentId);
      if (!row) return [];
      const own = labels.filter((label) => label.residentId === residentId).map(({ name }) => name);
      return { ...this.#view(row, self), labels: own, custom: valuesOf(row, fields) };
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

  /** @throws AppError NOT_FOUND for somebody whom the account does not look after */
  async accesses({ accountId }: Pick<Principal, 'accountId'>, residentId: string): Promise<HeldAccess[]> {
    const residents = await this.ties.residentsOf(accountId);
    if (!residents.some((resident) => resident.residentId === residentId)) throw AppError.notFound();
    return this.access.recordsAbout(residentId);
  }

  /** In full, for a copy that only this person gets. */
  async numbersOf(residentId: string): Promise<Pick<HeldRecord, 'idNumber' | 'phone' | 'otherPhone'>> {
    const [row] = await this.repository.find([residentId], this.clock.today());
    return row ? this.#numbers(row, { idNumber: (it) => it, phone: (it) => it }) : noNumbers;
  }

  /** With the numbers masked. */
  masked(row: Omit<HeldRow, 'custom'>): Pick<HeldRecord, 'idNumber' | 'phone' | 'otherPhone'> {
    return this.#numbers(row, { idNumber: maskIdNumber, phone: maskPhone });
  }

  #numbers(
    { residentId: id, idNumberCipher, phoneCipher, otherPhoneCipher }: Omit<HeldRow, 'custom'>,
    shown: { readonly idNumber: (number: string) => string; readonly phone: (number: string) => string },
  ): Pick<HeldRecord, 'idNumber' | 'phone' | 'otherPhone'> {
    const open = (cipher: string, place: string) => this.cipher.decrypt(cipher, place);
    return {
      idNumber: idNumberCipher && shown.idNumber(open(idNumberCipher, fieldPlace.residentIdNumber(id))),
      phone: phoneCipher && shown.phone(open(phoneCipher, fieldPlace.residentPhone(id))),
      otherPhone: otherPhoneCipher && shown.phone(open(otherPhoneCipher, fieldPlace.residentOtherPhone(id))),
    };
  }

  #view({ custom: _custom, ...row }: HeldRow, self: boolean): Omit<HeldRecord, 'labels' | 'custom'> {
    return { ...row, ...this.masked(row), self, updatedAt: row.updatedAt.toISOString() };
  }
}

const noNumbers = { idNumber: null, phone: null, otherPhone: null };

function valuesOf(
  { custom }: HeldRow,
  fields: readonly { readonly id: string; readonly name: string }[],
): HeldRecord['custom'] {
  const values = (typeof custom === 'string' ? JSON.parse(custom) : (custom ?? {})) as Record<
    string,
    CustomValue
  >;
  return fields.flatMap(({ id, name }) => {
    const value = values[id];
    if (value === undefined) return [];
    return { name, value: typeof value === 'boolean' ? (value ? '是' : '否') : String(value) };
  });
}
