import { Body, Controller } from '@nestjs/common';
import { accountApi } from '@linge/shared/account/account.api';
import type { Me, TiePhone, TypePhone } from '@linge/shared/account/account.schema';
import { privacyApi } from '@linge/shared/privacy/privacy.api';
import type { AgreeToPrivacy, DeletionOutlook } from '@linge/shared/privacy/privacy.schema';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { AccountDeletionService } from './account-deletion.service.js';
import { AccountService } from './account.service.js';

@Controller()
export class MeController {
  constructor(
    private readonly accounts: AccountService,
    private readonly deletion: AccountDeletionService,
  ) {}

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

  @Handle(accountApi.typePhone)
  typePhone(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: accountApi.typePhone.body }) { phone }: TypePhone,
  ): Promise<Me> {
    return this.accounts.typePhone(principal, phone);
  }

  @Handle(accountApi.deleteMe)
  delete(@CurrentPrincipal() principal: Principal): Promise<void> {
    return this.deletion.delete(principal);
  }

  @Handle(privacyApi.deletionOutlook)
  deletionOutlook(@CurrentPrincipal() principal: Principal): Promise<DeletionOutlook> {
    return this.deletion.outlook(principal);
  }

  @Handle(privacyApi.agree)
  agree(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: privacyApi.agree.body }) { version }: AgreeToPrivacy,
  ): Promise<void> {
    return this.accounts.agreeToPrivacy(principal, version);
  }
}
