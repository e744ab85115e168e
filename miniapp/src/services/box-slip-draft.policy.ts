import type {
  FileBoxSlip,
  JoinBoxSlip,
  SetAsideBoxSlip,
} from '@linge/shared/suggestion-box/suggestion-box.schema';
import { ApiError } from './api-error';

/** What is done with a slip: it becomes a complaint, belongs to one, or says nothing. */
export type SlipWay = 'file' | 'join' | 'setAside';

/** What was typed about a slip before it was dealt with; it survives a closed app. */
export interface SlipDraft {
  readonly way: SlipWay;
  /** Of the complaint that it becomes: sent twice, there is one. */
  readonly complaintId: string;
  readonly categoryId: string | null;
  readonly text: string;
  /** Null: the door of the box. */
  readonly door: { readonly id: string; readonly label: string } | null;
  readonly placeDetail: string;
  readonly summary: string;
  /** The complaint that it joins. */
  readonly into: { readonly id: string; readonly name: string } | null;
  readonly reason: SetAsideBoxSlip['reason'] | null;
  /** What was sent, until number and code have been copied down: sending it again shows them again. */
  readonly sent: readonly SlipRequest[];
}

export type SlipRequest =
  | { readonly way: 'file'; readonly body: FileBoxSlip }
  | { readonly way: 'join'; readonly body: JoinBoxSlip }
  | { readonly way: 'setAside'; readonly body: SetAsideBoxSlip };

export const emptySlip: SlipDraft = {
  ...{ way: 'file', complaintId: '', categoryId: null, text: '', door: null, placeDetail: '', summary: '' },
  ...{ into: null, reason: null, sent: [] },
};

/** Characters of what was written on the slip, at least. */
const shortest = 5;

export type SlipProblems = Readonly<Record<string, string>>;

/** What is missing, by field. */
export function slipProblems({ way, categoryId, text, into, reason }: SlipDraft): SlipProblems {
  if (way === 'join') return into ? {} : { complaintId: '请选择这张意见说的是哪一件' };
  if (way === 'setAside') return reason ? {} : { reason: '请选择是空白还是无法辨认' };
  return {
    ...(categoryId ? {} : { categoryId: '请选择一个类别' }),
    ...(text.trim().length < shortest ? { text: `请照着意见写下来，至少 ${shortest} 个字` } : {}),
  };
}

/** As it is sent, once nothing is missing. */
export function slipRequest(draft: SlipDraft): SlipRequest {
  const summary = draft.summary.trim() ? { summary: draft.summary.trim() } : {};
  const detail = draft.placeDetail.trim();
  switch (draft.way) {
    case 'join':
      return { way: 'join', body: { complaintId: draft.into?.id ?? '', ...summary } };
    case 'setAside':
      return { way: 'setAside', body: { reason: draft.reason ?? 'blank' } };
    default:
      return {
        way: 'file',
        body: {
          complaintId: draft.complaintId,
          categoryId: draft.categoryId ?? '',
          text: draft.text.trim(),
          ...(draft.door ? { doorId: draft.door.id } : {}),
          ...(detail ? { placeDetail: detail } : {}),
          ...summary,
        },
      };
  }
}

/** The requests that may have been taken in, with one more; each once. */
export function withRequest(sent: readonly SlipRequest[], request: SlipRequest): readonly SlipRequest[] {
  const same = (one: SlipRequest) => JSON.stringify(one) === JSON.stringify(request);
  return sent.some(same) ? sent : [...sent, request];
}

/** Whether number and code may still have to be copied down: sent from here, and there is something to ask about. */
export function isUncopied(
  sent: readonly SlipRequest[] | undefined,
  slip: { readonly complaint: object | null },
): boolean {
  return slip.complaint !== null && (sent?.length ?? 0) > 0;
}

export function isDealt(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'BOX_SLIP_DEALT_WITH';
}

/**
 * Sends again what was sent: the one that was taken in answers with the same number and code.
 * @returns null where none of it was taken in: somebody else has dealt with the slip
 */
export async function takenIn<Dealt>(
  sent: readonly SlipRequest[],
  deal: (request: SlipRequest) => Promise<Dealt>,
): Promise<Dealt | null> {
  for (const request of sent) {
    try {
      return await deal(request);
    } catch (error) {
      if (!isDealt(error)) throw error;
    }
  }
  return null;
}

/** The slip to go on with: the next one that waits, else the first that was passed over. */
export function nextWaiting<Slip extends { readonly id: string; readonly state: string }>(
  slips: readonly Slip[],
  id: string,
): Slip | undefined {
  const at = slips.findIndex((slip) => slip.id === id);
  const waits = (slip: Slip) => slip.state === 'waiting' && slip.id !== id;
  return slips.slice(at + 1).find(waits) ?? slips.find(waits);
}
