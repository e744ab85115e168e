import type { NoticeLevel, NoticeState } from '@linge/shared/notice/notice.schema';
import type { Role } from '@linge/shared/permission';
import { v7 as uuid } from 'uuid';
import { NoticeCount } from '../../src/notice/entities/notice-count.entity.js';
import { NoticeDelivery } from '../../src/notice/entities/notice-delivery.entity.js';
import { NoticeHousehold } from '../../src/notice/entities/notice-household.entity.js';
import { NoticeReader } from '../../src/notice/entities/notice-reader.entity.js';
import { NoticeRecipient } from '../../src/notice/entities/notice-recipient.entity.js';
import { NoticeTelling } from '../../src/notice/entities/notice-telling.entity.js';
import { Notice } from '../../src/notice/entities/notice.entity.js';
import { PublicNotice } from '../../src/notice/entities/public-notice.entity.js';
import type { ResolvedPlace } from '../../src/notice/notice.policy.js';
import type { Factory, GridPlace, Person } from './factory.js';

/** The grid of a place, or its micro-grid, as an audience names it. */
export function audiencePlace(place: GridPlace, kind: 'grid' | 'microGrid'): ResolvedPlace {
  const { community, grid, microGrid } = place;
  return {
    ...{ kind, id: kind === 'grid' ? grid.id : microGrid.id, name: grid.name },
    ...{ communityId: community.id, gridId: grid.id },
    microGridId: kind === 'microGrid' ? microGrid.id : null,
  };
}

interface Told extends Partial<Notice> {
  readonly kind?: 'grid' | 'microGrid';
}

/** A notice as its steps would have left it, without its events. */
export async function writeNotice(
  factory: Factory,
  place: GridPlace,
  author: Person,
  state: NoticeState,
  { kind = 'grid', ...told }: Told = {},
): Promise<Notice> {
  const now = new Date();
  const published = ['published', 'withdrawn', 'expired'].includes(state);
  const level: NoticeLevel = kind === 'grid' ? 'grid' : 'microGrid';
  const authorRole: Role = kind === 'grid' ? 'gridWorker' : 'microGridLeader';
  const notice = await factory.save<Notice>(Notice, {
    ...{ id: uuid(), townId: place.community.townId, communityId: place.community.id, gridId: place.grid.id },
    ...{ level, issuerName: `${place.community.name} ${place.grid.name}` },
    ...{ authorAccountId: author.account.id, authorRole, state, version: 1, revision: 1 },
    ...{ title: '周六上午停水', text: '因管道检修，周六上午停水。', attachments: [], pictureCount: 0 },
    audience: { places: [audiencePlace(place, kind)], labels: [], traits: [], match: 'any' as const },
    ...{ importance: 'normal' as const, needsAcknowledgement: true, countsByHousehold: true },
    ...{ isPublic: true, remindsDaily: false, validFrom: null, validUntil: null, dueAt: null },
    ...{ publishedAt: published ? now : null, correctedAt: null, lastRemindedAt: null, endedAt: null },
    ...{ withdrawnReason: null, contentHash: '-', createdAt: now, updatedAt: now },
    ...told,
  });
  if (state === 'published') {
    const { id: noticeId } = notice;
    await factory.save(PublicNotice, { noticeId, communityId: place.community.id, publishedAt: now });
  }
  return notice;
}

/** Puts a published notice into the household of a place, and into an account's inbox. */
export async function addressNotice(
  factory: Factory,
  { id: noticeId }: Notice,
  place: GridPlace,
  reader: Person,
): Promise<void> {
  const { household, community, grid, microGrid, buildingUnit } = place;
  const residentId = (await factory.resident(place)).id;
  const unread = { readAt: null, acknowledgedAt: null };
  await factory.save(NoticeRecipient, { noticeId, residentId, householdId: household.id, ...unread });
  await factory.save(NoticeHousehold, {
    ...{ noticeId, householdId: household.id, communityId: community.id, gridId: grid.id },
    ...{ microGridId: microGrid.id, buildingId: buildingUnit.buildingId, status: 'toReach' as const },
    ...{ people: 1, hasApp: true, tellingId: null, toldHow: null, ...unread },
  });
  await factory.save(NoticeCount, {
    ...{ noticeId, microGridId: microGrid.id, gridId: grid.id, communityId: community.id },
    ...{ households: 1, toReach: 1 },
  });
  const publishedAt = new Date();
  const accountId = reader.account.id;
  await factory.save(NoticeReader, { noticeId, accountId, publishedAt, readRevision: null, ...unread });
  await factory.save(NoticeDelivery, {
    ...{
      id: uuid(),
      noticeId,
      kind: 'published' as const,
      position: null,
      total: 1,
      done: 1,
      recipients: 1,
      delivered: 1,
    },
    ...{ attempts: 1, claimedBy: null, claimedUntil: null, startedAt: publishedAt },
    ...{ finishedAt: publishedAt, createdAt: publishedAt },
  });
}

/** A telling that stands. */
export async function writeTelling(
  factory: Factory,
  { id: noticeId }: Notice,
  { household }: GridPlace,
  by: Person,
): Promise<NoticeTelling> {
  return factory.save<NoticeTelling>(NoticeTelling, {
    ...{ id: uuid(), noticeId, householdId: household.id, how: 'phone' as const, note: null },
    ...{ accountId: by.account.id, role: 'gridWorker' as const, createdAt: new Date() },
    ...{ undoneAt: null, undoneByAccountId: null },
  });
}
