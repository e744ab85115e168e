import { Injectable } from '@nestjs/common';
import type { MediationActionBody } from '@linge/shared/mediation/mediation-action.schema';
import { v7 as uuid } from 'uuid';
import { fieldPlace } from '../common/crypto/field-cipher.js';
import { AppError } from '../common/error/app-error.js';
import { MediationPartRepository } from './mediation-part.repository.js';
import { MediationSeal } from './mediation-seal.js';
import type { StepRequest } from './mediation-step.service.js';
import { unknownTarget } from './mediation.error.js';
import { answerOf } from './mediation.mapper.js';

type Work = Pick<StepRequest, 'work' | 'doneBefore'>;

/** What the parties agree to, their word on it, and whether it is kept. */
@Injectable()
export class MediationAgreementService {
  constructor(
    private readonly parts: MediationPartRepository,
    private readonly seal: MediationSeal,
  ) {}

  readonly propose = (body: MediationActionBody<'propose'>): Work => {
    const { agreementId: id, text, promises } = body;
    const followUpDays = [...new Set(body.followUpDays)].sort((one, other) => one - other);
    return {
      doneBefore: ({ parts: { agreement } }) => {
        if (agreement?.id !== id) return false;
        if (this.seal.openAgreement(agreement).text !== text) throw AppError.idTaken();
        return true;
      },
      work: async ({ row, parts }, now, manager) => {
        const stranger = promises.findIndex(
          ({ partyId }) => !parts.parties.some((party) => party.id === partyId),
        );
        if (stranger >= 0) throw unknownTarget(`promises.${stranger}.partyId`);
        const number = row.agreementCount + 1;
        const contentCipher = this.seal.closeAgreement(id, { text, promises });
        const agreement = { id, mediationId: row.id, number, contentCipher, followUpDays, createdAt: now };
        await this.parts.insertAgreement(agreement, manager);
        return {
          detail: { agreementNumber: number },
          change: { agreementId: id, agreementCount: number },
        };
      },
    };
  };

  /** A signed sheet: the mediator's word for it alone would not do. */
  readonly recordPaper = (
    { partyId, photoIds }: MediationActionBody<'recordPaper'>,
    principal: {
      readonly accountId: string;
    },
  ): Work => ({
    work: async ({ parts }, now, manager) => {
      const party = parts.parties.find(({ id }) => id === partyId);
      const { agreement } = parts;
      if (!party || !agreement || answerOf(party, parts) !== 'waiting') throw unknownTarget('partyId');
      const { accountId } = principal;
      const answer = { agreementId: agreement.id, partyId, answer: 'paper', accountId } as const;
      await this.parts.insertAnswer({ id: uuid(), ...answer, createdAt: now }, manager);
      return { detail: { partyId, agreementNumber: agreement.number }, photoIds };
    },
  });

  readonly recordKept = ({ followUpId, note }: MediationActionBody<'recordKept'>): Work =>
    this.#record(followUpId, 'kept', note);

  readonly recordBroken = ({ followUpId, note }: MediationActionBody<'recordBroken'>): Work =>
    this.#record(followUpId, 'broken', note);

  #record(id: string, state: 'kept' | 'broken', note: string | undefined): Work {
    return {
      work: async ({ parts }, recordedAt, manager) => {
        const planned = parts.followUps.some((one) => one.id === id && one.state === 'planned');
        if (!planned) throw unknownTarget('followUpId');
        const noteCipher = this.seal.close(fieldPlace.mediationFollowUpNote, id, note);
        await this.parts.recordFollowUp(id, { state, noteCipher, recordedAt }, manager);
        return { note };
      },
    };
  }
}
