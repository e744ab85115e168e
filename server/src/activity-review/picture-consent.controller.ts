import { Body, Controller, Param, Query } from '@nestjs/common';
import { pictureConsentApi } from '@linge/shared/activity-review/activity-review.api';
import type {
  AgreeToPicture,
  PictureConsentListQuery,
} from '@linge/shared/activity-review/picture-consent.schema';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { PictureConsentService } from './picture-consent.service.js';

@Controller()
export class PictureConsentController {
  constructor(private readonly consents: PictureConsentService) {}

  @Handle(pictureConsentApi.listOwn)
  listOwn(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: pictureConsentApi.listOwn.query }) query: PictureConsentListQuery,
  ) {
    return this.consents.list(principal, query);
  }

  @Handle(pictureConsentApi.agree)
  agree(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: pictureConsentApi.agree.params }) { id }: { id: string },
    @Body({ schema: pictureConsentApi.agree.body }) { version }: AgreeToPicture,
  ) {
    return this.consents.agree(principal, id, version);
  }

  @Handle(pictureConsentApi.refuse)
  refuse(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: pictureConsentApi.refuse.params }) { id }: { id: string },
  ) {
    return this.consents.refuse(principal, id);
  }
}
