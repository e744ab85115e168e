import { maxExtensions } from '@linge/shared/complaint/complaint-action.schema';
import type {
  Complaint as ComplaintView,
  ComplaintAction,
  ComplaintDispatch,
  ComplaintEvent as ComplaintEventView,
  ComplaintScores,
  ComplaintSummary,
} from '@linge/shared/complaint/complaint.schema';
import { complaintEventAudience, type EventAudience } from '@linge/shared/complaint/complaint.transitions';
import type { ContentMark } from '@linge/shared/content-check/content-mark.schema';
import type { FileLink } from '@linge/shared/file/file.schema';
import type { CallRow } from '../access-record/access-record.service.js';
import { maskNumbersIn } from '../common/crypto/mask.js';
import type { IsWorkingDay } from '../common/clock/working-day.policy.js';
import { deadlineOf } from './complaint-deadline.js';
import type { StepMark } from '../content-check/content-hold.service.js';
import type { DispatchRow } from './complaint-dispatch.repository.js';
import { handlerName, nameOf, toStays } from './complaint-handler.mapper.js';
import type { ComplaintRow, ComplaintSummaryRow } from './complaint.row.js';
import type { ComplaintFiling } from './entities/complaint-filing.entity.js';
import type { ComplaintEvent } from './entities/complaint-event.entity.js';

/** What a complaint's page is put together from. */
export interface ComplaintParts {
  readonly row: ComplaintRow;
  readonly events: readonly ComplaintEvent[];
  /** By event. */
  readonly photos: ReadonlyMap<string, FileLink[]>;
  /** Of what was not let through. */
  readonly marks: readonly StepMark[];
  /** Of the staff who took part, by account. */
  readonly staffNames: ReadonlyMap<string, string>;
  /** Told to staff, and to a unit that it was released to: undefined keeps it back. */
  readonly reporter: { readonly name: string; readonly phone: string | null } | undefined;
  /** Whether whoever asks may call them. */
  readonly mayCall: boolean;
  /** Where staff wrote it down for somebody. */
  readonly filing: ComplaintFiling | null;
  readonly audience: EventAudience;
  /** What the reporter wrote and showed is kept back. */
  readonly follower: boolean;
  /** Told to staff. */
  readonly mergedHere: ComplaintView['mergedHere'];
  readonly dispatches: readonly DispatchRow[];
  readonly accountId: string | null;
  /** Told to staff. */
  readonly calls: readonly CallRow[];
  readonly availableActions: ComplaintAction[];
  readonly now: Date;
  readonly isWorkingDay: IsWorkingDay;
}

export function toComplaintSummary(
  row: ComplaintSummaryRow,
  canAccept: boolean,
  now: Date,
  isWorkingDay: IsWorkingDay,
): ComplaintSummary {
  return {
    id: row.id,
    number: row.number,
    communityId: row.communityId,
    gridId: row.gridId,
    gridName: row.gridName,
    category: {
      id: row.categoryId,
      code: row.categoryCode,
      name: row.categoryName,
      urgent: Boolean(row.urgent),
      sensitive: Boolean(row.sensitive),
    },
    excerpt: maskNumbersIn(row.excerpt),
    place: row.place,
    state: row.state,
    level: row.level,
    source: row.source,
    deadline: deadlineOf(row, now, isWorkingDay),
    photoCount: row.photoCount,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
    canAccept,
  };
}

/** Who reads what of the timeline. */
const reads: Readonly<Record<EventAudience, readonly EventAudience[]>> = {
  staff: ['everybody', 'unit', 'staff'],
  unit: ['everybody', 'unit'],
  everybody: ['everybody'],
};

export function toComplaint(parts: ComplaintParts): ComplaintView {
  const { row, events, reporter, audience, follower } = parts;
  const words = wordsFor(parts);
  const timeline = events
    .filter(({ type }) => reads[audience].includes(complaintEventAudience[type].event))
    .map((event) => toEvent(event, parts));
  return {
    ...toComplaintSummary(row, parts.availableActions.includes('accept'), parts.now, parts.isWorkingDay),
    excerpt: follower ? words.text : maskNumbersIn(row.excerpt),
    text: words.text,
    doorId: row.doorId,
    placeDetail: words.placeDetail,
    following: follower,
    anonymous: Boolean(row.anonymous),
    reporter: reporter ? { name: reporter.name, phone: reporter.phone } : null,
    reporterCallable: parts.mayCall && Boolean(reporter?.phone),
    filing: parts.filing && filingOf(parts.filing),
    proposedUnit: audience === 'staff' ? proposedUnit(row) : null,
    handlerName: handlerName(parts),
    rating: follower ? null : row.rating,
    solved: follower || row.solved === null ? null : Boolean(row.solved),
    photoCount: follower ? 0 : row.photoCount,
    dispatches: audience === 'everybody' ? [] : parts.dispatches.map((one) => toDispatch(one, parts)),
    extensionsLeft: Math.max(0, maxExtensions - row.extensionCount),
    mergedInto:
      row.mergedIntoId && row.mergedIntoNumber
        ? { id: row.mergedIntoId, number: row.mergedIntoNumber }
        : null,
    mergedHere: parts.mergedHere,
    followers: audience === 'staff' ? Number(row.followerCount) : null,
    photos: follower || !events[0] ? [] : picturesOf(events[0], parts),
    timeline,
    stays: audience === 'staff' ? toStays(parts) : [],
    calls: parts.calls.map(({ id, accountId, role, createdAt }) => ({
      ...{ id, createdAt: createdAt.toISOString(), callerName: nameOf(accountId, role, parts) },
    })),
    availableActions: parts.availableActions,
  };
}

