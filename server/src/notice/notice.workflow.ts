import {
  NoticeState,
  type NoticeAction,
  type NoticeActor,
  type NoticeEventType,
} from '@linge/shared/notice/notice.schema';
import { noticeWorkflow } from '@linge/shared/notice/notice.transitions';

/** What the workflow looks at in a notice. */
export interface NoticeCase {
  readonly id: string;
  readonly state: NoticeState;
  readonly version: number;
  readonly needsApproval: boolean;
  /** A correction brings documents, and there were none before: they are why somebody else has to look at it. */
  readonly addsDocuments?: boolean;
  readonly validFrom: Date | null;
  readonly validUntil: Date | null;
  /** Its words were not let through. */
  readonly held: boolean;
  /** Its author, or who approved it, still serves all whom it is for. */
  readonly answeredFor: boolean;
  readonly remindedToday: boolean;
  /** The last delivery is done. */
  readonly delivered: boolean;
  /** When it is reminded of by itself next; null where it is not, or not any more. */
  readonly nextReminder: Date | null;
  readonly now: Date;
}

const past = (time: Date | null, now: Date) => time !== null && time <= now;
const when = (holds: boolean) => (holds ? undefined : 'notNow');

/** The conditions that the transition table names. */
export const noticeGuards = {
  stillValid: ({ validUntil, now }: NoticeCase) =>
    past(validUntil, now) ? ('NOTICE_VALIDITY_PAST' as const) : undefined,
  over: ({ validUntil, now }: NoticeCase) => when(past(validUntil, now)),
  needsApproval: ({ needsApproval }: NoticeCase) => when(needsApproval),
  /** Its author may answer for it alone. */
  needsNobody: ({ needsApproval, addsDocuments }: NoticeCase) =>
    needsApproval && addsDocuments ? ('NOTICE_DOCUMENTS_NEED_PEER' as const) : when(!needsApproval),
  /** At its time, or once its words were let through. */
  later: ({ validFrom, held, now }: NoticeCase) => when(held || (validFrom !== null && validFrom > now)),
  itsTime: ({ validFrom, now }: NoticeCase) => when(validFrom === null || past(validFrom, now)),
  checked: ({ held }: NoticeCase) => when(!held),
  answeredByNobody: ({ answeredFor }: NoticeCase) => when(!answeredFor),
  delivered: ({ delivered }: NoticeCase) => when(delivered),
  reminderDue: ({ nextReminder, now }: NoticeCase) => when(past(nextReminder, now)),
  notToday: ({ remindedToday }: NoticeCase) =>
    remindedToday ? ('NOTICE_REMINDED_TODAY' as const) : undefined,
} as const;

/** The life of a notice as the engine runs it. */
export const noticeTable = {
  workflow: noticeWorkflow,
  states: NoticeState.options,
  guards: noticeGuards,
  notNow: 'NOTICE_TRANSITION_NOT_ALLOWED',
} as const;

export type NoticeWorkflowTypes = [NoticeState, NoticeAction, NoticeEventType, NoticeActor];
