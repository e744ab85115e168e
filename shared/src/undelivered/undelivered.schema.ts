import * as z from 'zod/mini';
import { Id, Instant, pageQuery } from '../common.schema.js';
import { MessageGroup } from '../message/message-group.js';

/** `inbox`: what follows from a step was not done, nobody was told; `push`: it is in the inbox, WeChat did not get it. */
export const UndeliveredSource = z.enum(['inbox', 'push']);
export type UndeliveredSource = z.infer<typeof UndeliveredSource>;

/** Why, as far as it tells what to do about it. */
export const UndeliveredReason = z.enum([
  'internal',
  'wechatDown',
  'templateWrong',
  'fieldWrong',
  'pageWrong',
  'settingWrong',
  'answerLost',
  'other',
]);
export type UndeliveredReason = z.infer<typeof UndeliveredReason>;

/** Something that was given up and waits for somebody to look at it. Whom it was for is not told. */
export const Undelivered = z.object({
  id: Id,
  source: UndeliveredSource,
  /** Whose step it was, `complaint`; of a push, null. */
  capability: z.nullable(z.string()),
  /** Of a push. */
  group: z.nullable(MessageGroup),
  reason: UndeliveredReason,
  /** As the log has it; never what somebody wrote. */
  lastError: z.nullable(z.string()),
  tries: z.int(),
  createdAt: Instant,
  /** Since when it waits. */
  givenUpAt: Instant,
  version: z.int(),
});
export type Undelivered = z.infer<typeof Undelivered>;

const query = { ...pageQuery, source: UndeliveredSource };

export const UndeliveredQuery = z.object(query);

export const UndeliveredListQuery = z.object({ ...query, communityId: Id });

export const UndeliveredParams = z.object({ source: UndeliveredSource, id: Id });

export const SendAgain = z.object({ version: z.int() });
export type SendAgain = z.infer<typeof SendAgain>;

export const WaitingQuery = z.object({ source: UndeliveredSource });

export const WaitingListQuery = z.object({ source: UndeliveredSource, communityId: Id });

/** How much of it waits, before all of it is sent again. */
export const UndeliveredWaiting = z.object({
  /** What may be sent again together. */
  count: z.int(),
  /** What may have arrived already: sent again one by one alone, by whoever looked at it. */
  doubtful: z.int(),
  /** When it was counted; what is given up later is not meant. */
  until: Instant,
});
export type UndeliveredWaiting = z.infer<typeof UndeliveredWaiting>;

export const SourceParams = z.object({ source: UndeliveredSource });

export const TownSourceParams = z.object({ id: Id, source: UndeliveredSource });

/** All that was given up by `until`: asked once more, it sends nothing that was given up again since. */
export const SendAllOfTown = z.object({ until: Instant });
export type SendAllOfTown = z.infer<typeof SendAllOfTown>;

export const SendAll = z.object({ communityId: Id, until: Instant });
export type SendAll = z.infer<typeof SendAll>;

/** A part of it at a time: to be asked again while any is left. */
export const SentAgain = z.object({ sent: z.int(), left: z.int() });
export type SentAgain = z.infer<typeof SentAgain>;