function filingOf({ channel, residentId, phoneCipher }: ComplaintFiling): ComplaintView['filing'] {
  return { channel, residentId, phoneKept: phoneCipher !== null };
}

function proposedUnit({
  defaultUnitId: id,
  defaultUnitName: name,
}: ComplaintRow): ComplaintView['proposedUnit'] {
  return id !== null && name !== null ? { id, name } : null;
}

/** What the reporter wrote, as far as it is for the one who asks. */
function wordsFor(parts: ComplaintParts): { text: string; placeDetail: string | null } {
  if (parts.follower) return { text: parts.row.categoryName, placeDetail: null };
  const { text, placeDetail } = parts.row;
  return { text: heldBack(text, parts), placeDetail: placeDetail && heldBack(placeDetail, parts) };
}

/** Neighbours, and a unit that was not told how to reach the reporter, read no number that stands in a text either. */
function heldBack(text: string, { audience, reporter, follower }: ComplaintParts): string {
  return follower || (audience === 'unit' && !reporter) ? maskNumbersIn(text) : text;
}

function toDispatch(
  { unitId, unitName, lead, state, note, updatedAt }: DispatchRow,
  parts: ComplaintParts,
): ComplaintDispatch {
  const said = note && heldBack(note, parts);
  return { unitId, unitName, lead: Boolean(lead), state, note: said, updatedAt: updatedAt.toISOString() };
}

function toEvent(event: ComplaintEvent, parts: ComplaintParts): ComplaintEventView {
  const { id, type, sequence, createdAt, actorAccountId, actorRole, note, rating } = event;
  const mine = actorAccountId !== null && actorAccountId === parts.accountId;
  // What a neighbour was asked, said and thought of it stays between them and the staff.
  const own = parts.follower && (actorRole === 'resident' || type === 'ComplaintAsked');
  const check = checkOf(event, parts);
  const said = !own && reads[parts.audience].includes(complaintEventAudience[type].note);
  return {
    id,
    type,
    sequence,
    createdAt: createdAt.toISOString(),
    actorRole,
    actorName: nameOf(actorAccountId, actorRole, parts),
    handlerName: nameOf(event.handlerAccountId, event.handlerRole, parts),
    mine,
    note: note !== null && (mine || (said && !isKept(check, parts))) ? heldBack(note, parts) : null,
    ...(check && (mine || parts.audience === 'staff') ? { check } : {}),
    rating: own ? null : rating,
    detail: detailOf(event, parts, own),
    photos: mine || said ? picturesOf(event, parts) : [],
  };
}

/** What was not let through of a step. */
function checkOf({ sequence, actorAccountId }: ComplaintEvent, { marks }: ComplaintParts) {
  return marks.find(({ step, accountId }) => step === sequence && accountId === actorAccountId)?.mark;
}

/**
 * Whether words are kept from somebody who is neither staff nor wrote them. What staff say to the reporter is between
 * the two, so that it need not wait; a neighbour who follows waits with everybody else.
 */
function isKept(check: ContentMark | undefined, { audience, follower }: ComplaintParts): boolean {
  if (audience !== 'everybody') return false;
  return follower ? check !== undefined : check === 'refused';
}

function picturesOf(event: ComplaintEvent, parts: ComplaintParts): FileLink[] {
  return picturesSeen(parts.photos.get(event.id) ?? [], event, parts);
}

/** Those who work on it see every picture, and so does whoever took it; others those that were let through. */
export function picturesSeen(
  pictures: FileLink[],
  { actorAccountId }: Pick<ComplaintEvent, 'actorAccountId'>,
  { audience, accountId }: Pick<ComplaintParts, 'audience' | 'accountId'>,
): FileLink[] {
  const mine = actorAccountId !== null && actorAccountId === accountId;
  return mine || audience !== 'everybody' ? pictures : pictures.filter(({ check }) => !check);
}

/** @param own whether it stays between the reporter and the staff */
function detailOf(event: ComplaintEvent, parts: ComplaintParts, own: boolean): ComplaintEventView['detail'] {
  const { previousText, scores = givenScores(event, parts), ...others } = event.detail ?? {};
  const worded = previousText !== undefined && !own && parts.audience !== 'unit';
  return { ...others, ...(worded ? { previousText } : {}), ...(scores && !own ? { scores } : {}) };
}

/** From before steps told them, the row has those that were given last. */
function givenScores(event: ComplaintEvent, { events, row }: ComplaintParts): ComplaintScores | undefined {
  const { speedScore: speed, attitudeScore: attitude, resultScore: result } = row;
  const last = events.filter(({ rating }) => rating !== null).at(-1);
  if (event !== last || speed === null || attitude === null || result === null) return undefined;
  return { speed, attitude, result };
}
