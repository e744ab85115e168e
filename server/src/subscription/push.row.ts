import type { MessageKind } from '@linge/shared/message/message.schema';
import type { Push } from './entities/push.entity.js';

/** What somebody chose of quiet hours and groups; `chose` is null where they chose nothing. */
export interface PreferenceColumns {
  readonly chose: string | null;
  readonly muted: string | null;
  readonly quietFrom: string | null;
  readonly quietTo: string | null;
}

/** A line of an inbox whose account has a credit for it. */
export interface PushCandidate extends PreferenceColumns {
  readonly id: string;
  readonly accountId: string;
  readonly eventId: string;
}

/** A push in hand, with what it says and to whom. */
export type PushJob = Pick<
  Push,
  'id' | 'accountId' | 'template' | 'messageGroup' | 'attempts' | 'queuedAt' | 'availableAt'
> &
  PreferenceColumns & {
    readonly urgent: 0 | 1;
    /** Null, as is all that belongs to it, where the message is gone. */
    readonly kind: MessageKind | null;
    readonly title: string;
    readonly body: string;
    readonly createdAt: Date;
    readonly readAt: Date | null;
    /** 1 where what it tells of does not stand any more; null where that is not known of its kind. */
    readonly ended: 0 | 1 | null;
    /** Null where the account is gone. */
    readonly openId: string | null;
  };
