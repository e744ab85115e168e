import type { BlindIndex } from '../../common/crypto/blind-index.js';
import { fieldPlace, type FieldCipher } from '../../common/crypto/field-cipher.js';
import type { CadreReportEvent } from '../../cadre-report/entities/cadre-report-event.entity.js';
import type { CadreReport } from '../../cadre-report/entities/cadre-report.entity.js';
import type { Account } from '../../account/entities/account.entity.js';
import type { Community } from '../../grid/entities/community.entity.js';
import type { Household } from '../../resident/entities/household.entity.js';
import type { Resident } from '../../resident/entities/resident.entity.js';
import { ResidentColumns } from '../../resident/resident-columns.js';
import type { ServiceCertificate } from '../../service-certificate/entities/service-certificate.entity.js';
import { codeHashOf, sealContent, sealOf } from '../../service-certificate/service-certificate.seal.js';
import type { StaffMember } from '../../staff/entities/staff-member.entity.js';
import type { CadreReportDraft, CadreReportEventDraft } from '../cadre-report/demo-cadre-reports.js';
import type { AccountDraft, CommunityDraft } from '../demo-community.js';
import type { HouseholdRowDraft, ResidentDraft } from '../registry/registry.generator.js';
import type { CertificateDraft } from '../volunteer/demo-certificate.js';
import type { StaffDraft } from '../staff/staff-roll.js';

/** What the demo's generator says nothing about. */
const notToldYet = {
  state: 'present',
  leftOn: null,
  custom: null,
  version: 1,
} as const satisfies Partial<Resident>;

/** Turns generated people into rows as they are stored: ID numbers and phones only as ciphertext and blind index. */
export class DraftEncryption {
  readonly #columns: ResidentColumns;

  constructor(
    private readonly cipher: FieldCipher,
    private readonly index: BlindIndex,
  ) {
    this.#columns = new ResidentColumns(cipher, index);
  }

  community({ phone, ...row }: CommunityDraft): Community {
    return { ...row, phoneCipher: this.cipher.encrypt(phone, fieldPlace.communityPhone(row.id)) };
  }

  household({ landlordPhone, ...row }: HouseholdRowDraft): Household {
    const place = fieldPlace.householdLandlordPhone(row.id);
    return { ...row, landlordPhoneCipher: landlordPhone && this.cipher.encrypt(landlordPhone, place) };
  }

  resident({ phone, idNumber, age: _age, ...row }: ResidentDraft): Resident {
    return {
      ...row,
      ...notToldYet,
      ...this.#columns.names(row.name),
      ...this.#columns.sealed(row.id, { idNumber, phone, otherPhone: null }),
      updatedAt: row.createdAt,
    };
  }

  staffMember({ phone, ...row }: StaffDraft): StaffMember {
    return { ...row, ...this.#phone(phone, fieldPlace.staffMemberPhone(row.id)) };
  }

  account({ phone, ...row }: AccountDraft): Account {
    const phoneGivenAt = phone === null ? null : row.createdAt;
    return { ...row, ...this.#phone(phone, fieldPlace.accountPhone(row.id)), phoneGivenAt };
  }

  cadreReport({ who, text, ...row }: CadreReportDraft): CadreReport {
    return {
      ...row,
      whoCipher: this.cipher.encrypt(who, fieldPlace.cadreReportWho(row.id)),
      textCipher: this.cipher.encrypt(text, fieldPlace.cadreReportText(row.id)),
    };
  }

  cadreReportEvent({ text, ...row }: CadreReportEventDraft): CadreReportEvent {
    const place = fieldPlace.cadreReportEventText(row.id);
    return { ...row, textCipher: text && this.cipher.encrypt(text, place) };
  }

  serviceCertificate({ content, ...row }: CertificateDraft): ServiceCertificate {
    return {
      ...row,
      claimHash: codeHashOf(this.index, row),
      sealHash: sealOf(this.index, row),
      contentCipher: sealContent(this.cipher, row.id, content),
    };
  }

  /** A text, encrypted as a whole for the place where it is kept. */
  text(text: string, place: string): string {
    return this.cipher.encrypt(text, place);
  }

  #phone(phone: string | null, place: string): { phoneCipher: string | null; phoneIndex: string | null } {
    if (phone === null) return { phoneCipher: null, phoneIndex: null };
    return { phoneCipher: this.cipher.encrypt(phone, place), phoneIndex: this.index.phone(phone) };
  }
}
