import { rowsOf, type Workflow } from '../workflow.js';
import type { NoticeAction, NoticeActor, NoticeEventType, NoticeState } from './notice.schema.js';

const row = rowsOf<NoticeState, NoticeAction, NoticeEventType, NoticeActor>();

const both = ['author', 'peer'] as const;
const eyes = ['peer', 'standIn'] as const;
const waiting = ['waitsForApproval', 'scheduled'] as const;

const transitions = [
  row(['draft', 'draft'], 'change', 'author', 'NoticeChanged'),
  row(['draft', 'discarded'], 'discard', ['author', 'formerAuthor'], 'NoticeDiscarded'),
  row(['draft', 'waitsForApproval'], 'issue', 'author', 'NoticeSubmitted', 'stillValid', 'needsApproval'),
  row(['draft', 'scheduled'], 'issue', 'author', 'NoticeScheduled', 'stillValid', 'later'),
  row(['draft', 'published'], 'issue', 'author', 'NoticePublished', 'stillValid'),
  ...waiting.map((from) => row([from, 'draft'], 'takeBack', ['author', 'formerAuthor'], 'NoticeTakenBack')),
  row(['waitsForApproval', 'scheduled'], 'approve', eyes, 'NoticeApproved', 'stillValid', 'later'),
  row(['waitsForApproval', 'published'], 'approve', eyes, 'NoticeApproved', 'stillValid'),
  ...waiting.map((from) => row([from, 'draft'], 'sendBack', eyes, 'NoticeSentBack')),
  row(
    ['scheduled', 'waitsForApproval'],
    'publish',
    'system',
    'NoticeSubmitted',
    'checked',
    'itsTime',
    'stillValid',
    'answeredByNobody',
  ),
  row(['scheduled', 'published'], 'publish', 'system', 'NoticePublished', 'checked', 'itsTime', 'stillValid'),
  row(['scheduled', 'expired'], 'expire', 'system', 'NoticeExpired', 'over'),
  row(['published', 'published'], 'correct', 'peer', 'NoticeCorrected'),
  row(['published', 'published'], 'correct', 'author', 'NoticeCorrected', 'needsNobody'),
  row(['published', 'published'], 'remind', both, 'NoticeReminded', 'delivered', 'notToday'),
  row(
    ['published', 'published'],
    'remind',
    'system',
    'NoticeReminded',
    'delivered',
    'notToday',
    'reminderDue',
  ),
  row(['published', 'withdrawn'], 'withdraw', [...both, 'system'], 'NoticeWithdrawn'),
  row(['published', 'expired'], 'expire', 'system', 'NoticeExpired', 'over'),
];

/**
 * The life of a notice (通知公告). What is for a whole community, and urgent or with documents, goes out only once somebody
 * else with the same right has looked at it, and is corrected by somebody else only; so does, at its time, what nobody
 * answers for any more; what stands is corrected or withdrawn
 * in the open, never deleted, also by the system, where a correction turns out to be one that may not be shown. The clock's
 * steps are guarded like anybody's: what it read may have changed before it took the lock.
 */
export const noticeWorkflow: Workflow<NoticeState, NoticeAction, NoticeEventType, NoticeActor> = {
  name: 'notice',
  initial: 'draft',
  initialEvent: 'NoticeDrafted',
  final: ['withdrawn', 'expired', 'discarded'],
  transitions,
};
