import * as z from 'zod/mini';
import { MessageGroup } from './message-group.js';

/** Time of day in Asia/Shanghai, `22:00`. */
export const DayTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
export type DayTime = z.infer<typeof DayTime>;

/** From one time of day to another, over midnight where the second is the earlier one. */
export const QuietHours = z.object({ from: DayTime, to: DayTime });
export type QuietHours = z.infer<typeof QuietHours>;

/** What holds until somebody chooses otherwise. */
export const defaultQuietHours: QuietHours = { from: '22:00', to: '08:00' };

/** What may be pushed to an account through WeChat, and when. The inbox itself gets everything. */
export const MessagePreference = z.object({
  /** Groups that are not pushed. */
  muted: z.array(MessageGroup),
  /** A push waits until they are over, unless it is urgent; null where none are kept. */
  quietHours: z.nullable(QuietHours),
});
export type MessagePreference = z.infer<typeof MessagePreference>;

export const ChangeMessagePreference = z.object({
  muted: z.array(MessageGroup).check(z.maxLength(MessageGroup.options.length)),
  quietHours: z.nullable(QuietHours),
});
export type ChangeMessagePreference = z.infer<typeof ChangeMessagePreference>;
