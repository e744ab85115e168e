import type {
  ComplaintEventDetail,
  ComplaintEventType,
  ComplaintState,
} from '@linge/shared/complaint/complaint.schema';
import type { MessageGroup } from '@linge/shared/message/message-group';
import type { MessageKind } from '@linge/shared/message/message.schema';

/** A step as far as it decides who hears of it. */
interface Heard {
  readonly type: ComplaintEventType;
  readonly state: ComplaintState;
  readonly reporterAccountId: string | null;
  readonly handlerAccountId: string | null;
  readonly actorAccountId: string | null;
  /** Resolved or refused where the reporter cannot object: somebody else must look. */
  readonly verificationNeeded: boolean;
  readonly detail?: ComplaintEventDetail;
}

/** `relieved`: units that had not answered, and by this step need not any more. */
type Listener = 'handlers' | 'reporter' | 'followers' | 'handler' | 'supervisors' | 'units' | 'relieved';

const reporterSide = ['reporter', 'followers'] as const;

const usual: Readonly<Record<ComplaintEventType, readonly Listener[]>> = {
  ComplaintSubmitted: ['handlers'],
  ComplaintAccepted: reporterSide,
  ComplaintRejected: reporterSide,
  ComplaintAppealed: ['handlers'],
  ComplaintStarted: reporterSide,
  ComplaintAsked: ['reporter'],
  ComplaintAnswered: ['handler'],
  ComplaintEscalated: ['handlers', ...reporterSide],
  ComplaintReturnedDown: ['handlers', ...reporterSide],
  ComplaintTransferred: ['handlers', ...reporterSide],
  ComplaintDispatched: ['units', ...reporterSide],
  ComplaintUnitAccepted: ['handler'],
  // With the leading unit's word the others' part is over.
  ComplaintUnitReturned: ['handler', 'relieved'],
  ComplaintUnitReported: ['handler', 'relieved'],
  ComplaintRecalled: ['relieved'],
  ComplaintSuspended: reporterSide,
  ComplaintResumed: ['handler', ...reporterSide],
  ComplaintExtended: reporterSide,
  ComplaintResolved: reporterSide,
  ComplaintConfirmed: ['handler', 'followers'],
  // Whoever handled it may have left since.
  ComplaintReopened: ['handler', 'handlers', 'followers'],
  ComplaintVerified: ['handler', ...reporterSide],
  ComplaintSentBack: ['handler', ...reporterSide],
  ComplaintMerged: reporterSide,
  ComplaintUnmerged: ['handlers', ...reporterSide],
  ComplaintEdited: [],
  ComplaintWithdrawn: ['handler', 'relieved', 'followers'],
  ComplaintOverdue: ['handlers', ...reporterSide, 'relieved'],
  ComplaintDeadlinePassed: ['handler'],
  ComplaintClosed: reporterSide,
  ComplaintHandedOver: ['handler', ...reporterSide],
  // Who is a party of it hears from the mediation itself.
  ComplaintMediationBegun: [],
};

/** Who is told of a step. Nobody who took it, which is seen to where the messages are made. */
export function listenersOf({
  type,
  state,
  reporterAccountId,
  handlerAccountId,
  actorAccountId,
  verificationNeeded,
  detail,
}: Heard): readonly Listener[] {
  // Other words are read when it is taken on; other deadlines are to be known.
  if (type === 'ComplaintEdited' && detail?.categoryName) {
    return [handlerAccountId === null ? 'handlers' : 'handler'];
  }
  // Whoever reported it themselves needs no news of that; whom somebody else filed it for does.
  if (type === 'ComplaintSubmitted' && reporterAccountId !== actorAccountId) return ['handlers', 'reporter'];
  const ended = type === 'ComplaintResolved' || type === 'ComplaintRejected';
  if (ended && verificationNeeded) return ['supervisors', 'followers'];
  // The reporter was asked for their word already; who waits for it is nothing to them.
  if (type === 'ComplaintHandedOver' && state === 'resolved') return ['handler'];
  // With nobody to hear it alone, those who could take it on do.
  return handlerAccountId === null
    ? usual[type].map((listener) => (listener === 'handler' ? 'handlers' : listener))
    : usual[type].map((listener) =>
        type === 'ComplaintTransferred' && listener === 'handlers' ? 'handler' : listener,
      );
}

/** Of the inbox: for those who deal with it a step is work, whatever it is to the resident. */
export const messageGroups: Readonly<Record<Listener, MessageGroup>> = {
  reporter: 'complaint',
  followers: 'complaint',
  handler: 'work',
  handlers: 'work',
  supervisors: 'work',
  units: 'work',
  relieved: 'work',
};

/** Of the inbox. */
export const messageKinds: Readonly<Record<ComplaintEventType, MessageKind>> = {
  ComplaintSubmitted: 'complaintSubmitted',
  ComplaintAccepted: 'complaintAccepted',
  ComplaintRejected: 'complaintRejected',
  ComplaintAppealed: 'complaintAppealed',
  ComplaintStarted: 'complaintProgress',
  ComplaintAsked: 'complaintAsked',
  ComplaintAnswered: 'complaintAnswered',
  ComplaintEscalated: 'complaintPassedOn',
  ComplaintReturnedDown: 'complaintPassedOn',
  ComplaintTransferred: 'complaintPassedOn',
  ComplaintDispatched: 'complaintDispatched',
  ComplaintUnitAccepted: 'complaintUnitAnswered',
  ComplaintUnitReturned: 'complaintUnitAnswered',
  ComplaintUnitReported: 'complaintUnitAnswered',
  ComplaintRecalled: 'complaintUnitAnswered',
  ComplaintSuspended: 'complaintWaits',
  ComplaintResumed: 'complaintProgress',
  ComplaintExtended: 'complaintExtended',
  ComplaintResolved: 'complaintResolved',
  ComplaintConfirmed: 'complaintClosed',
  ComplaintReopened: 'complaintReopened',
  ComplaintVerified: 'complaintClosed',
  ComplaintSentBack: 'complaintSentBack',
  ComplaintMerged: 'complaintMerged',
  ComplaintUnmerged: 'complaintMerged',
  ComplaintEdited: 'complaintProgress',
  ComplaintWithdrawn: 'complaintWithdrawn',
  ComplaintOverdue: 'complaintOverdue',
  ComplaintDeadlinePassed: 'complaintOverdue',
  ComplaintClosed: 'complaintClosed',
  ComplaintHandedOver: 'complaintHandedOver',
  ComplaintMediationBegun: 'complaintProgress',
};

/**
 * What the clock has somebody told. `unanswered`: the reporter was asked and is reminded, `silence`: nobody confirmed,
 * `refusal`: nobody could object, and nobody looked.
 */
export type ClockTold = 'remind' | 'unanswered' | 'silence' | 'refusal';

/** Of what the clock has somebody told, which is no step. */
export const clockKinds: Readonly<Record<ClockTold, MessageKind>> = {
  remind: 'complaintReminder',
  unanswered: 'complaintAsked',
  silence: 'complaintSilent',
  refusal: 'complaintSilent',
};

/** Who is told, where it is not whoever has to take it on or handles it. */
export const clockListener: Readonly<Partial<Record<ClockTold, Listener>>> = {
  unanswered: 'reporter',
  silence: 'supervisors',
  refusal: 'supervisors',
};
