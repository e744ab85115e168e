import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import { registryFieldApi } from '@linge/shared/registry-field/registry-field.api';
import type {
  ChangeRegistryField,
  ChangeRegistryLabel,
  CreateRegistryField,
  CreateRegistryLabel,
} from '@linge/shared/registry-field/registry-field.schema';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { RegistryFieldService } from './registry-field.service.js';
import { RegistryLabelService } from './registry-label.service.js';

@Controller()
export class RegistryFieldController {
  constructor(
    private readonly labels: RegistryLabelService,
    private readonly fields: RegistryFieldService,
  ) {}

  @Handle(registryFieldApi.listLabels)
  listLabels(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: registryFieldApi.listLabels.query }) { communityId }: { communityId: string },
  ) {
    return this.labels.list(principal, communityId);
  }

  @Handle(registryFieldApi.createLabel)
  async createLabel(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: registryFieldApi.createLabel.body }) body: CreateRegistryLabel,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.labels.create(principal, body), reply);
  }

  @Handle(registryFieldApi.changeLabel)
  changeLabel(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: registryFieldApi.changeLabel.params }) { id }: { id: string },
    @Body({ schema: registryFieldApi.changeLabel.body }) body: ChangeRegistryLabel,
  ) {
    return this.labels.change(principal, id, body);
  }

  @Handle(registryFieldApi.listFields)
  listFields(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: registryFieldApi.listFields.query }) { communityId }: { communityId: string },
  ) {
    return this.fields.list(principal, communityId);
  }

  @Handle(registryFieldApi.createField)
  async createField(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: registryFieldApi.createField.body }) body: CreateRegistryField,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.fields.create(principal, body), reply);
  }

  @Handle(registryFieldApi.changeField)
  changeField(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: registryFieldApi.changeField.params }) { id }: { id: string },
    @Body({ schema: registryFieldApi.changeField.body }) body: ChangeRegistryField,
  ) {
    return this.fields.change(principal, id, body);
  }
}
