import * as z from 'zod/mini';
import { Id, Instant, pageQuery, text } from '../common.schema.js';
import { ContentMark } from '../content-check/content-mark.schema.js';
import { FileLink } from '../file/file.schema.js';
import { NamedAudience, NoticeAudience } from './notice-audience.schema.js';
import {
  maxNoticeAttachments,
  maxNoticePictures,
  maxNoticeText,
  maxNoticeTitle,
  NoticeAction,
  NoticeAttachment,
  NoticeEventType,
  NoticeImportance,
  NoticeLevel,
  NoticeState,
  someCorrections,
} from './notice.schema.js';

const ids = (most: number) =>
  z._default(
    z.array(Id).check(
      z.maxLength(most),
      z.refine((items) => new Set(items).size === items.length, { error: 'the same one twice' }),
    ),
    [],
  );

/** Documents by the ids of their uploads, with the names under which readers find them. */
const attachments = z._default(
  z.array(z.object({ fileId: Id, name: text(60) })).check(z.maxLength(maxNoticeAttachments)),
  [],
);

/** What a correction replaces as a whole. */
const content = {
  title: text(maxNoticeTitle),
  text: text(maxNoticeText),
  /** When it stops to be valid; null where it stays. */
  validUntil: z._default(z.nullable(Instant), null),
  pictureIds: ids(maxNoticePictures),
  attachments,
};

const draft = {
  ...content,
  audience: NoticeAudience,
  importance: z._default(NoticeImportance, 'normal'),
  /** When it goes out; null for at once. */
  validFrom: z._default(z.nullable(Instant), null),
  needsAcknowledgement: z._default(z.boolean(), false),
  /** One member's reading counts for the household, and every account of the household gets it. */
  countsByHousehold: z._default(z.boolean(), true),
  /** Visitors and people of other grids may read it too. */
  public: z._default(z.boolean(), false),
  /** Whoever has not read it (or not confirmed it, where it asks for that) is reminded daily, for a week. */
  remindsDaily: z._default(z.boolean(), false),
};

/** A draft; nobody but its author and those with the same right sees it. */
export const CreateNotice = z.object({
  id: Id,
  level: NoticeLevel,
  /** The community that writes; for a town, any community of it. */
  communityId: Id,
  ...draft,
});
export type CreateNotice = z.output<typeof CreateNotice>;

const version = { version: z.int() };
const reason = { note: text(200) };

/** What each action is asked with; those of the system are not asked for. */
export const noticeActionBodies = {
  change: z.object({ ...version, ...draft }),
  discard: z.object(version),
  issue: z.object(version),
  takeBack: z.object(version),
  approve: z.object(version),
  sendBack: z.object({ ...version, ...reason }),
  /** `note`: what is different, for the readers. */
  correct: z.object({ ...version, ...content, ...reason }),
  remind: z.object(version),
  withdraw: z.object({ ...version, ...reason }),
} as const satisfies Record<StaffNoticeAction, z.ZodMiniType>;

export type StaffNoticeAction = Exclude<NoticeAction, 'publish' | 'expire'>;
export type NoticeActionBody<A extends StaffNoticeAction> = z.output<(typeof noticeActionBodies)[A]>;

/** What happened, as staff see it. */
export const NoticeEvent = z.object({
  id: Id,
  sequence: z.int(),
  type: NoticeEventType,
  createdAt: Instant,
  /** `第3网格 网格员 王建国`; null for the system. */
  actorName: z.nullable(z.string()),
  mine: z.boolean(),
  note: z.nullable(z.string()),
});
export type NoticeEvent = z.infer<typeof NoticeEvent>;

