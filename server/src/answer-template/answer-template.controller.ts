import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import { answerTemplateApi } from '@linge/shared/answer-template/answer-template.api';
import type {
  ChangeAnswerTemplate,
  CreateAnswerTemplate,
} from '@linge/shared/answer-template/answer-template.schema';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { AnswerTemplateService } from './answer-template.service.js';

@Controller()
export class AnswerTemplateController {
  constructor(private readonly templates: AnswerTemplateService) {}

  @Handle(answerTemplateApi.list)
  list(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: answerTemplateApi.list.query }) { communityId }: { communityId: string },
  ) {
    return this.templates.list(principal, communityId);
  }

  @Handle(answerTemplateApi.create)
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: answerTemplateApi.create.body }) body: CreateAnswerTemplate,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.templates.create(principal, body), reply);
  }

  @Handle(answerTemplateApi.change)
  change(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: answerTemplateApi.change.params }) { id }: { id: string },
    @Body({ schema: answerTemplateApi.change.body }) body: ChangeAnswerTemplate,
  ) {
    return this.templates.change(principal, id, body);
  }

  @Handle(answerTemplateApi.delete)
  delete(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: answerTemplateApi.delete.params }) { id }: { id: string },
  ) {
    return this.templates.delete(principal, id);
  }
}
