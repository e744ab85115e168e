import { Injectable } from '@nestjs/common';
import type { AskAboutSlip, SlipAnswer } from '@linge/shared/suggestion-box/suggestion-box.schema';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { claimCodeOf, claimedOf, claimHashOf, claimNumberOf } from '../common/crypto/claim-code.js';
import { AppError } from '../common/error/app-error.js';
import { ComplaintOutcomeService } from '../complaint/complaint-outcome.service.js';
import { BoxSlipRepository } from './box-slip.repository.js';

const codeLength = 8;

/** Asking about a slip that nobody signed: a number, and a code of 31^8 of which one alone opens it. */
@Injectable()
export class SlipClaimService {
  constructor(
    private readonly slips: BoxSlipRepository,
    private readonly complaints: ComplaintOutcomeService,
    private readonly index: BlindIndex,
  ) {}

  /** The code of a slip, `K7QP3MXA`; the same whenever it is asked for. */
  codeOf(slipId: string): string {
    return claimCodeOf(this.index, slipId, codeLength);
  }

  /** @returns 64 hexadecimal digits */
  hashOf(number: string, code: string): string {
    return claimHashOf(this.index, number, code);
  }

  /** @throws AppError NOT_FOUND for a wrong number and a wrong code alike */
  async ask({ number, code }: AskAboutSlip): Promise<SlipAnswer> {
    const written = claimNumberOf(number);
    const slip = claimedOf(await this.slips.byNumber(written), this.hashOf(written, code));
    const id = slip?.complaintId;
    const outcome = id ? (await this.complaints.outcomesOf([id])).get(id) : undefined;
    if (!outcome) throw AppError.notFound();
    return { state: outcome.state, answer: outcome.answer };
  }
}