/** How far the putting into inboxes is, of the step that is told now or was told last; null before it was published. */
export const NoticeProgress = z.object({
  kind: z.enum(['published', 'corrected', 'reminded', 'withdrawn']),
  /** `counting`: how many it is for is not known yet. */
  phase: z.enum(['waiting', 'counting', 'delivering', 'done']),
  /** Households that it is for, of `published`; of the others, accounts that have it. Null until they are counted. */
  total: z.nullable(z.int()),
  /** How many of them are done. */
  done: z.int(),
  /** People whom it was addressed to. */
  recipients: z.int(),
  /** Accounts that have this in their inbox. */
  delivered: z.int(),
  startedAt: z.nullable(Instant),
  finishedAt: z.nullable(Instant),
});
export type NoticeProgress = z.infer<typeof NoticeProgress>;

const summary = {
  id: Id,
  state: NoticeState,
  level: NoticeLevel,
  townId: Id,
  /** Null where a town wrote it. */
  communityId: z.nullable(Id),
  issuerName: z.string(),
  /** `第3网格 网格员 王建国`; `我`. */
  authorName: z.string(),
  mine: z.boolean(),
  importance: NoticeImportance,
  title: z.string(),
  summary: z.string(),
  needsAcknowledgement: z.boolean(),
  validFrom: z.nullable(Instant),
  validUntil: z.nullable(Instant),
  publishedAt: z.nullable(Instant),
  createdAt: Instant,
  updatedAt: Instant,
  revision: z.int(),
  version: z.int(),
};

/** One of the list; the figures are of the households that I may see. */
export const NoticeSummary = z.object({
  ...summary,
  /** Null before it was published. */
  households: z.nullable(z.int()),
  /** How many it is for is not known yet; none may be all that there are. */
  counting: z.boolean(),
  toReach: z.nullable(z.int()),
  /** Whom staff tried to tell in vain: neither among those still to reach, nor reached. */
  notReachable: z.nullable(z.int()),
});
export type NoticeSummary = z.infer<typeof NoticeSummary>;

/** All of a notice for those who write it, and for those who carry it to the doors. */
export const NoticeDesk = z.object({
  ...summary,
  text: z.string(),
  pictures: z.array(FileLink),
  attachments: z.array(NoticeAttachment),
  audience: NamedAudience,
  countsByHousehold: z.boolean(),
  public: z.boolean(),
  remindsDaily: z.boolean(),
  lastRemindedAt: z.nullable(Instant),
  withdrawnReason: z.nullable(z.string()),
  /** It needs a second pair of eyes before it goes out. */
  needsApproval: z.boolean(),
  /** The town has nobody else to look at it: an administrator of a community that it is for does. */
  standIn: z.optional(z.literal(true)),
  /** Nobody at all may look at it today: somebody has to be appointed first. */
  nobodyLooks: z.optional(z.literal(true)),
  /** Its words were not let through: it does not go out as long as that is so. */
  check: z.optional(ContentMark),
  ...someCorrections,
  progress: z.nullable(NoticeProgress),
  /** Oldest first; empty for those who only carry it to the doors. */
  timeline: z.array(NoticeEvent),
  availableActions: z.array(NoticeAction),
  /** Whether I may see the list of households, and tick them off. */
  canReach: z.boolean(),
});
export type NoticeDesk = z.infer<typeof NoticeDesk>;

/**
 * `mine`: which I wrote; `toReach`: which stand and have households of mine, the latest first; `toApprove`: which wait
 * for a second pair of eyes that may be mine; `below`: which others wrote to people of mine.
 */
export const NoticeScope = z.enum(['mine', 'toReach', 'toApprove', 'below']);
export type NoticeScope = z.infer<typeof NoticeScope>;

export const NoticeDeskQuery = z.object({
  ...pageQuery,
  scope: z._default(NoticeScope, 'mine'),
  /** Of `mine` and `below`. */
  state: z.optional(NoticeState),
});
export type NoticeDeskQuery = z.output<typeof NoticeDeskQuery>;

/** A link that opens a notice for those who may read it. */
export const NoticeLink = z.object({
  link: z.url(),
  /** Of WeChat's link, which opens the mini-program; null for that of the web, which stays. */
  worksUntil: z.nullable(Instant),
});
export type NoticeLink = z.infer<typeof NoticeLink>;
