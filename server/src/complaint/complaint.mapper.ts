import type {
  Complaint as ComplaintView,
  ComplaintAction,
  ComplaintEvent as ComplaintEventView,
  ComplaintSummary,
} from '@linge/shared/complaint/complaint.schema';
import type { FileLink } from '@linge/shared/file/file.schema';
import type { Role } from '@linge/shared/permission';
import { maskNumbersIn } from '../common/crypto/mask.js';
import type { ComplaintRow, ComplaintSummaryRow } from './complaint.row.js';
import { staffTitle } from './complaint.wording.js';
import type { ComplaintEvent } from './entities/complaint-event.entity.js';

/** What a complaint's page is put together from. */
export interface ComplaintParts {
  readonly row: ComplaintRow;
  readonly events: readonly ComplaintEvent[];
  /** By event. */
  readonly photos: ReadonlyMap<string, FileLink[]>;
  /** Of the staff who took part, by account. */
  readonly staffNames: ReadonlyMap<string, string>;
  /** Told to staff only: undefined keeps it back. */
  readonly reporter: { readonly name: string; readonly phone: string | null } | undefined;
  readonly accountId: string;
  readonly availableActions: ComplaintAction[];
}

export function toComplaintSummary(row: ComplaintSummaryRow, canAccept: boolean): ComplaintSummary {
  return {
    id: row.id,
    number: row.number,
    communityId: row.communityId,
    gridId: row.gridId,
    gridName: row.gridName,
    category: { id: row.categoryId, code: row.categoryCode, name: row.categoryName },
    excerpt: maskNumbersIn(row.excerpt),
    place: row.place,
    state: row.state,
    photoCount: row.photoCount,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
    canAccept,
  };
}

export function toComplaint(parts: ComplaintParts): ComplaintView {
  const { row, events, photos, reporter } = parts;
  const timeline = events.map((event) => toEvent(event, parts));
  return {
    ...toComplaintSummary(row, parts.availableActions.includes('accept')),
    text: row.text,
    doorId: row.doorId,
    placeDetail: row.placeDetail,
    anonymous: Boolean(row.anonymous),
    reporter: reporter ? { name: reporter.name, phone: reporter.phone } : null,
    handlerName: handlerName(parts),
    rating: row.rating,
    photos: photos.get(events[0]?.id ?? '') ?? [],
    timeline,
    availableActions: parts.availableActions,
  };
}

function toEvent(event: ComplaintEvent, parts: ComplaintParts): ComplaintEventView {
  const { id, type, sequence, createdAt, actorAccountId, actorRole, note, rating } = event;
  return {
    id,
    type,
    sequence,
    createdAt: createdAt.toISOString(),
    actorRole,
    actorName: nameOf(actorAccountId, actorRole, parts),
    handlerName: nameOf(event.handlerAccountId, event.handlerRole, parts),
    mine: actorAccountId === parts.accountId,
    note,
    rating,
    photos: parts.photos.get(id) ?? [],
  };
}

/** Whoever handles it, in the role in which they last took a step or were given it. */
function handlerName(parts: ComplaintParts): string | null {
  const { handlerAccountId } = parts.row;
  if (handlerAccountId === null) return null;
  const roles = parts.events.map((event) => {
    if (event.handlerAccountId === handlerAccountId) return event.handlerRole;
    const acted = event.actorAccountId === handlerAccountId && event.actorRole !== 'resident';
    return acted ? event.actorRole : null;
  });
  return nameOf(handlerAccountId, roles.findLast((role) => role !== null) ?? null, parts);
}

function nameOf(account: string | null, role: Role | null, parts: ComplaintParts): string | null {
  if (account === null || role === null) return null;
  if (account === parts.accountId) return '我';
  if (role === 'resident') return parts.reporter?.name ?? null;
  const name = parts.staffNames.get(account);
  // Staff know one another; a resident is told the post and the surname.
  return staffTitle(role, parts.row.gridName, parts.reporter ? name : name && `${[...name][0]}*`);
}
