import type { ActivityDesk, ActivityOrganiser } from '@linge/shared/activity/activity-desk.schema';
import type { ActivityStart } from '@linge/shared/activity/activity-start';
import type { ActivitySession } from '@linge/shared/activity/activity.schema';
import { momentTyped, typedMoment } from '../format/moment-input';
import type { ActivityDraft, DraftMoment, DraftSeries } from './activity-draft.type';

const unset: DraftMoment = { own: false, day: '', time: '' };

const emptySeries: DraftSeries = {
  weekdays: [],
  fromDay: '',
  untilDay: '',
  leaveOutHolidays: true,
  breakFrom: '',
  breakUntil: '',
};

/** @param makeId for the thing and its first role */
export function newActivity(makeId: () => string): ActivityDraft {
  return {
    id: makeId(),
    version: null,
    published: false,
    organiser: null,
    kind: null,
    title: '',
    text: '',
    place: '',
    toBring: '',
    unitId: null,
    repeats: false,
    day: '',
    startTime: '',
    endTime: '',
    series: emptySeries,
    sessions: [],
    signUpFrom: unset,
    signUpUntil: unset,
    cancelUntil: unset,
    roles: [{ id: makeId(), name: '参加', places: '' }],
    gridIds: [],
    labels: [],
    minAge: '',
    maxAge: '',
    offerHours: '12',
    insurance: 'none',
    needsGuardianConsent: false,
    pictures: [],
    photos: [],
    note: '',
  };
}

const typedNumber = (value: number | null) => (value === null ? '' : String(value));

/** What a template fills in; what is about this one time stays as it is. */
export function fromStart(start: ActivityStart, makeId: () => string): Partial<ActivityDraft> {
  const { kind, title, text, toBring, roles, minAge, maxAge, insurance, needsGuardianConsent, weekdays } =
    start;
  return {
    kind,
    title,
    text,
    toBring: toBring ?? '',
    roles: roles.map(({ name, places }) => ({ id: makeId(), name, places: String(places) })),
    minAge: typedNumber(minAge),
    maxAge: typedNumber(maxAge),
    insurance,
    needsGuardianConsent,
    repeats: weekdays !== null,
    series: { ...emptySeries, weekdays: weekdays ?? [] },
  };
}

const momentOf = (instant: string | null): DraftMoment =>
  instant === null ? unset : { own: true, ...momentTyped(instant) };

/** What the server has, to go on with. */
export function draftOf(desk: ActivityDesk): ActivityDraft {
  const { id, version, organiser, kind, title, text, place, audience, sessions, roles, pictures } = desk;
  const [first] = sessions;
  const [from, until] = first ? [momentTyped(first.startsAt), momentTyped(first.endsAt)] : [null, null];
  return {
    id,
    version,
    published: desk.state === 'published',
    organiser,
    kind,
    title,
    text,
    place,
    toBring: desk.toBring ?? '',
    unitId: desk.unit?.id ?? null,
    repeats: sessions.length > 1,
    day: from?.day ?? '',
    startTime: from?.time ?? '',
    endTime: until?.time ?? '',
    series: emptySeries,
    sessions: sessions.length > 1 ? sessions : [],
    signUpFrom: momentOf(desk.signUpFrom),
    signUpUntil: momentOf(desk.signUpUntil),
    cancelUntil: momentOf(desk.cancelUntil),
    roles: roles.map(({ id: roleId, name, places }) => ({ id: roleId, name, places: String(places) })),
    gridIds: audience.grids.map((grid) => grid.id),
    labels: audience.labels.map(({ code }) => code),
    minAge: typedNumber(audience.minAge),
    maxAge: typedNumber(audience.maxAge),
    offerHours: String(desk.offerHours),
    insurance: desk.insurance,
    needsGuardianConsent: desk.needsGuardianConsent,
    pictures: pictures.map((picture) => picture.id),
    photos: [],
    note: '',
  };
}

/** Again like last time: a new one, without the days and the pictures. */
export function likeLastTime(desk: ActivityDesk, makeId: () => string): ActivityDraft {
  const before = draftOf(desk);
  return {
    ...before,
    id: makeId(),
    version: null,
    published: false,
    day: '',
    sessions: [],
    signUpFrom: unset,
    signUpUntil: unset,
    cancelUntil: unset,
    roles: before.roles.map((role) => ({ ...role, id: makeId() })),
    pictures: [],
  };
}

/** When it is, as far as that has been told. */
export function sessionsOf(draft: ActivityDraft): readonly ActivitySession[] {
  if (draft.repeats) return draft.sessions;
  const startsAt = typedMoment(draft.day, draft.startTime);
  const endsAt = typedMoment(draft.day, draft.endTime);
  return startsAt && endsAt ? [{ startsAt, endsAt }] : [];
}

const instantOf = ({ own, day, time }: DraftMoment) => (own ? typedMoment(day, time) : null);

/** A whole number as typed; null where nothing is, and where it is none. */
export const numberOf = (typed: string): number | null =>
  /^\d{1,4}$/.test(typed.trim()) ? Number(typed.trim()) : null;

/** As the contract has it. */
export function activityBody(draft: ActivityDraft) {
  if (!draft.kind) throw new Error('an activity without a kind is stopped by its form');
  return {
    kind: draft.kind,
    title: draft.title.trim(),
    text: draft.text.trim(),
    place: draft.place.trim(),
    toBring: draft.toBring.trim() || null,
    unitId: draft.unitId,
    sessions: [...sessionsOf(draft)],
    roles: draft.roles.map(({ id, name, places }) => ({
      id,
      name: name.trim(),
      places: numberOf(places) ?? 0,
    })),
    audience: {
      gridIds: [...draft.gridIds],
      labels: [...draft.labels],
      minAge: numberOf(draft.minAge),
      maxAge: numberOf(draft.maxAge),
    },
    signUpFrom: instantOf(draft.signUpFrom),
    signUpUntil: instantOf(draft.signUpUntil),
    cancelUntil: instantOf(draft.cancelUntil),
    offerHours: numberOf(draft.offerHours) ?? 12,
    insurance: draft.insurance,
    needsGuardianConsent: draft.needsGuardianConsent,
    pictureIds: [...draft.pictures, ...draft.photos.map(({ id }) => id)],
  };
}

/** Whether anything was written that would be missed. */
export function isBegun({ title, text, place, photos }: ActivityDraft): boolean {
  return Boolean(title.trim() || text.trim() || place.trim()) || photos.length > 0;
}

/** Whether the server has just this: an answer was lost, and what it told was not. */
export function isSameAs(draft: ActivityDraft, desk: ActivityDesk): boolean {
  return JSON.stringify(activityBody(draftOf(desk))) === JSON.stringify(activityBody(draft));
}

export const organiserKey = ({ kind, id, communityId }: ActivityOrganiser) =>
  `${kind}/${id ?? ''}/${communityId}`;
