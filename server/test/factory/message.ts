import type { DataSource } from 'typeorm';
import type { Clock } from '../../src/common/clock/clock.js';
import { MessagePreferenceRepository } from '../../src/message/message-preference.repository.js';
import { MessageRepository } from '../../src/message/message.repository.js';
import { MessageService } from '../../src/message/message.service.js';
import { UnreadHold } from '../../src/message/unread-hold.js';
import type { PushService } from '../../src/subscription/push.service.js';

/** Inboxes for tests that make their parts themselves; nobody is told through WeChat. */
export function inboxes(dataSource: DataSource, clock: Clock): MessageService {
  const pushes = { queueFor: async () => undefined, forgetAccount: async () => undefined };
  return new MessageService(
    new MessageRepository(dataSource),
    new MessagePreferenceRepository(dataSource),
    pushes as unknown as PushService,
    new UnreadHold(),
    clock,
  );
}
