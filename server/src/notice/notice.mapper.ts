import type { DocumentLink, FileLink } from '@linge/shared/file/file.schema';
import type {
  NoticeEvent as NoticeEventView,
  NoticeProgress,
  NoticeSummary,
} from '@linge/shared/notice/notice-desk.schema';
import {
  shownCorrections,
  type NoticeAttachment,
  type NoticeCorrection as NoticeCorrectionView,
  type OwnNoticeSummary,
  type PublicNoticeSummary,
} from '@linge/shared/notice/notice.schema';
import type { Role } from '@linge/shared/permission';
import { pageOfRows } from '../common/paging/cursor.js';
import { staffTitle } from '../common/wording/staff-title.js';
import type { NoticeCorrection } from './entities/notice-correction.entity.js';
import type { NoticeDelivery } from './entities/notice-delivery.entity.js';
import type { NoticeEvent } from './entities/notice-event.entity.js';
import type { NoticeReader } from './entities/notice-reader.entity.js';
import type { Notice } from './entities/notice.entity.js';
import { summaryOf } from './notice-content.js';
import type { ReachCount } from './notice-reach.repository.js';
import { hiddenNote } from './notice.wording.js';

const iso = (instant: Date | null) => instant?.toISOString() ?? null;

export type CorrectionReader = 'desk' | 'others';

/** Names of staff, by account, and who reads them. */
export interface NoticeNames {
  readonly accountId: string;
  readonly staffNames: ReadonlyMap<string, string>;
}

/** `第3网格 网格员 王建国`; the community goes without saying among its own. */
function titleOf(notice: Notice, role: Role, name: string | undefined): string {
  const [, ...place] = notice.issuerName.split(' ');
  return staffTitle(role, place.join(' '), name);
}

type Readable = Omit<PublicNoticeSummary, 'communityId'>;

/** What is the same for all readers, worked out once for each notice that was read from the database. */
const worked = new WeakMap<Readonly<Notice>, Omit<Readable, 'cover'>>();

/** What readers see of a notice in a list. */
export function toReadable(notice: Readonly<Notice>, pictures: readonly FileLink[]): Readable {
  const same = worked.get(notice) ?? sameForAll(notice);
  worked.set(notice, same);
  return { ...same, cover: pictures[0] ?? null };
}

function sameForAll(notice: Readonly<Notice>): Omit<Readable, 'cover'> {
  const { id, state, level, issuerName, importance, title, revision } = notice;
  return {
    ...{ id, state, level, issuerName, importance, title, revision },
    summary: summaryOf(notice.text),
    publishedAt: (notice.publishedAt ?? notice.createdAt).toISOString(),
    validUntil: iso(notice.validUntil),
    attachmentCount: notice.attachments.length,
    correctedAt: iso(notice.correctedAt),
  };
}

export function toOwnSummary(
  notice: Notice,
  reader: NoticeReader,
  pictures: readonly FileLink[],
  whom: Pick<OwnNoticeSummary, 'forNames' | 'receivedFor' | 'following'>,
): OwnNoticeSummary {
  return {
    ...toReadable(notice, pictures),
    needsAcknowledgement: notice.needsAcknowledgement,
    countsByHousehold: notice.countsByHousehold,
    readAt: iso(reader.readAt),
    acknowledgedAt: iso(reader.acknowledgedAt),
    ...whom,
    correctedSinceRead: reader.readRevision !== null && reader.readRevision < notice.revision,
  };
}

/** In the author's order, under the author's names. */
export function toAttachments(notice: Notice, links: readonly DocumentLink[]): NoticeAttachment[] {
  return notice.attachments.flatMap(({ fileId, name }) => {
    const link = links.find(({ id }) => id === fileId);
    return link ? [{ ...link, name }] : [];
  });
}

/** Those who write notices see all of it, also what nobody let through. */
export function toCorrection(correction: NoticeCorrection, reader: CorrectionReader): NoticeCorrectionView {
  const { revision, createdAt, noteHidden, previousHidden } = correction;
  const had = (part: NoticeCorrection['changed'][0]) => correction.changed.includes(part);
  const words = reader === 'desk' || !previousHidden;
  const note = reader === 'desk' || !noteHidden ? correction.note : hiddenNote;
  return {
    ...{ revision, note, createdAt: createdAt.toISOString(), changed: [...correction.changed] },
    previousTitle: words && had('title') ? correction.previousTitle : null,
    previousText: words && had('text') ? correction.previousText : null,
    previousValidUntil: had('validUntil') ? iso(correction.previousValidUntil) : null,
  };
}

/** The latest of them with where the others begin, out of one row more than are shown. */
export function toSomeCorrections(
  rows: readonly NoticeCorrection[],
  reader: CorrectionReader,
): {
  corrections: NoticeCorrectionView[];
  correctionsCursor: string | null;
} {
  const view = (row: NoticeCorrection) => toCorrection(row, reader);
  const page = pageOfRows(rows, shownCorrections, ({ revision }) => [revision], view);
  return { corrections: page.items, correctionsCursor: page.nextCursor };
}

/** A notice in the list of those who write it and carry it. */
export function toDeskSummary(
  notice: Notice,
  { accountId, staffNames }: NoticeNames,
  counted: ReachCount | undefined,
  counting = false,
): NoticeSummary {
  const { id, state, level, townId, communityId, issuerName, importance, title, revision, version } = notice;
  const mine = notice.authorAccountId === accountId;
  return {
    ...{ id, state, level, townId, communityId, issuerName, importance, title, revision, version, mine },
    authorName: mine ? '我' : titleOf(notice, notice.authorRole, staffNames.get(notice.authorAccountId)),
    summary: summaryOf(notice.text),
    needsAcknowledgement: notice.needsAcknowledgement,
    validFrom: iso(notice.validFrom),
    validUntil: iso(notice.validUntil),
    publishedAt: iso(notice.publishedAt),
    createdAt: notice.createdAt.toISOString(),
    updatedAt: notice.updatedAt.toISOString(),
    households: notice.publishedAt ? (counted?.households ?? 0) : null,
    counting,
    toReach: notice.publishedAt ? (counted?.toReach ?? 0) : null,
    notReachable: notice.publishedAt ? (counted?.notReachable ?? 0) : null,
  };
}

export function toEvent(event: NoticeEvent, notice: Notice, names: NoticeNames): NoticeEventView {
  const { id, sequence, type, note, actorAccountId, actorRole } = event;
  return {
    ...{ id, sequence, type, note, createdAt: event.createdAt.toISOString() },
    actorName: actorRole && titleOf(notice, actorRole, names.staffNames.get(actorAccountId ?? '')),
    mine: actorAccountId === names.accountId,
  };
}

export function progressOf(delivery: NoticeDelivery): NoticeProgress {
  const { kind, total, done, recipients, delivered, startedAt, finishedAt } = delivery;
  const running = total === null ? 'counting' : 'delivering';
  return {
    phase: finishedAt ? 'done' : startedAt ? running : 'waiting',
    ...{ kind, total, done, recipients, delivered, startedAt: iso(startedAt), finishedAt: iso(finishedAt) },
  };
}
