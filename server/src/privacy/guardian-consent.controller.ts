import { Body, Controller, Param, Res } from '@nestjs/common';
import { guardianConsentApi } from '@linge/shared/privacy/guardian-consent.api';
import type {
  AnswerGuardianConsent,
  AskGuardianConsent,
} from '@linge/shared/privacy/guardian-consent.schema';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { GuardianConsentService } from './guardian-consent.service.js';

@Controller()
export class GuardianConsentController {
  constructor(private readonly consents: GuardianConsentService) {}

  @Handle(guardianConsentApi.own)
  own(@CurrentPrincipal() principal: Principal) {
    return this.consents.own(principal);
  }

  @Handle(guardianConsentApi.ask)
  async ask(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: guardianConsentApi.ask.body }) body: AskGuardianConsent,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.consents.ask(body, principal), reply);
  }

  @Handle(guardianConsentApi.list)
  async list(@CurrentPrincipal() principal: Principal) {
    return { items: await this.consents.list(principal) };
  }

  @Handle(guardianConsentApi.give)
  give(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: guardianConsentApi.give.params }) { id }: { id: string },
    @Body({ schema: guardianConsentApi.give.body }) { version }: AnswerGuardianConsent,
  ) {
    return this.consents.answer(id, 'give', version, principal);
  }

  @Handle(guardianConsentApi.decline)
  decline(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: guardianConsentApi.decline.params }) { id }: { id: string },
    @Body({ schema: guardianConsentApi.decline.body }) { version }: AnswerGuardianConsent,
  ) {
    return this.consents.answer(id, 'decline', version, principal);
  }

  @Handle(guardianConsentApi.withdraw)
  withdraw(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: guardianConsentApi.withdraw.params }) { id }: { id: string },
    @Body({ schema: guardianConsentApi.withdraw.body }) { version }: AnswerGuardianConsent,
  ) {
    return this.consents.answer(id, 'withdraw', version, principal);
  }
}
