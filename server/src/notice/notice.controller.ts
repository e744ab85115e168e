import { Body, Controller, Param, Query } from '@nestjs/common';
import type {
  OwnNoticeListQuery,
  PublicNoticeListQuery,
  ReadNotice,
} from '@linge/shared/notice/notice-own.schema';
import { noticeApi } from '@linge/shared/notice/notice.api';
import type { NoticeCorrectionQuery } from '@linge/shared/notice/notice.schema';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { NoticeCorrectionService } from './notice-correction.service.js';
import { NoticeOwnService } from './notice-own.service.js';
import { NoticeReadingService } from './notice-reading.service.js';

@Controller()
export class NoticeController {
  constructor(
    private readonly own: NoticeOwnService,
    private readonly corrections: NoticeCorrectionService,
    private readonly reading: NoticeReadingService,
  ) {}

  @Handle(noticeApi.list)
  list(@Query({ schema: noticeApi.list.query }) query: PublicNoticeListQuery) {
    return this.own.listPublic(query);
  }

  @Handle(noticeApi.get)
  get(@Param({ schema: noticeApi.get.params }) { id }: { id: string }) {
    return this.own.getPublic(id);
  }

  @Handle(noticeApi.listCorrections)
  listCorrections(
    @Param({ schema: noticeApi.listCorrections.params }) { id }: { id: string },
    @Query({ schema: noticeApi.listCorrections.query }) query: NoticeCorrectionQuery,
  ) {
    return this.corrections.listPublic(id, query);
  }

  @Handle(noticeApi.listOwnCorrections)
  listOwnCorrections(
    @CurrentPrincipal() { accountId }: Principal,
    @Param({ schema: noticeApi.listOwnCorrections.params }) { id }: { id: string },
    @Query({ schema: noticeApi.listOwnCorrections.query }) query: NoticeCorrectionQuery,
  ) {
    return this.corrections.listOwn(accountId, id, query);
  }

  @Handle(noticeApi.listOwn)
  listOwn(
    @CurrentPrincipal() { accountId }: Principal,
    @Query({ schema: noticeApi.listOwn.query }) query: OwnNoticeListQuery,
  ) {
    return this.own.listOwn(accountId, query);
  }

  @Handle(noticeApi.getOwn)
  getOwn(
    @CurrentPrincipal() { accountId }: Principal,
    @Param({ schema: noticeApi.getOwn.params }) { id }: { id: string },
  ) {
    return this.own.getOwn(accountId, id);
  }

  @Handle(noticeApi.read)
  async read(
    @CurrentPrincipal() { accountId }: Principal,
    @Param({ schema: noticeApi.read.params }) { id }: { id: string },
    @Body({ schema: noticeApi.read.body }) body: ReadNotice,
  ) {
    await this.reading.read(accountId, id, body);
    return this.own.getOwn(accountId, id);
  }

  @Handle(noticeApi.acknowledge)
  async acknowledge(
    @CurrentPrincipal() { accountId }: Principal,
    @Param({ schema: noticeApi.acknowledge.params }) { id }: { id: string },
    @Body({ schema: noticeApi.acknowledge.body }) body: ReadNotice,
  ) {
    await this.reading.acknowledge(accountId, id, body);
    return this.own.getOwn(accountId, id);
  }
}
