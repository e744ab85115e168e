import { noticeWorkflow } from '@linge/shared/notice/notice.transitions';
import type { NoticeEventType, NoticeState } from '@linge/shared/notice/notice.schema';
import { shanghaiDay } from '../../common/clock/clock.js';
import { bornUntil } from '../../common/clock/age.js';
import type { Message } from '../../message/entities/message.entity.js';
import type { NoticeDelivery } from '../../notice/entities/notice-delivery.entity.js';
import type { NoticeEvent } from '../../notice/entities/notice-event.entity.js';
import type { NoticeHousehold } from '../../notice/entities/notice-household.entity.js';
import type { NoticeReader } from '../../notice/entities/notice-reader.entity.js';
import type { NoticeRecipient } from '../../notice/entities/notice-recipient.entity.js';
import type { NoticeTelling } from '../../notice/entities/notice-telling.entity.js';
import type { Notice } from '../../notice/entities/notice.entity.js';
import type { PublicNotice } from '../../notice/entities/public-notice.entity.js';
import type { StandingNotice } from '../../notice/entities/standing-notice.entity.js';
import { dueAtOf } from '../../notice/notice-due.js';
import { noticeMessage } from '../../notice/notice.wording.js';
import { demoId } from '../common/demo-id.js';
import { instantOf } from '../complaint/complaint-report.generator.js';
import type { DemoCommunity } from '../demo-community.js';
import { demoNotices, type DemoNotice } from './demo-notice.js';
import { reachOf } from './notice-reach.generator.js';

/** Everything of the demo's notices. */
export interface NoticeRows {
  readonly notices: Notice[];
  readonly events: NoticeEvent[];
  readonly publicNotices: PublicNotice[];
  readonly standingNotices: StandingNotice[];
  readonly recipients: NoticeRecipient[];
  readonly households: NoticeHousehold[];
  readonly readers: NoticeReader[];
  readonly tellings: NoticeTelling[];
  readonly deliveries: NoticeDelivery[];
  readonly messages: Message[];
}

const dayMs = 86_400_000;

/** @param now when the demo is seeded for the first time */
export function generateNotices(demo: DemoCommunity, now: Date): NoticeRows {
  const rows: NoticeRows = {
    ...{ notices: [], events: [], publicNotices: [], standingNotices: [] },
    ...{ recipients: [], households: [] },
    ...{ readers: [], tellings: [], deliveries: [], messages: [] },
  };
  for (const [index, told] of demoNotices.entries()) {
    const notice = noticeOf(demo, told, index + 1, now);
    rows.notices.push(notice);
    const events = eventsOf(notice, told, now);
    rows.events.push(...events);
    if (!notice.publishedAt) continue;
    address(demo, told, notice, events, rows);
  }
  return rows;
}

function noticeOf(demo: DemoCommunity, told: DemoNotice, number: number, now: Date): Notice {
  const { community } = demo;
  const grid = demo.grids.find(({ row }) => row.id === gridOf(demo))?.row;
  if (!grid) throw new RangeError('The grid worker serves no grid');
  const whole = told.to === 'community';
  const createdAt = instantOf(told.written, now);
  const publishedAt = told.published ? instantOf(told.published, now) : null;
  const validUntil = told.validDays === undefined ? null : new Date(now.getTime() + told.validDays * dayMs);
  const notice: Notice = {
    ...{ id: demoId('notice', number, createdAt), townId: community.townId, communityId: community.id },
    ...{ gridId: whole ? null : grid.id, level: whole ? 'community' : 'grid' },
    issuerName: whole ? community.name : `${community.name} ${grid.name}`,
    ...{ authorAccountId: demoId('account', told.author), authorRole: told.author, state: told.state },
    ...{ version: lifeOf(told.state).length + 1, revision: 1, title: told.title, text: told.text },
    audience: {
      places: [
        whole
          ? {
              ...{ kind: 'community', id: community.id, name: community.name },
              ...{ communityId: community.id, gridId: null, microGridId: null },
            }
          : {
              ...{ kind: 'grid', id: grid.id, name: grid.name },
              ...{ communityId: community.id, gridId: grid.id, microGridId: null },
            },
      ],
      ...{ labels: [], traits: told.traits ?? [], match: 'any' },
    },
    ...{ attachments: [], pictureCount: 0, importance: told.importance ?? 'normal' },
    ...{ needsAcknowledgement: told.needsAcknowledgement ?? false, countsByHousehold: true },
    ...{ isPublic: told.public ?? false, remindsDaily: false, validFrom: null, validUntil, publishedAt },
    ...{ correctedAt: null, lastRemindedAt: null, withdrawnReason: null, contentHash: '', dueAt: null },
    endedAt: told.state === 'expired' ? validUntil : null,
    ...{ createdAt, updatedAt: publishedAt ?? createdAt },
  };
  return { ...notice, dueAt: dueAtOf(notice) };
}

