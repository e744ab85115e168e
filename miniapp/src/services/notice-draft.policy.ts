import {
  maxNoticePlaces,
  type NamedPlace,
  type NoticeSender,
  type NoticeTrait,
} from '@linge/shared/notice/notice-audience.schema';
import type { NoticeDesk } from '@linge/shared/notice/notice-desk.schema';
import type { NoticeImportance, NoticeLevel } from '@linge/shared/notice/notice.schema';
import { momentTyped, typedMoment } from '../format/moment-input';
import type { KeptPhoto } from './kept-photo';

/** A document of a draft: on the device until it is sent, under an id made when it was chosen. */
export interface DraftAttachment {
  readonly fileId: string;
  readonly name: string;
  readonly bytes: number;
  /** Finds it on the device; null where the server has had it since before. */
  readonly key: string | null;
  readonly sent: boolean;
}

/** What is written and shown, of a draft or of a correction. */
export interface ContentDraft {
  readonly title: string;
  readonly text: string;
  /** Whether it stops to be valid, and when, as typed. */
  readonly ends: boolean;
  readonly untilDay: string;
  readonly untilTime: string;
  /** Pictures that the server has, by their files. */
  readonly pictures: readonly string[];
  readonly photos: readonly KeptPhoto[];
  readonly attachments: readonly DraftAttachment[];
}

export interface DraftAudience {
  readonly places: readonly NamedPlace[];
  readonly labels: readonly string[];
  readonly traits: readonly NoticeTrait[];
  readonly match: 'any' | 'all';
}

/** A notice that is being written; it survives a closed app. */
export interface NoticeDraft extends ContentDraft {
  readonly id: string;
  /** As the server last had it; null while it may not have it. */
  readonly version: number | null;
  /** As whom; null until that is chosen. */
  readonly sender: {
    readonly level: NoticeLevel;
    readonly communityId: string;
    readonly name: string;
  } | null;
  readonly audience: DraftAudience;
  readonly importance: NoticeImportance;
  /** Whether it goes out later, and when, as typed. */
  readonly timed: boolean;
  readonly fromDay: string;
  readonly fromTime: string;
  readonly needsAcknowledgement: boolean;
  readonly countsByHousehold: boolean;
  readonly public: boolean;
  readonly remindsDaily: boolean;
}

export const emptyContent: ContentDraft = {
  title: '',
  text: '',
  ends: false,
  untilDay: '',
  untilTime: '18:00',
  pictures: [],
  photos: [],
  attachments: [],
};

export const emptyAudience: DraftAudience = { places: [], labels: [], traits: [], match: 'any' };

export function newNotice(id: string): NoticeDraft {
  return {
    ...emptyContent,
    id,
    version: null,
    sender: null,
    audience: emptyAudience,
    importance: 'normal',
    timed: false,
    fromDay: '',
    fromTime: '09:00',
    needsAcknowledgement: false,
    countsByHousehold: true,
    public: false,
    remindsDaily: false,
  };
}

export type SavedContent = Pick<NoticeDesk, 'title' | 'text' | 'validUntil' | 'pictures' | 'attachments'>;

/** What the server has, to go on with. */
export function contentOf({ title, text, validUntil, pictures, attachments }: SavedContent): ContentDraft {
  const until = validUntil ? momentTyped(validUntil) : null;
  return {
    title,
    text,
    ends: until !== null,
    untilDay: until?.day ?? '',
    untilTime: until?.time ?? emptyContent.untilTime,
    pictures: pictures.map(({ id }) => id),
    photos: [],
    attachments: attachments.map(({ id, name, bytes }) => ({
      fileId: id,
      name,
      bytes,
      key: null,
      sent: true,
    })),
  };
}

/** @param communityId in which it is written where a town did: any of its communities */
export function draftOf(desk: NoticeDesk, communityId: string): NoticeDraft {
  const from = desk.validFrom ? momentTyped(desk.validFrom) : null;
  const { id, version, level, issuerName: name, audience } = desk;
  return {
    ...contentOf(desk),
    id,
    version,
    sender: { level, communityId: desk.communityId ?? communityId, name },
    audience: { ...audience, labels: audience.labels.map(({ code }) => code) },
    importance: desk.importance,
    timed: from !== null,
    fromDay: from?.day ?? '',
    fromTime: from?.time ?? '09:00',
    needsAcknowledgement: desk.needsAcknowledgement,
    countsByHousehold: desk.countsByHousehold,
    public: desk.public,
    remindsDaily: desk.remindsDaily,
  };
}

