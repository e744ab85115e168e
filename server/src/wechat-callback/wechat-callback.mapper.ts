import * as z from 'zod/mini';
import type { Announcement } from '../common/outbox/outbox.js';

/** What the rest of the system hears of, without the names that WeChat has for it. */
export type WechatAnnouncement = Pick<Announcement, 'topic' | 'payload'>;

/** What everything that WeChat pushes has. */
export const PushedEvent = z.looseObject({ Event: z.string(), FromUserName: z.string() });
export type PushedEvent = z.infer<typeof PushedEvent>;

const openid = z.string().check(z.minLength(1), z.maxLength(64));

const MediaChecked = z.object({
  trace_id: z.string().check(z.minLength(1)),
  errcode: z._default(z.number(), 0),
  result: z.optional(z.object({ suggest: z.enum(['pass', 'review', 'risky']), label: z.number() })),
});

const Revoked = z.object({ OpenID: openid, RevokeInfo: z._default(z.coerce.string(), '') });
const Cancelled = z.object({ OpenID: openid });

const Answer = z.object({ TemplateId: z.string(), SubscribeStatusString: z.string() });
/** WeChat leaves the list out where there is one answer. */
const Answers = z.object({ FromUserName: openid, List: z.union([z.array(Answer), Answer]) });

const readers: Readonly<Record<string, (event: PushedEvent) => WechatAnnouncement>> = {
  wxa_media_check: (event) => {
    const { trace_id: traceId, errcode, result } = MediaChecked.parse(event);
    // What WeChat could not look at, a person has to.
    const { suggest, label } = result ?? { suggest: 'review' as const, label: errcode };
    return { topic: 'wechat.MediaChecked', payload: { traceId, suggest, label } };
  },
  user_authorization_revoke: (event) => {
    const { OpenID, RevokeInfo } = Revoked.parse(event);
    // What was taken back, by WeChat's numbers, with commas between.
    return { topic: 'wechat.AuthorizationRevoked', payload: { openid: OpenID, revokeInfo: RevokeInfo } };
  },
  user_authorization_cancellation: (event) => ({
    topic: 'wechat.AuthorizationCancelled',
    payload: { openid: Cancelled.parse(event).OpenID },
  }),
  subscribe_msg_popup_event: (event) => subscribeAnswered(event, 'popup'),
  subscribe_msg_change_event: (event) => subscribeAnswered(event, 'settings'),
};

function subscribeAnswered(event: PushedEvent, where: 'popup' | 'settings'): WechatAnnouncement {
  const { FromUserName, List } = Answers.parse(event);
  const answers = [List].flat().map((answer) => ({
    templateId: answer.TemplateId,
    status: answer.SubscribeStatusString,
  }));
  return { topic: 'wechat.SubscribeAnswered', payload: { openid: FromUserName, answers, where } };
}

/**
 * What to tell others of an event; undefined for one that concerns nobody here.
 * @throws ZodError where the event is not as documented
 */
export function announcementOf(event: PushedEvent): WechatAnnouncement | undefined {
  const read = Object.hasOwn(readers, event.Event) ? readers[event.Event] : undefined;
  return read?.(event);
}