function gridOf({ gridAssignments, staffMembers }: DemoCommunity): string | undefined {
  const worker = staffMembers.find(({ accountId }) => accountId === demoId('account', 'gridWorker'));
  return gridAssignments.find(({ staffMemberId }) => staffMemberId === worker?.id)?.gridId;
}

/** How it came to where it stands. */
function lifeOf(state: NoticeState): readonly NoticeEventType[] {
  if (state === 'waitsForApproval') return ['NoticeSubmitted'];
  if (state === 'published') return ['NoticePublished'];
  return state === 'expired' ? ['NoticePublished', 'NoticeExpired'] : [];
}

function eventsOf(notice: Notice, told: DemoNotice, now: Date): NoticeEvent[] {
  const times = [notice.publishedAt ?? instantOf(told.written, now), notice.endedAt ?? now];
  const first: NoticeEvent = {
    ...{ id: demoId('noticeEvent', `${notice.id} 1`, notice.createdAt), noticeId: notice.id, sequence: 1 },
    ...{ type: noticeWorkflow.initialEvent, action: null, fromState: null, toState: 'draft' as const },
    ...{ actorAccountId: notice.authorAccountId, actorRole: notice.authorRole, note: null },
    createdAt: notice.createdAt,
  };
  const steps = lifeOf(notice.state).flatMap((type, index): NoticeEvent[] => {
    const step = noticeWorkflow.transitions.find((row) => row.event === type);
    const createdAt = times[index] ?? now;
    if (!step) return [];
    const bySystem = step.by.includes('system');
    const sequence = index + 2;
    return [
      {
        ...{
          id: demoId('noticeEvent', `${notice.id} ${sequence}`, createdAt),
          noticeId: notice.id,
          sequence,
        },
        ...{ type, action: step.action, fromState: step.from, toState: step.to, note: null, createdAt },
        actorAccountId: bySystem ? null : notice.authorAccountId,
        actorRole: bySystem ? null : notice.authorRole,
      },
    ];
  });
  return [first, ...steps];
}

/** Whom it went to, who read it, and who was told. */
function address(
  demo: DemoCommunity,
  told: DemoNotice,
  notice: Notice,
  events: readonly NoticeEvent[],
  rows: NoticeRows,
): void {
  const { id: noticeId, gridId } = notice;
  const publishedAt = notice.publishedAt ?? notice.createdAt;
  const old = bornUntil(shanghaiDay(publishedAt), 70);
  const meant = demo.households
    .filter(({ row }) => gridId === null || row.gridId === gridId)
    .map((household) => ({
      ...household,
      residents: household.residents.filter(
        ({ birthDate }) => !notice.audience.traits.includes('aged70') || birthDate <= old,
      ),
    }))
    .filter(({ residents }) => residents.length > 0);
  const event = events.find(({ type }) => type === 'NoticePublished');
  if (!event) return;
  const reached = meant.map((household) => reachOf(demo, told, notice, household));
  const readers = reached.flatMap((one) => one.readers);
  rows.recipients.push(...reached.flatMap(({ recipients }) => recipients));
  rows.households.push(...reached.map(({ household }) => household));
  rows.readers.push(...readers);
  rows.tellings.push(...reached.flatMap(({ telling }) => telling ?? []));
  rows.deliveries.push({
    ...{ id: event.id, noticeId, kind: 'published', position: null, attempts: 1, claimedBy: null },
    ...{ total: reached.length, done: reached.length },
    recipients: reached.reduce((sum, { household }) => sum + household.people, 0),
    ...{ delivered: readers.length, claimedUntil: null, startedAt: publishedAt },
    ...{ finishedAt: publishedAt, createdAt: publishedAt },
  });
  if (notice.isPublic && notice.state === 'published') {
    rows.publicNotices.push({ noticeId, communityId: demo.community.id, publishedAt });
  }
  if (notice.state === 'published') {
    const places = reached.flatMap(({ household }) => [
      ...[household.communityId, household.gridId, household.microGridId],
    ]);
    rows.standingNotices.push(...[...new Set(places)].map((placeId) => ({ noticeId, placeId, publishedAt })));
  }
  rows.messages.push(
    ...readers.map(({ accountId, readAt }) => ({
      ...{ id: demoId('message', `${noticeId} ${accountId}`, publishedAt), accountId },
      ...noticeMessage('published', notice),
      messageGroup: 'notice' as const,
      ...{ subjectType: 'notice' as const, subjectId: noticeId, eventId: event.id },
      ...{ createdAt: publishedAt, readAt },
    })),
  );
}
