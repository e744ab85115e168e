import { Body, Controller, Param, Query } from '@nestjs/common';
import { messageApi } from '@linge/shared/message/message.api';
import type { MessageGroup } from '@linge/shared/message/message-group';
import type { ChangeMessagePreference } from '@linge/shared/message/message-preference.schema';
import type { MarkedRead, Message, MessageListQuery } from '@linge/shared/message/message.schema';
import type * as z from 'zod/mini';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { MessagePreferenceService } from './message-preference.service.js';
import { MessageReadingService } from './message-reading.service.js';
import { MessageService } from './message.service.js';

@Controller()
export class MessageController {
  constructor(
    private readonly messages: MessageService,
    private readonly preferences: MessagePreferenceService,
    private readonly reading: MessageReadingService,
  ) {}

  @Handle(messageApi.list)
  list(
    @CurrentPrincipal() { accountId }: Principal,
    @Query({ schema: messageApi.list.query }) query: z.output<typeof MessageListQuery>,
  ) {
    return this.messages.list(accountId, query);
  }

  @Handle(messageApi.read)
  read(
    @CurrentPrincipal() { accountId }: Principal,
    @Param({ schema: messageApi.read.params }) { id }: { id: string },
  ): Promise<Message> {
    return this.reading.read(accountId, id);
  }

  @Handle(messageApi.readAll)
  readAll(@CurrentPrincipal() { accountId }: Principal): Promise<MarkedRead> {
    return this.messages.readAll(accountId);
  }

  @Handle(messageApi.unread)
  unread(@CurrentPrincipal() { accountId }: Principal) {
    return this.messages.unread(accountId);
  }

  @Handle(messageApi.readGroup)
  readGroup(
    @CurrentPrincipal() { accountId }: Principal,
    @Param({ schema: messageApi.readGroup.params }) { group }: { group: MessageGroup },
  ): Promise<MarkedRead> {
    return this.messages.readAll(accountId, group);
  }

  @Handle(messageApi.preference)
  preference(@CurrentPrincipal() { accountId }: Principal) {
    return this.preferences.of(accountId);
  }

  @Handle(messageApi.changePreference)
  changePreference(
    @CurrentPrincipal() { accountId }: Principal,
    @Body({ schema: messageApi.changePreference.body }) body: ChangeMessagePreference,
  ) {
    return this.preferences.change(accountId, body);
  }
}
