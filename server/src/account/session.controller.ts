import { Body, Controller, Headers } from '@nestjs/common';
import { accountApi } from '@linge/shared/account/account.api';
import type { OpenSession, Session } from '@linge/shared/account/account.schema';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { AccountService } from './account.service.js';
import { CloudIdentity } from './cloud-identity.js';

@Controller()
export class SessionController {
  constructor(
    private readonly accounts: AccountService,
    private readonly cloud: CloudIdentity,
  ) {}

  @Handle(accountApi.openSession)
  open(
    @Body({ schema: accountApi.openSession.body }) { code }: OpenSession,
    @Headers() headers: Readonly<Record<string, string | string[] | undefined>>,
  ): Promise<Session> {
    return this.accounts.openSession(code, this.cloud.openidOf(headers));
  }

  @Handle(accountApi.closeSession)
  close(@CurrentPrincipal() principal: Principal): Promise<void> {
    return this.accounts.closeSession(principal);
  }

  @Handle(accountApi.closeAllSessions)
  closeAll(@CurrentPrincipal() principal: Principal): Promise<void> {
    return this.accounts.closeAllSessions(principal);
  }
}
