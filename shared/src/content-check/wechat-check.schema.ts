import * as z from 'zod/mini';
import { Instant } from '../common.schema.js';

/** What WeChat is asked to look at. */
export const CheckedKind = z.enum(['text', 'image']);
export type CheckedKind = z.infer<typeof CheckedKind>;

/**
 * Why WeChat looks at nothing now: the operator switched checks off, so that nothing is held back (`off`); app id, secret
 * or the addresses that calls may come from are wrong (`notSetUp`); the mini-program may not use the check
 * (`notPermitted`); the day's quota is used up, until midnight in Beijing (`quotaUsedUp`); WeChat does not answer
 * (`unreachable`); it takes pictures, but its verdicts do not get here, as its message push is not set up (`noVerdict`).
 */
export const WechatCheckReason = z.enum([
  'off',
  'notSetUp',
  'notPermitted',
  'quotaUsedUp',
  'unreachable',
  'noVerdict',
]);
export type WechatCheckReason = z.infer<typeof WechatCheckReason>;

export const WechatCheckProblem = z.object({
  kind: CheckedKind,
  reason: WechatCheckReason,
  /** Null where it was always so. */
  since: z.nullable(Instant),
});
export type WechatCheckProblem = z.infer<typeof WechatCheckProblem>;

/** Whether WeChat's checks work; empty where they do, or where nothing was asked yet. */
export const WechatChecks = z.object({ problems: z.array(WechatCheckProblem) });
export type WechatChecks = z.infer<typeof WechatChecks>;
