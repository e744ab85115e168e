import { Injectable } from '@nestjs/common';
import type { MediationActionBody } from '@linge/shared/mediation/mediation-action.schema';
import type { OwnMediation } from '@linge/shared/mediation/mediation.schema';
import { v7 as uuid } from 'uuid';
import type { Principal } from '../common/auth/principal.js';
import { AppError } from '../common/error/app-error.js';
import { MediationPartRepository } from './mediation-part.repository.js';
import { MediationStepService, type StepRequest } from './mediation-step.service.js';
import { MediationViewService } from './mediation-view.service.js';

/** What a party sees and says. */
@Injectable()
export class MediationOwnService {
  constructor(
    private readonly steps: MediationStepService,
    private readonly parts: MediationPartRepository,
    private readonly views: MediationViewService,
  ) {}

  /** @throws AppError NOT_FOUND for one that they are no party of */
  async get(principal: Principal, id: string): Promise<OwnMediation> {
    return this.views.viewOwn(await this.views.open(id, principal, 'party'));
  }

  /**
   * Agrees to the text that stands; to have done so already is no mistake.
   * @throws AppError NOT_FOUND, MEDIATION_TRANSITION_NOT_ALLOWED; VERSION_CONFLICT where another text stands by now
   */
  confirm(
    principal: Principal,
    id: string,
    { agreementId }: MediationActionBody<'confirm'>,
  ): Promise<OwnMediation> {
    return this.#answer(principal, id, {
      action: 'confirm',
      doneBefore: ({ row, parts, case: seen }) =>
        row.agreementId === agreementId &&
        !seen.ownAnswerOpen &&
        parts.answers.some(({ accountId, answer }) => accountId === principal.accountId && answer === 'app'),
      work: this.#record(principal, agreementId, 'app'),
    });
  }

  /**
   * Does not agree; to have said so already is no mistake.
   * @throws AppError as `confirm`
   */
  decline(
    principal: Principal,
    id: string,
    { agreementId, note }: MediationActionBody<'decline'>,
  ): Promise<OwnMediation> {
    return this.#answer(principal, id, {
      action: 'decline',
      // The text that was declined stands no more, so their word to it is looked up.
      doneBefore: async ({ parts }, manager) => {
        const ids = parts.parties.flatMap((party) =>
          party.accountId === principal.accountId ? party.id : [],
        );
        return (await this.parts.answersTo(agreementId, manager)).some(
          ({ answer, partyId }) => answer === 'declined' && ids.includes(partyId),
        );
      },
      work: this.#record(principal, agreementId, 'declined', note),
    });
  }

  async #answer(principal: Principal, id: string, request: StepRequest): Promise<OwnMediation> {
    return this.views.viewOwn(await this.steps.take(id, principal, 'party', request));
  }

  #record(
    { accountId }: Principal,
    agreementId: string,
    answer: 'app' | 'declined',
    note?: string,
  ): StepRequest['work'] {
    return async ({ row, parts }, now, manager) => {
      const { agreement } = parts;
      // They answered to a text that they read, not to whichever stands now.
      if (!agreement || row.agreementId !== agreementId) throw AppError.versionConflict();
      const party = parts.parties.find((one) => one.accountId === accountId);
      if (!party) throw AppError.notFound();
      const given = { agreementId, partyId: party.id, answer, accountId, createdAt: now };
      await this.parts.insertAnswer({ id: uuid(), ...given }, manager);
      return { note, detail: { partyId: party.id, agreementNumber: agreement.number } };
    };
  }
}
