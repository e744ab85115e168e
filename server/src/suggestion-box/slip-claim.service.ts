import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AskAboutSlip, SlipAnswer } from '@linge/shared/suggestion-box/suggestion-box.schema';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { AppError } from '../common/error/app-error.js';
import { ComplaintOutcomeService } from '../complaint/complaint-outcome.service.js';
import { BoxSlipRepository } from './box-slip.repository.js';

/** Without those that look like another one on paper: 0 O, 1 I L. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const codeLength = 8;

/** Asking about a slip that nobody signed: a number, and a code of 31^8 of which one alone opens it. */
@Injectable()
export class SlipClaimService {
  constructor(
    private readonly slips: BoxSlipRepository,
    private readonly complaints: ComplaintOutcomeService,
    private readonly index: BlindIndex,
  ) {}

  /**
   * The code of a slip, `K7QP3MXA`. It follows from the slip by a key that the database does not hold, so that a
   * retry after a lost answer gets the same; kept is only its hash.
   */
  codeOf(slipId: string): string {
    let rest = BigInt(`0x${this.index.content(`claim code ${slipId}`)}`);
    let code = '';
    while (code.length < codeLength) {
      code += letters[Number(rest % BigInt(letters.length))] ?? '';
      rest /= BigInt(letters.length);
    }
    return code;
  }

  /** @returns 64 hexadecimal digits */
  hashOf(number: string, code: string): string {
    return this.index.content(`claim ${number} ${code}`);
  }

  /** @throws AppError NOT_FOUND for a wrong number and a wrong code alike */
  async ask({ number, code }: AskAboutSlip): Promise<SlipAnswer> {
    const written = number.includes('-') ? number : `${number.slice(0, 8)}-${number.slice(8)}`;
    const hash = Buffer.from(this.hashOf(written, code));
    // Numbers are unique within a community: another one's may be the same.
    const slip = (await this.slips.byNumber(written)).find(
      ({ claimHash }) => claimHash !== null && timingSafeEqual(Buffer.from(claimHash), hash),
    );
    const id = slip?.complaintId;
    const outcome = id ? (await this.complaints.outcomesOf([id])).get(id) : undefined;
    if (!outcome) throw AppError.notFound();
    return { state: outcome.state, answer: outcome.answer };
  }
}
