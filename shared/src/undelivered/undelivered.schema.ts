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
