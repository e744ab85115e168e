import * as z from 'zod/mini';
import { Id, Instant, pageQuery } from '../common.schema.js';
import { MessageGroup } from './message-group.js';

export const MessageKind = z.enum([
  'complaintSubmitted',
  'complaintAccepted',
  'complaintResolved',
  'complaintClosed',
  'complaintReopened',
  'complaintWithdrawn',
  'householdTieRequested',
  'householdTieConfirmed',
  'householdTieDeclined',
  'followBegun',
  'followEnded',
  'followOffered',
  'followOfferAnswered',
  'correctionAsked',
  'correctionAccepted',
  'correctionAnswered',
  'complaintHandedOver',
  'complaintRejected',
  'complaintAppealed',
  'complaintAsked',
  'complaintAnswered',
  'complaintProgress',
  'complaintPassedOn',
  'complaintDispatched',
  'complaintUnitAnswered',
  'complaintWaits',
  'complaintExtended',
  'complaintMerged',
  'complaintSentBack',
  'complaintReminder',
  'complaintOverdue',
  'complaintSilent',
  'residencyTermEnding',
  'residencyTermEnded',
  'postHandedOver',
  'handoverCancelled',
  'standInBegun',
  'suggestionBoxMissed',
  'suggestionBoxSlipsWaiting',
  'complaintsStuck',
  'cadreReportWaits',
  'cadreReportOverdue',
  'mediationStarted',
  'mediationAppointment',
  'mediationAgreement',
  'mediationAnswered',
  'mediationFollowUp',
  'mediationEnded',
  'mediationHandedOver',
  'mediationLeft',
  'dataExportReady',
  'guardianConsentAsked',
  'guardianConsentAnswered',
  'contentRefused',
  'contentChecksWait',
  'noticePublished',
  'noticeCorrected',
  'noticeReminder',
  'noticeWithdrawn',
  'noticeWaits',
  'noticeApproved',
  'noticeSentBack',
  'ownNoticeCorrected',
  'ownNoticeWithdrawn',
  'ownNoticeMissed',
  'ownNoticeAlone',
  'activitySignedUp',
  'activityPlaceOffered',
  'activityOfferExpired',
  'activityChanged',
  'activityCancelled',
  'activityReminder',
  'activityRemoved',
  'activityFeedbackAsked',
  'pictureConsentAsked',
  'reviewPictureHidden',
  'pickUpRecorded',
  'pickUpCorrected',
  'pickUpDoubtful',
  'pickUpOverdue',
  'volunteerAsked',
  'volunteerConfirmed',
  'volunteerDeclined',
  'helpRequestOpened',
  'helpRequestTaken',
  'helpRequestGivenBack',
  'helpRequestFinished',
  'helpRequestCountered',
  'helpRequestClosed',
  'helpRequestDisputed',
  'helpRequestPassed',
  'helpRequestWithdrawn',
  'helpRequestExpired',
  'helpRequestPutBack',
  'helpRequestEnded',
  'hoursEntered',
  'hoursCorrected',
  'hoursObjected',
  'hoursObjectionAnswered',
  'certificateRevoked',
]);
export type MessageKind = z.infer<typeof MessageKind>;

/** One line of somebody's inbox (消息). */
export const Message = z.object({
  id: Id,
  kind: MessageKind,
  group: MessageGroup,
  /** `您反映的“路灯不亮”已受理`. */
  title: z.string(),
  body: z.string(),
  /** What it is about, to open on a tap. */
  subject: z.object({
    type: z.enum([
      'complaint',
      'householdTie',
      'followTie',
      'resident',
      'correction',
      'grid',
      'community',
      'suggestionBox',
      'stuckComplaints',
      'cadreReport',
      'mediation',
      'dataExport',
      'guardianConsent',
      'contentChecks',
      /** Something that I wrote or uploaded; the message says all that there is to say. */
      'ownContent',
      'notice',
      'noticeDesk',
      'activity',
      'activityDesk',
      /** Its report and pictures, for those who organise. */
      'activityReview',
      /** What it was like, asked of those who took part. */
      'activityFeedback',
      /** Pictures of it that show the reader. */
      'pictureConsents',
      /** Of a sign-up, for the guardian. */
      'pickUp',
      /** Of an activity, for those who organise it. */
      'pickUpDesk',
      'volunteerTeam',
      'helpRequest',
      'hoursObjection',
      'serviceHours',
      'serviceCertificate',
    ]),
    id: Id,
  }),
  createdAt: Instant,
  readAt: z.nullable(Instant),
});
export type Message = z.infer<typeof Message>;

export const MessageListQuery = z.object({ ...pageQuery, group: z.optional(MessageGroup) });

/** How many wait to be read; groups without any are left out. */
export const UnreadCounts = z.object({
  total: z.int(),
  groups: z.array(z.object({ group: MessageGroup, unread: z.int() })),
});
export type UnreadCounts = z.infer<typeof UnreadCounts>;

/** What became of marking all as read. */
export const MarkedRead = z.object({
  /** Notices that still have to be confirmed: their messages stay unread until they are. */
  held: z.int(),
  /** Of the whole inbox, afterwards. */
  unread: z.int(),
});
export type MarkedRead = z.infer<typeof MarkedRead>;
