import { Injectable } from '@nestjs/common';
import type { LedgerEntry } from '@linge/shared/resident/ledger.schema';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import type { Resident } from './entities/resident.entity.js';
import { namePinyin } from './name-pinyin.js';

type StoredForm = Omit<LedgerEntry, 'idNumber' | 'phone' | 'otherPhone' | 'labels' | 'custom'>;

/** What a row holds instead of a number: ciphertext, and what it is found by. */
type SealedColumns = Pick<
  Resident,
  | 'idNumberCipher'
  | 'idNumberIndex'
  | 'idNumberTailIndex'
  | 'phoneCipher'
  | 'phoneIndex'
  | 'phoneTailIndex'
  | 'otherPhoneCipher'
  | 'otherPhoneIndex'
  | 'otherPhoneTailIndex'
>;

/** Between a person as the ledger has them and the columns that keep them. */
@Injectable()
export class ResidentColumns {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly index: BlindIndex,
  ) {}

  /** The numbers as they are stored. A row keeps the ciphertext of what did not change. */
  sealed(id: string, numbers: Pick<LedgerEntry, 'idNumber' | 'phone' | 'otherPhone'>): SealedColumns {
    const { idNumber, phone, otherPhone } = numbers;
    return {
      idNumberCipher: idNumber && this.cipher.encrypt(idNumber, fieldPlace.residentIdNumber(id)),
      idNumberIndex: idNumber && this.index.idNumber(idNumber),
      idNumberTailIndex: idNumber && this.index.idNumberTail(idNumber),
      phoneCipher: phone && this.cipher.encrypt(phone, fieldPlace.residentPhone(id)),
      phoneIndex: phone && this.index.phone(phone),
      phoneTailIndex: phone && this.index.phoneTail(phone),
      otherPhoneCipher: otherPhone && this.cipher.encrypt(otherPhone, fieldPlace.residentOtherPhone(id)),
      otherPhoneIndex: otherPhone && this.index.phone(otherPhone),
      otherPhoneTailIndex: otherPhone && this.index.phoneTail(otherPhone),
    };
  }

  names(name: string): Pick<Resident, 'name' | 'namePinyin' | 'nameInitials'> {
    const { full, initials } = namePinyin(name);
    return { name, namePinyin: full, nameInitials: initials };
  }

  /** A person of the ledger in full: numbers in clear. It must never be answered or logged. */
  open(row: StoredForm & SealedCiphers & Pick<Resident, 'id' | 'custom'>, labels: string[]): LedgerEntry {
    const opened = (cipher: string | null, place: string) => cipher && this.cipher.decrypt(cipher, place);
    const { name, relation, sex, birthDate, residency, domicile, politicalStatus } = row;
    const { education, maritalStatus, occupation, employer, termEndsOn } = row;
    return {
      ...{ name, relation, sex, birthDate, residency, domicile, politicalStatus },
      ...{ education, maritalStatus, occupation, employer, termEndsOn },
      idNumber: opened(row.idNumberCipher, fieldPlace.residentIdNumber(row.id)),
      phone: opened(row.phoneCipher, fieldPlace.residentPhone(row.id)),
      otherPhone: opened(row.otherPhoneCipher, fieldPlace.residentOtherPhone(row.id)),
      labels,
      custom: row.custom ?? {},
    };
  }
}

type SealedCiphers = Pick<Resident, 'idNumberCipher' | 'phoneCipher' | 'otherPhoneCipher'>;
