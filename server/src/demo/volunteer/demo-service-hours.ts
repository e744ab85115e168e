import { shanghaiDay } from '../../common/clock/clock.js';
import type { Message } from '../../message/entities/message.entity.js';
import type {
  HoursActorRole,
  ServiceHourEntry,
} from '../../service-hours/entities/service-hour-entry.entity.js';
import type { ServiceHourObjection } from '../../service-hours/entities/service-hour-objection.entity.js';
import { hoursMessage } from '../../service-hours/service-hours.announcement.js';
import type { VolunteerProfile } from '../../volunteer/entities/volunteer-profile.entity.js';
import type { VolunteerRequest } from '../../volunteer/entities/volunteer-request.entity.js';
import type { Volunteer } from '../../volunteer/entities/volunteer.entity.js';
import { demoId } from '../common/demo-id.js';
import { certificateOf, type CertificateDraft, type Certified } from './demo-certificate.js';

const dayMs = 86_400_000;

interface Service {
  readonly daysAgo: number;
  readonly minutes: number;
  readonly what: string;
  /** Why by hand; left out of what a check-in shows. */
  readonly reason?: string;
}

/** Two years of the volunteer, latest first. */
const services: readonly Service[] = [
  { daysAgo: 6, minutes: 120, what: '陪独居老人包饺子' },
  { daysAgo: 20, minutes: 90, what: '西河湾小区环境清洁' },
  { daysAgo: 48, minutes: 60, what: '教老人用手机', reason: '当天没有网络，签到表是纸质的' },
  { daysAgo: 75, minutes: 150, what: '五点半课堂辅导功课' },
  { daysAgo: 130, minutes: 240, what: '防汛值守', reason: '夜里临时通知，来不及发活动' },
  { daysAgo: 210, minutes: 120, what: '五点半课堂辅导功课' },
  { daysAgo: 330, minutes: 90, what: '老人理发日' },
  { daysAgo: 402, minutes: 120, what: '西河湾小区环境清洁' },
  { daysAgo: 480, minutes: 60, what: '老人理发日' },
  { daysAgo: 560, minutes: 180, what: '消防演练引导' },
];
/** Which of them is objected to, and which was put right. */
const objected = { index: 1, text: '那天下雨，收尾到十一点，实际做了两个小时，请核实。' };
const corrected = { index: 3, minutes: 30, reason: '下课后又辅导了半小时，签退时漏记' };

export interface ServiceHourRows {
  readonly profiles: readonly VolunteerProfile[];
  readonly requests: readonly VolunteerRequest[];
  readonly entries: readonly ServiceHourEntry[];
  readonly objections: readonly ServiceHourObjection[];
  readonly certificates: readonly CertificateDraft[];
  readonly messages: readonly Message[];
}

/**
 * What the volunteer did in two years, an objection that waits for the administrator, and a certificate of last year's
 * service; and a neighbour who asks to join.
 */
export function generateServiceHours(
  { accountId, communityId, teamId }: Volunteer,
  person: Certified,
  now: Date,
): ServiceHourRows {
  const before = (days: number) => new Date(now.getTime() - days * dayMs);
  const entries = services.map(({ daysAgo, minutes, what, reason }, index): ServiceHourEntry => {
    const id = demoId('serviceHours', `entry ${index}`, before(daysAgo));
    const activityId = reason === undefined ? demoId('serviceHours', `activity ${index}`) : null;
    const actor = actorOf(reason === undefined ? 'organiser' : 'communityAdmin');
    return {
      ...{ id, communityId, teamId, accountId, source: activityId ? 'recorded' : 'granted', minutes, what },
      ...{ day: shanghaiDay(before(daysAgo)), reason: reason ?? null, correctsId: null },
      ...{
        activityId,
        checkedInActivityId: activityId,
        checkedInStartsAt: activityId ? before(daysAgo) : null,
        helpRequestId: null,
        ...actor,
        contentHash: id,
        createdAt: before(daysAgo - 1),
      },
    };
  });
  const correction = entries.flatMap((entry, index): ServiceHourEntry[] => {
    if (index !== corrected.index) return [];
    const createdAt = new Date(entry.createdAt.getTime() + dayMs);
    const id = demoId('serviceHours', 'correction', createdAt);
    const { minutes, reason } = corrected;
    const line = { id, minutes, reason, correctsId: entry.id, contentHash: id };
    const unchecked = { checkedInActivityId: null, checkedInStartsAt: null };
    return [{ ...entry, ...line, ...unchecked, ...actorOf('communityAdmin'), createdAt }];
  });
  const ledger = [...entries, ...correction];
  const objections = entries.flatMap((entry, index) =>
    index === objected.index ? objectionTo(entry, before(2)) : [],
  );
  const certified = ledger.filter(({ day }) => day <= shanghaiDay(before(366)));
  return {
    profiles: [
      {
        accountId,
        skills: 'tutoring,phoneHelp,cleaning',
        times: 'weekdayEvening,weekendDay',
        updatedAt: before(30),
      },
    ],
    requests: [
      {
        ...{ id: demoId('volunteerRequest', 'resident', before(1)), communityId, teamId },
        ...{ accountId: demoId('account', 'resident'), state: 'waiting', reason: null },
        ...{ answeredByAccountId: null, createdAt: before(1), answeredAt: null },
      },
    ],
    entries: ledger,
    objections,
    certificates: [certificateOf({ communityId, accountId }, person, certified, before(15))],
    messages: objections.flatMap((objection) => {
      const entry = entries.find(({ id }) => id === objection.entryId);
      return entry ? messageOf(objection, entry) : [];
    }),
  };
}

function actorOf(actorRole: HoursActorRole): Pick<ServiceHourEntry, 'actorAccountId' | 'actorRole'> {
  const persona = actorRole === 'organiser' ? 'gridWorker' : 'communityAdmin';
  return { actorAccountId: demoId('account', persona), actorRole };
}

function objectionTo(
  { id: entryId, communityId, teamId, accountId }: ServiceHourEntry,
  createdAt: Date,
): ServiceHourObjection {
  const id = demoId('serviceHours', 'objection', createdAt);
  return {
    ...{ id, communityId, teamId, entryId, openEntryId: entryId, accountId: accountId ?? '' },
    ...{ state: 'waiting', text: objected.text, answer: null, answeredByAccountId: null, correctionId: null },
    ...{ contentHash: id, createdAt, answeredAt: null },
  };
}

function messageOf(
  { id, createdAt, entryId, communityId, accountId }: ServiceHourObjection,
  { what, day, minutes }: ServiceHourEntry,
): Message {
  const step = 'hoursObjected';
  const at = createdAt.toISOString();
  const news = {
    step,
    eventId: id,
    communityId,
    entryId,
    accountId,
    what,
    day,
    minutes,
    said: null,
    at,
  } as const;
  return {
    ...{
      id: demoId('message', `objection ${id}`, createdAt),
      accountId: demoId('account', 'communityAdmin'),
    },
    ...{
      kind: step,
      messageGroup: 'work',
      ...hoursMessage(news),
      subjectType: 'hoursObjection',
      subjectId: id,
    },
    ...{ eventId: id, createdAt, readAt: null },
  };
}
