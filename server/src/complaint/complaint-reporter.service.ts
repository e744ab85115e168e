import { Injectable } from '@nestjs/common';
import type { CallReporter } from '@linge/shared/access-record/access-record.schema';
import { aCall, nobody, RevealService } from '../access-record/reveal.service.js';
import { AccountService } from '../account/account.service.js';
import type { Principal } from '../common/auth/principal.js';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { AppError } from '../common/error/app-error.js';
import { ComplaintFilingRepository } from './complaint-filing.repository.js';
import { ComplaintViewService } from './complaint-view.service.js';
import type { ComplaintRow } from './complaint.row.js';

/** Calls whoever reported a complaint, with a record. Nobody is shown the number. */
@Injectable()
export class ComplaintReporterService {
  constructor(
    private readonly views: ComplaintViewService,
    private readonly accounts: AccountService,
    private readonly filings: ComplaintFilingRepository,
    private readonly reveals: RevealService,
    private readonly cipher: FieldCipher,
  ) {}

  /**
   * @throws AppError NOT_FOUND for what they do not see, PERMISSION_DENIED for those who do not deal with it, or were not
   * told who reported it; ID_ALREADY_USED, REPORTER_NOT_CALLABLE
   */
  async call(principal: Principal, complaintId: string, { id }: CallReporter) {
    const { row, callsAs: role } = await this.views.open(complaintId, principal);
    if (!role) throw AppError.denied();
    const { communityId, gridId } = row;
    const about = { ...nobody, communityId, gridId, role, field: 'reporterPhone', complaintId } as const;
    const phone = await this.reveals.recorded(principal, about, await this.#phoneOf(row), aCall(id));
    if (phone === null) throw new AppError(409, 'REPORTER_NOT_CALLABLE');
    return { phone };
  }

  async #phoneOf({ id, source, reporterAccountId }: ComplaintRow): Promise<string | null> {
    if (reporterAccountId !== null) return this.accounts.phoneOf(reporterAccountId);
    const filing = source === 'worker' ? await this.filings.find(id) : null;
    const { phoneCipher = null } = filing ?? {};
    return phoneCipher && this.cipher.decrypt(phoneCipher, fieldPlace.complaintFilingPhone(id));
  }
}
