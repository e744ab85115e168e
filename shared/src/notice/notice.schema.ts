import * as z from 'zod/mini';
import { Id, Instant, pageQuery } from '../common.schema.js';
import { DocumentLink, FileLink } from '../file/file.schema.js';

/**
 * `waitsForApproval`: somebody else with the same right looks at it; `scheduled`: it goes out at `validFrom`;
 * `published`: it stands. It ends `withdrawn`, `expired`, or `discarded` before anybody saw it.
 */
export const NoticeState = z.enum([
  'draft',
  'waitsForApproval',
  'scheduled',
  'published',
  'withdrawn',
  'expired',
  'discarded',
]);
export type NoticeState = z.infer<typeof NoticeState>;

export const NoticeAction = z.enum([
  'change',
  'discard',
  'issue',
  'takeBack',
  'approve',
  'sendBack',
  'publish',
  'correct',
  'remind',
  'withdraw',
  'expire',
]);
export type NoticeAction = z.infer<typeof NoticeAction>;

export const NoticeEventType = z.enum([
  'NoticeDrafted',
  'NoticeChanged',
  'NoticeDiscarded',
  'NoticeSubmitted',
  'NoticeTakenBack',
  'NoticeApproved',
  'NoticeSentBack',
  'NoticeScheduled',
  'NoticePublished',
  'NoticeCorrected',
  'NoticeReminded',
  'NoticeWithdrawn',
  'NoticeExpired',
]);
export type NoticeEventType = z.infer<typeof NoticeEventType>;

/**
 * `peer`: somebody else who may write to all of the same people; `standIn`: an administrator of a community that it is
 * for, where the town has nobody else to look at it; `formerAuthor`: who wrote it and does not serve those people any more.
 */
export const NoticeActor = z.enum(['author', 'peer', 'standIn', 'formerAuthor', 'system']);
export type NoticeActor = z.infer<typeof NoticeActor>;

/** As whom it is written: a micro-grid's leader, who serves a grid, the community, or its town. */
export const NoticeLevel = z.enum(['microGrid', 'grid', 'community', 'town']);
export type NoticeLevel = z.infer<typeof NoticeLevel>;

/** `urgent` is pushed in the quiet hours of the night too. */
export const NoticeImportance = z.enum(['normal', 'important', 'urgent']);
export type NoticeImportance = z.infer<typeof NoticeImportance>;

export const maxNoticePictures = 9;
export const maxNoticeAttachments = 5;
/** Characters of a title, which has to fit an inbox line. */
export const maxNoticeTitle = 40;
export const maxNoticeText = 5000;

/** A file of a notice to open or keep, under the name that its author gave it. */
export const NoticeAttachment = z.object({ ...DocumentLink.shape, name: z.string() });
export type NoticeAttachment = z.infer<typeof NoticeAttachment>;

/** What a correction can touch. */
export const NoticePart = z.enum(['title', 'text', 'validUntil', 'pictures', 'attachments']);
export type NoticePart = z.infer<typeof NoticePart>;

/** A correction, as readers see it: what was there before, and what is different now. */
export const NoticeCorrection = z.object({
  /** 2 for the first correction. */
  revision: z.int(),
  createdAt: Instant,
  /** What is different, in the author's words. */
  note: z.string(),
  changed: z.array(NoticePart),
  /** As they were; null where they stayed. */
  previousTitle: z.nullable(z.string()),
  previousText: z.nullable(z.string()),
  previousValidUntil: z.nullable(Instant),
});
export type NoticeCorrection = z.infer<typeof NoticeCorrection>;

/** How many of them a notice is shown with. */
export const shownCorrections = 5;

export const NoticeCorrectionQuery = z.object(pageQuery);
export type NoticeCorrectionQuery = z.output<typeof NoticeCorrectionQuery>;

/** The latest ones of a notice. */
export const someCorrections = {
  /** The latest first. */
  corrections: z.array(NoticeCorrection),
  /** By which the earlier ones are listed; null where there are none. */
  correctionsCursor: z.nullable(z.string()),
};

const summary = {
  id: Id,
  state: NoticeState,
  level: NoticeLevel,
  /** `西河社区`, `西河社区 第3网格`, `灵泉镇`. */
  issuerName: z.string(),
  importance: NoticeImportance,
  title: z.string(),
  /** The beginning of the text, in one line. */
  summary: z.string(),
  publishedAt: Instant,
  /** When it stops to be valid; null where it stays. */
  validUntil: z.nullable(Instant),
  cover: z.nullable(FileLink),
  attachmentCount: z.int(),
  /** 1 as it was published, one more with each correction. */
  revision: z.int(),
  correctedAt: z.nullable(Instant),
};

const content = {
  text: z.string(),
  pictures: z.array(FileLink),
  attachments: z.array(NoticeAttachment),
  ...someCorrections,
};

/** A notice that anybody may read, as it stands in the list of a community; the same for all who ask. */
export const PublicNoticeSummary = z.object({ ...summary, communityId: z.nullable(Id) });
export type PublicNoticeSummary = z.infer<typeof PublicNoticeSummary>;

export const PublicNotice = z.object({ ...PublicNoticeSummary.shape, ...content });
export type PublicNotice = z.infer<typeof PublicNotice>;

const own = {
  ...summary,
  needsAcknowledgement: z.boolean(),
  /** One member's reading counts for the household. */
  countsByHousehold: z.boolean(),
  /** When I read it, and when I said so; null until then. */
  readAt: z.nullable(Instant),
  acknowledgedAt: z.nullable(Instant),
  /** Whom of those I look after or follow it is for as well: `李桂芳`. */
  forNames: z.array(z.string()),
  /** Those of them for whom I receive it, as they have no account. */
  receivedFor: z.array(z.string()),
  /** It is for none of my own, only for relatives whom I follow: that I read or confirm it tells nobody that they know. */
  following: z.boolean(),
  /** It was corrected after I read it. */
  correctedSinceRead: z.boolean(),
};

/** A notice that is addressed to me, or to somebody whom I look after. */
export const OwnNoticeSummary = z.object(own);
export type OwnNoticeSummary = z.infer<typeof OwnNoticeSummary>;

export const OwnNotice = z.object({
  ...own,
  ...content,
  /** Why it was withdrawn. */
  withdrawnReason: z.nullable(z.string()),
  /** Somebody of my household confirmed it already, and that counts. */
  acknowledgedByHousehold: z.boolean(),
  /** What I can do now: `acknowledge` once it asks me or mine for it and I have not. */
  canAcknowledge: z.boolean(),
});
export type OwnNotice = z.infer<typeof OwnNotice>;
