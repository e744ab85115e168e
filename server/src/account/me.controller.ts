import { Body, Controller } from '@nestjs/common';
import { accountApi } from '@linge/shared/account/account.api';
import type { Me, TiePhone } from '@linge/shared/account/account.schema';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { AccountService } from './account.service.js';

@Controller()
export class MeController {
  constructor(private readonly accounts: AccountService) {}

  @Handle(accountApi.me)
  me(@CurrentPrincipal() principal: Principal): Promise<Me> {
    return this.accounts.me(principal);
  }

  @Handle(accountApi.tiePhone)
  tiePhone(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: accountApi.tiePhone.body }) { code }: TiePhone,
  ): Promise<Me> {
    return this.accounts.tiePhone(principal, code);
  }

  @Handle(accountApi.deleteMe)
  delete(@CurrentPrincipal() principal: Principal): Promise<void> {
    return this.accounts.delete(principal);
  }
}
