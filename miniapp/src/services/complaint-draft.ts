import {
  FileComplaint,
  type FileComplaint as Filing,
  type FilingChannel,
} from '@linge/shared/complaint/complaint-filing.schema';
import {
  SubmitComplaint,
  type ComplaintCategory,
  type SubmitComplaint as Submission,
} from '@linge/shared/complaint/complaint-report.schema';
import type { ErrorCode, FieldProblem } from '@linge/shared/error-code';

/** A photo of a report that is not sent yet. */
export interface DraftPhoto {
  /** Names it at the server; fixed when it is added, so that sending it again is harmless. */
  readonly id: string;
  /** Finds it on the device (`platform/photo`). */
  readonly key: string;
  /** The server has taken it in. */
  readonly sent: boolean;
}

export interface DraftPlace {
  readonly doorId: string;
  readonly label: string;
  readonly communityId: string;
  /** Null where only the home is known. */
  readonly gridId: string | null;
}

/** Why the server, or the device, would not have it. */
export interface DraftProblem {
  /** `PHOTO_LOST`: the device has cleared a photo away. */
  readonly code: ErrorCode | 'PHOTO_LOST';
  readonly fields: readonly FieldProblem[];
  /** The photo that it was about; null for the report as a whole. */
  readonly photoId: string | null;
}

export type DraftStage =
  | { readonly kind: 'editing' }
  /** `notBefore`: Unix milliseconds of the next attempt. */
  | { readonly kind: 'waiting'; readonly attempts: number; readonly notBefore: number }
  | { readonly kind: 'refused'; readonly problem: DraftProblem };

/** Whose word a worker writes down: somebody of the registry, somebody else, or nobody who gave a name. */
export type DraftTeller =
  | {
      readonly kind: 'resident';
      readonly id: string;
      readonly name: string;
      readonly address: string;
      /** Sees it themselves; null while that is not known. */
      readonly hasAccount: boolean | null;
    }
  | { readonly kind: 'other'; readonly name: string; readonly phone: string }
  | { readonly kind: 'nobody' };

export type ResidentTeller = Extract<DraftTeller, { readonly kind: 'resident' }>;

/** What belongs to a report that a worker writes down for somebody. */
export interface DraftFiling {
  readonly channel: FilingChannel;
  /** Null while nobody was chosen. */
  readonly teller: DraftTeller | null;
}

/** A report as kept on the device until the server has it. */
export interface ComplaintDraft {
  /** The complaint's id at the server, fixed at the first save. */
  readonly id: string;
  /** Whose report it is; null while a visitor writes it. Nobody else on this device sees or sends it. */
  readonly accountId: string | null;
  readonly place: DraftPlace | null;
  readonly placeDetail: string;
  readonly category: (ComplaintCategory & { readonly communityId: string }) | null;
  readonly text: string;
  readonly photos: readonly DraftPhoto[];
  readonly anonymous: boolean;
  /** Of one that a worker writes down; left out of one's own. */
  readonly filing?: DraftFiling;
  /** It went out at least once without an answer: the server may have it, so its content must not change. */
  readonly posted: boolean;
  /** The photos had to be sent a second time already; once is enough. */
  readonly photosResent: boolean;
  readonly stage: DraftStage;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
}

export function newDraft(id: string, accountId: string | null, place: DraftPlace | null): ComplaintDraft {
  return {
    id,
    accountId,
    place,
    placeDetail: '',
    category: null,
    text: '',
    photos: [],
    anonymous: true,
    posted: false,
    photosResent: false,
    stage: { kind: 'editing' },
    savedAt: '',
  };
}

/** Nothing that anybody would miss; such a draft is not kept. */
export function isBlank(draft: ComplaintDraft): boolean {
  const { text, placeDetail, photos, category, filing } = draft;
  return !text.trim() && !placeDetail.trim() && photos.length === 0 && !category && !filing?.teller;
}

/** Whether it is shown to (and sent for) whoever uses the app now; null for a visitor. */
export function belongsTo(draft: ComplaintDraft, accountId: string | null): boolean {
  return draft.accountId === null || draft.accountId === accountId;
}

/** What a new category list makes of the one chosen: the same kind of thing in the other community. */
export function categoryIn(
  chosen: ComplaintDraft['category'],
  communityId: string,
  categories: readonly ComplaintCategory[],
): ComplaintDraft['category'] {
  if (!chosen) return null;
  const same =
    categories.find((category) => category.id === chosen.id) ??
    categories.find((category) => category.code === chosen.code);
  return same ? { ...same, communityId } : null;
}

export type DraftField = 'teller' | 'place' | 'placeDetail' | 'category' | 'text' | 'photos';

/** What has to be filled in before it can be sent, by field, in Chinese; empty when it is ready. */
export function gapsOf(draft: ComplaintDraft): Partial<Record<DraftField, string>> {
  const { text, placeDetail } = SubmitComplaint.shape;
  return {
    ...tellerGap(draft),
    ...(draft.place ? {} : { place: '请选择问题发生在哪里' }),
    ...(draft.category ? {} : { category: '请选择一个类别' }),
    ...(text.safeParse(draft.text).success ? {} : { text: '请写清楚是什么问题，5 到 1000 个字' }),
    ...(placeDetail.safeParse(draft.placeDetail).success ? {} : { placeDetail: '请写短一些，100 个字以内' }),
  };
}

function tellerGap({ filing }: ComplaintDraft): { readonly teller?: string } {
  const teller = filing?.teller;
  if (!filing || teller?.kind === 'resident' || teller?.kind === 'nobody') return {};
  if (!teller) return { teller: '请选是谁反映的；不愿留名的选“没留姓名”' };
  if (!teller.name.trim()) return { teller: '请填怎么称呼反映的人' };
  const told = FileComplaint.shape.told.safeParse(toldOf(teller));
  return told.success ? {} : { teller: '手机号是 11 位数字，没有就空着' };
}

function toldOf({ name, phone }: { readonly name: string; readonly phone: string }) {
  return { name: name.trim(), ...(phone.trim() ? { phone: phone.trim() } : {}) };
}

/** What is sent; a report that was written down for somebody says how it came in. @throws Error when `gapsOf` still finds something */
export function submissionOf(draft: ComplaintDraft): Submission | Filing {
  if (!draft.place || !draft.category) throw new Error('the draft is not ready');
  const placeDetail = draft.placeDetail.trim();
  return {
    id: draft.id,
    categoryId: draft.category.id,
    text: draft.text.trim(),
    doorId: draft.place.doorId,
    ...(placeDetail ? { placeDetail } : {}),
    photoIds: draft.photos.map((photo) => photo.id),
    anonymous: draft.anonymous,
    ...filingOf(draft),
  };
}

function filingOf({ filing }: ComplaintDraft): Partial<Pick<Filing, 'channel' | 'residentId' | 'told'>> {
  if (!filing) return {};
  const { channel, teller } = filing;
  if (teller?.kind === 'resident') return { channel, residentId: teller.id };
  return teller?.kind === 'other' ? { channel, told: toldOf(teller) } : { channel };
}
