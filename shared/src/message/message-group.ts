import * as z from 'zod/mini';
import type { MessageKind } from './message.schema.js';

/**
 * What messages are about, as residents tell them apart: the inbox is counted, filtered and marked read by these,
 * and each may be pushed through WeChat or not. `work` is what staff hear of because it is theirs to do.
 */
export const MessageGroup = z.enum(['complaint', 'notice', 'activity', 'household', 'mediation', 'work']);
export type MessageGroup = z.infer<typeof MessageGroup>;

/**
 * The group of a kind. Where residents and staff hear of the same step, whoever delivers says which of them this is,
 * and this is the resident's.
 */
export const messageGroupOf: Readonly<Record<MessageKind, MessageGroup>> = {
  complaintSubmitted: 'complaint',
  complaintAccepted: 'complaint',
  complaintResolved: 'complaint',
  complaintClosed: 'complaint',
  complaintReopened: 'work',
  complaintWithdrawn: 'complaint',
  householdTieRequested: 'work',
  householdTieConfirmed: 'household',
  householdTieDeclined: 'household',
  correctionAsked: 'work',
  correctionAccepted: 'household',
  correctionAnswered: 'household',
  complaintHandedOver: 'complaint',
  complaintRejected: 'complaint',
  complaintAppealed: 'work',
  complaintAsked: 'complaint',
  complaintAnswered: 'work',
  complaintProgress: 'complaint',
  complaintPassedOn: 'complaint',
  complaintDispatched: 'complaint',
  complaintUnitAnswered: 'work',
  complaintWaits: 'complaint',
  complaintExtended: 'complaint',
  complaintMerged: 'complaint',
  complaintSentBack: 'complaint',
  complaintReminder: 'work',
  complaintOverdue: 'complaint',
  complaintSilent: 'work',
  residencyTermEnding: 'work',
  residencyTermEnded: 'work',
  postHandedOver: 'work',
  handoverCancelled: 'work',
  standInBegun: 'work',
  suggestionBoxMissed: 'work',
  suggestionBoxSlipsWaiting: 'work',
  complaintsStuck: 'work',
  cadreReportWaits: 'work',
  cadreReportOverdue: 'work',
  mediationStarted: 'mediation',
  mediationAppointment: 'mediation',
  mediationAgreement: 'mediation',
  mediationAnswered: 'work',
  mediationFollowUp: 'work',
  mediationEnded: 'mediation',
  mediationHandedOver: 'work',
  mediationLeft: 'work',
  dataExportReady: 'household',
  guardianConsentAsked: 'household',
  guardianConsentAnswered: 'household',
  noticePublished: 'notice',
  noticeCorrected: 'notice',
  noticeReminder: 'notice',
  noticeWithdrawn: 'notice',
  noticeWaits: 'work',
  noticeApproved: 'work',
  noticeSentBack: 'work',
  contentRefused: 'complaint',
  contentChecksWait: 'work',
};
