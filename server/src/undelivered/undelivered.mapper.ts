import { UndeliveredReason, type Undelivered } from '@linge/shared/undelivered/undelivered.schema';
import type { ParkedPush } from '../subscription/push.service.js';
import type { ParkedMessage } from './undelivered.repository.js';

export function ofMessage(message: ParkedMessage): Undelivered {
  const { id, topic, attempts, lastError, createdAt, availableAt } = message;
  return {
    id,
    source: 'inbox',
    capability: topic.split('.')[0] ?? topic,
    group: null,
    reason: 'internal',
    lastError,
    tries: attempts,
    createdAt: createdAt.toISOString(),
    givenUpAt: availableAt.toISOString(),
    version: attempts,
  };
}

export function ofPush(push: ParkedPush): Undelivered {
  const { id, messageGroup, reason, lastError, attempts, queuedAt, settledAt, version } = push;
  const known = UndeliveredReason.safeParse(reason);
  return {
    ...{ id, source: 'push', capability: null, group: messageGroup, lastError, tries: attempts, version },
    reason: known.success ? known.data : 'other',
    createdAt: queuedAt.toISOString(),
    givenUpAt: settledAt.toISOString(),
  };
}
