import type { BoxPerson, OpenSuggestionBox } from '@linge/shared/suggestion-box/suggestion-box.schema';
import type { KeptPhoto } from './kept-photo';

/** A slip as it was taken out: its own id, and its photo. */
export interface DraftSlip extends KeptPhoto {
  readonly slipId: string;
}

/** An opening that was begun and not sent yet; it survives a closed app. */
export interface OpeningDraft {
  /** The opening's own id: sent twice, it is recorded once. */
  readonly id: string;
  /** Left out: whoever records it. Null: to be chosen. */
  readonly first?: string | null;
  readonly second: string | null;
  /** Whether the box was found empty. */
  readonly empty: boolean;
  readonly slips: readonly DraftSlip[];
}

export const emptyOpening: OpeningDraft = { id: '', second: null, empty: false, slips: [] };

/** Who is there first: the one chosen, else whoever is recording, if they are of the staff. */
export function firstPerson({ first }: OpeningDraft, people: readonly BoxPerson[]): string | null {
  return first === undefined ? (people.find(({ self }) => self)?.staffMemberId ?? null) : first;
}

/** The photos as slips: one that was there keeps its id. */
export function slipsOf(
  photos: readonly KeptPhoto[],
  before: readonly DraftSlip[],
  newId: () => string,
): DraftSlip[] {
  return photos.map((photo) => ({
    ...photo,
    slipId: before.find(({ id }) => id === photo.id)?.slipId ?? newId(),
  }));
}

export type OpeningProblems = Readonly<Partial<Record<'first' | 'second' | 'slips', string>>>;

/** What is missing, beside each field. */
export function openingProblems(draft: OpeningDraft, first: string | null): OpeningProblems {
  return {
    ...(first ? {} : { first: '请选择开箱的人' }),
    ...(draft.second
      ? draft.second === first
        ? { second: '要两个不同的人在场，请换一个人' }
        : {}
      : { second: '开箱要两个人在场，请选择另一个人' }),
    ...(draft.empty || draft.slips.length > 0 ? {} : { slips: '请给每张意见拍一张照片；没有意见就选“空箱”' }),
  };
}

/** As it is sent, once nothing is missing. */
export function openingBody(draft: OpeningDraft, first: string): OpenSuggestionBox {
  return {
    id: draft.id,
    staffMemberIds: [first, draft.second ?? ''],
    slips: draft.empty ? [] : draft.slips.map(({ slipId, id }) => ({ id: slipId, photoId: id })),
  };
}
