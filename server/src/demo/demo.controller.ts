import { Body, Controller } from '@nestjs/common';
import { accountApi } from '@linge/shared/account/account.api';
import type { OpenDemoSession, PersonaCard, Session } from '@linge/shared/account/account.schema';
import { Handle } from '../common/http/endpoint.decorator.js';
import { DemoService } from './demo.service.js';

@Controller()
export class DemoController {
  constructor(private readonly demo: DemoService) {}

  @Handle(accountApi.listPersonas)
  listPersonas(): { items: PersonaCard[] } {
    return { items: this.demo.personas() };
  }

  @Handle(accountApi.openDemoSession)
  openSession(
    @Body({ schema: accountApi.openDemoSession.body }) { persona }: OpenDemoSession,
  ): Promise<Session> {
    return this.demo.openSession(persona);
  }
}
