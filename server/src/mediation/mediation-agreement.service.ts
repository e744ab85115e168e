import { Injectable } from '@nestjs/common';
import type { MediationActionBody } from '@linge/shared/mediation/mediation-action.schema';
import { v7 as uuid } from 'uuid';
import type { Principal } from '../common/auth/principal.js';
import { shanghaiDay } from '../common/clock/clock.js';
import { fieldPlace } from '../common/crypto/field-cipher.js';
import { AppError } from '../common/error/app-error.js';
import { MediationPartRepository } from './mediation-part.repository.js';
import { MediationSeal } from './mediation-seal.js';
import type { StepRequest } from './mediation-step.service.js';
import { sameAsBefore, unknownTarget } from './mediation.error.js';
import { answerOf } from './mediation.mapper.js';
import type { MediationParts } from './mediation.row.js';

type Work = Pick<StepRequest, 'work' | 'doneBefore'>;
type Acting = Pick<Principal, 'accountId'>;

/** What the parties agree to, their word on it, and whether it is kept. */
@Injectable()
export class MediationAgreementService {
  constructor(
    private readonly parts: MediationPartRepository,
    private readonly seal: MediationSeal,
  ) {}

  readonly propose = (
    { version: _seen, ...asked }: MediationActionBody<'propose'>,
    { accountId }: Acting,
  ): Work => {
    const { agreementId: id, text, promises } = asked;
    const contentHash = this.seal.hash(accountId, asked);
    const followUpDays = [...new Set(asked.followUpDays)].sort((one, other) => one - other);
    return {
      doneBefore: async ({ row }, manager) => {
        const known = await this.parts.findAgreement(id, manager);
        return sameAsBefore(known?.mediationId === row.id ? known : undefined, contentHash);
      },
      work: async ({ row, parts }, now, manager) => {
        const stranger = promises.findIndex(
          ({ partyId }) => !parts.parties.some((party) => party.id === partyId),
        );
        if (stranger >= 0) throw unknownTarget(`promises.${stranger}.partyId`);
        const number = row.agreementCount + 1;
        const contentCipher = this.seal.closeAgreement(id, { text, promises });
        const written = { number, contentCipher, followUpDays, contentHash, createdAt: now };
        await this.parts.insertAgreement({ id, mediationId: row.id, ...written }, manager);
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
    { accountId }: Acting,
  ): Work => ({
    work: async ({ parts }, now, manager) => {
      const party = parts.parties.find(({ id }) => id === partyId);
      const { agreement } = parts;
      if (!party || !agreement || answerOf(party, parts) !== 'waiting') throw unknownTarget('partyId');
      const answer = { agreementId: agreement.id, partyId, answer: 'paper', accountId } as const;
      await this.parts.insertAnswer({ id: uuid(), ...answer, createdAt: now }, manager);
      return { detail: { partyId, agreementNumber: agreement.number }, photoIds };
    },
  });

  readonly recordKept = ({ followUpId, note }: MediationActionBody<'recordKept'>): Work =>
    this.#record(followUpId, 'kept', note);

  readonly recordBroken = ({ followUpId, note }: MediationActionBody<'recordBroken'>): Work =>
    this.#record(followUpId, 'broken', note);

  readonly moveFollowUp = ({ followUpId, day, note }: MediationActionBody<'moveFollowUp'>): Work => ({
    work: async ({ parts }, now, manager) => {
      checkPlanned(parts, followUpId);
      // It may be made good today, and not before.
      if (day < shanghaiDay(now)) {
        throw new AppError(400, 'MEDIATION_DAY_PAST', undefined, [{ path: 'body.day', code: 'past' }]);
      }
      await this.parts.changeFollowUp(followUpId, { day }, manager);
      return { note, detail: { day }, told: { day } };
    },
  });

  #record(id: string, state: 'kept' | 'broken', note: string | undefined): Work {
    return {
      work: async ({ parts }, recordedAt, manager) => {
        checkPlanned(parts, id);
        const noteCipher = this.seal.close(fieldPlace.mediationFollowUpNote, id, note);
        await this.parts.changeFollowUp(id, { state, noteCipher, recordedAt }, manager);
        return { note };
      },
    };
  }
}

function checkPlanned({ followUps }: MediationParts, id: string): void {
  if (!followUps.some((one) => one.id === id && one.state === 'planned')) throw unknownTarget('followUpId');
}