/** As the contract has it. */
export function contentBody(draft: ContentDraft) {
  return {
    title: draft.title.trim(),
    text: draft.text.trim(),
    validUntil: draft.ends ? typedMoment(draft.untilDay, draft.untilTime) : null,
    pictureIds: [...draft.pictures, ...draft.photos.map(({ id }) => id)],
    attachments: draft.attachments.map(({ fileId, name }) => ({ fileId, name })),
  };
}

export function audienceBody({ places, labels, traits, match }: DraftAudience) {
  return {
    places: places.map(({ kind, id }) => ({ kind, id })),
    labels: [...labels],
    traits: [...traits],
    match,
  };
}

export function draftBody(draft: NoticeDraft) {
  return {
    ...contentBody(draft),
    audience: audienceBody(draft.audience),
    importance: draft.importance,
    validFrom: draft.timed ? typedMoment(draft.fromDay, draft.fromTime) : null,
    needsAcknowledgement: draft.needsAcknowledgement,
    countsByHousehold: draft.countsByHousehold,
    public: draft.public,
    remindsDaily: draft.remindsDaily,
  };
}

export type Problems = Readonly<Record<string, string>>;

/** What is missing or wrong in what is written, by field. */
export function contentProblems(draft: ContentDraft, now: Date): Problems {
  const until = typedMoment(draft.untilDay, draft.untilTime);
  return {
    ...(draft.title.trim() ? {} : { title: '请写标题' }),
    ...(draft.text.trim() ? {} : { text: '请写正文' }),
    ...(draft.ends && !until ? { validUntil: '请填日期和时间，如 20261201 和 18:00' } : {}),
    ...(draft.ends && until && Date.parse(until) <= now.getTime()
      ? { validUntil: '有效期要在现在以后' }
      : {}),
  };
}

export function audienceProblems({ sender, audience }: Pick<NoticeDraft, 'sender' | 'audience'>): Problems {
  return {
    ...(sender ? {} : { sender: '请选择以谁的名义发' }),
    ...(audience.places.length === 0 ? { places: '请选择发到哪里' } : {}),
    ...(audience.places.length > maxNoticePlaces ? { places: `最多选 ${maxNoticePlaces} 处` } : {}),
  };
}

export function settingProblems(draft: NoticeDraft, now: Date): Problems {
  const from = typedMoment(draft.fromDay, draft.fromTime);
  const until = draft.ends ? typedMoment(draft.untilDay, draft.untilTime) : null;
  if (!draft.timed) return {};
  if (!from) return { validFrom: '请填日期和时间，如 20261201 和 09:00' };
  if (Date.parse(from) <= now.getTime()) return { validFrom: '定时要在现在以后' };
  return until && until <= from ? { validFrom: '定时要在有效期以前' } : {};
}

/** Whether anything was written that would be missed. */
export function isBegun(draft: NoticeDraft): boolean {
  const { title, text, photos, attachments, pictures } = draft;
  return Boolean(title.trim() || text.trim()) || photos.length + attachments.length + pictures.length > 0;
}

/**
 * Whether it will go to a second pair of eyes first, for the word on the button; the server decides.
 * @param coversCommunity as the server said of these places; undefined while it has not
 */
export function goesToApproval(
  { importance, attachments, audience }: Pick<NoticeDraft, 'importance' | 'attachments' | 'audience'>,
  coversCommunity?: boolean,
): boolean {
  const lookedAt = importance === 'urgent' || attachments.length > 0;
  return lookedAt && (coversCommunity ?? audience.places.some(({ kind }) => kind === 'community'));
}

/** Whether the server has just this: an answer was lost, and what it told was not. */
export function isSameAs(draft: NoticeDraft, desk: NoticeDesk): boolean {
  const asSaved = draftBody(draftOf(desk, draft.sender?.communityId ?? ''));
  return JSON.stringify(asSaved) === JSON.stringify(draftBody(draft));
}

/** Chooses a place, or takes it back. */
export function withPlace(
  audience: DraftAudience,
  place: NamedPlace,
  inside: readonly string[],
): DraftAudience {
  const { places } = audience;
  const chosen = places.some(({ id }) => id === place.id);
  if (chosen) return { ...audience, places: places.filter(({ id }) => id !== place.id) };
  // whoever is told as a whole needs not be told in parts
  return { ...audience, places: [...places.filter(({ id }) => !inside.includes(id)), place] };
}

export function toggled<Item>(items: readonly Item[], item: Item): readonly Item[] {
  return items.includes(item) ? items.filter((one) => one !== item) : [...items, item];
}

export type SenderKey = `${string}/${string}`;

export const senderKey = ({ level, communityId }: Pick<NoticeSender, 'level' | 'communityId'>): SenderKey =>
  `${level}/${communityId}`;
