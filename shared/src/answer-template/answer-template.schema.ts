import * as z from 'zod/mini';
import { Id, Instant, text } from '../common.schema.js';

/** The steps of staff with which something is said. */
export const TemplateAction = z.enum([
  'accept',
  'reject',
  'start',
  'ask',
  'escalate',
  'returnDown',
  'transfer',
  'dispatch',
  'recall',
  'suspend',
  'resume',
  'extend',
  'resolve',
  'verify',
  'sendBack',
]);
export type TemplateAction = z.infer<typeof TemplateAction>;

/** What a text may leave open; whoever inserts it gets what the complaint at hand says. */
export const templatePlaceholders = ['网格', '类别', '地点'] as const;

/** An answer (答复模板) that is written once: inserted with a tap, then read and changed before it is sent. */
export const AnswerTemplate = z.object({
  id: Id,
  communityId: Id,
  /** `community`: for all who serve it, kept by its administrators; `own`: for whoever wrote it. */
  owner: z.enum(['community', 'own']),
  action: TemplateAction,
  /** Null where it goes with every category. */
  categoryId: z.nullable(Id),
  name: z.string(),
  /** With placeholders as `{类别}`. */
  text: z.string(),
  updatedAt: Instant,
  version: z.int(),
});
export type AnswerTemplate = z.infer<typeof AnswerTemplate>;

export const AnswerTemplateListQuery = z.object({ communityId: Id });

const TemplateName = text(20);
const TemplateText = text(500);

export const CreateAnswerTemplate = z.object({
  id: Id,
  communityId: Id,
  owner: AnswerTemplate.shape.owner,
  action: TemplateAction,
  categoryId: z._default(z.nullable(Id), null),
  name: TemplateName,
  text: TemplateText,
});
export type CreateAnswerTemplate = z.infer<typeof CreateAnswerTemplate>;

/** What is left out stays; whose it is always does. */
export const ChangeAnswerTemplate = z.object({
  version: z.int(),
  action: z.optional(TemplateAction),
  categoryId: z.optional(z.nullable(Id)),
  name: z.optional(TemplateName),
  text: z.optional(TemplateText),
});
export type ChangeAnswerTemplate = z.infer<typeof ChangeAnswerTemplate>;
