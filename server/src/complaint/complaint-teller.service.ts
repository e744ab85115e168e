import { Injectable } from '@nestjs/common';
import type { CallTeller, RevealTeller } from '@linge/shared/access-record/access-record.schema';
import { aCall, nobody, RevealService, told, type Asked } from '../access-record/reveal.service.js';
import type { Principal } from '../common/auth/principal.js';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { AppError } from '../common/error/app-error.js';
import { ComplaintFilingRepository } from './complaint-filing.repository.js';
import { ComplaintRepository } from './complaint.repository.js';
import { roleToFile } from './complaint.policy.js';

/** The phone of somebody whom the registry does not know and who told a complaint: shown, or dialled, with a record. */
@Injectable()
export class ComplaintTellerService {
  constructor(
    private readonly complaints: ComplaintRepository,
    private readonly filings: ComplaintFilingRepository,
    private readonly reveals: RevealService,
    private readonly cipher: FieldCipher,
  ) {}

  /** @throws AppError NOT_FOUND, also outside one's own scope; ID_ALREADY_USED */
  async reveal(principal: Principal, complaintId: string, asked: RevealTeller) {
    return { value: await this.#phone(principal, complaintId, told(asked)) };
  }

  /** @throws AppError NOT_FOUND, also outside one's own scope; ID_ALREADY_USED, TELLER_NOT_CALLABLE */
  async call(principal: Principal, complaintId: string, { id }: CallTeller) {
    const phone = await this.#phone(principal, complaintId, aCall(id));
    if (phone === null) throw new AppError(409, 'TELLER_NOT_CALLABLE');
    return { phone };
  }

  async #phone(principal: Principal, complaintId: string, asked: Asked): Promise<string | null> {
    const row = await this.complaints.find(complaintId);
    const role = row && roleToFile(principal, row);
    if (!row || !role) throw AppError.notFound();
    const filing = row.source === 'worker' ? await this.filings.find(complaintId) : null;
    const { phoneCipher = null } = filing ?? {};
    const phone =
      phoneCipher && this.cipher.decrypt(phoneCipher, fieldPlace.complaintFilingPhone(complaintId));
    const { communityId, gridId } = row;
    const about = { ...nobody, communityId, gridId, role, field: 'tellerPhone', complaintId } as const;
    return this.reveals.recorded(principal, about, phone, asked);
  }
}
