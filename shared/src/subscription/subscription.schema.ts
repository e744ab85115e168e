import * as z from 'zod/mini';
import { Id, Instant } from '../common.schema.js';
import { MessageGroup } from '../message/message-group.js';
import { PushTemplateName } from './push-template.js';

/**
 * What WeChat says of one template after somebody was asked: `ban` is WeChat's own, when it has closed the template;
 * `filter`, when another one of the same title was asked for in the same breath.
 */
export const ConsentAnswer = z.enum(['accept', 'reject', 'ban', 'filter']);
export type ConsentAnswer = z.infer<typeof ConsentAnswer>;

/**
 * Where somebody said it. In WeChat's question (`popup`) it is said once, and they may be asked again; in WeChat's own
 * settings (`settings`), also by ticking 总是保持以上选择, it holds until they change it there, and asking is in vain.
 */
export const ConsentPlace = z.enum(['popup', 'settings']);
export type ConsentPlace = z.infer<typeof ConsentPlace>;

/** One template, and what somebody agreed to. */
export const Subscription = z.object({
  template: PushTemplateName,
  /** As WeChat shows it when asking. */
  title: z.string(),
  groups: z.array(MessageGroup),
  /** WeChat's id, to ask with; null where this deployment has none, and so cannot ask. */
  templateId: z.nullable(z.string()),
  /** Messages that may still be sent: one for each time that somebody agreed. */
  left: z.int(),
  /** What is left is kept and not used, until they say otherwise. */
  stopped: z.boolean(),
  lastAnswer: z.nullable(ConsentAnswer),
  lastAnsweredAt: z.nullable(Instant),
  lastAnsweredIn: z.nullable(ConsentPlace),
});
export type Subscription = z.infer<typeof Subscription>;

export const SubscriptionList = z.object({ items: z.array(Subscription) });
export type SubscriptionList = z.infer<typeof SubscriptionList>;

const RecordedAnswer = z.object({
  template: PushTemplateName,
  answer: ConsentAnswer,
  /** Left out for WeChat's question. */
  answeredIn: z.optional(ConsentPlace),
});

/** At most three: WeChat asks for no more at once. */
export const RecordConsent = z.object({
  id: Id,
  answers: z.array(RecordedAnswer).check(
    z.minLength(1),
    z.maxLength(3),
    z.refine((answers) => new Set(answers.map(({ template }) => template)).size === answers.length),
  ),
  /** By the phone's clock, as the answer may have waited for a network. */
  answeredAt: Instant,
});
export type RecordConsent = z.infer<typeof RecordConsent>;

export const TemplateParams = z.object({ template: PushTemplateName });
