import { complaintBatchApi } from '@linge/shared/complaint/complaint-batch.api';
import type { ComplaintBatchItem } from '@linge/shared/complaint/complaint-batch.schema';
import type { ComplaintSummary } from '@linge/shared/complaint/complaint.schema';
import { call } from './client';
import type { Chosen } from './complaint-action-input';
import { codeText } from './error-text';

/** One that was refused, with why. */
export interface Refused {
  readonly item: ComplaintSummary;
  readonly why: string;
}

/** What became of several. */
export interface BatchOutcome {
  /** `受理` or `派单`. */
  readonly what: string;
  readonly done: number;
  readonly refused: readonly Refused[];
}

const seen = (items: readonly ComplaintSummary[]) => items.map(({ id, version }) => ({ id, version }));

/** Takes several on. Sent again after a lost answer, what was done is done. @throws ApiError, NetworkError */
export async function acceptAll(items: readonly ComplaintSummary[]): Promise<BatchOutcome> {
  const answer = await call(complaintBatchApi.accept, { body: { items: seen(items) } });
  return outcomeOf('受理', items, answer.items);
}

export interface BatchOrder {
  readonly note: string;
  readonly leadUnit: Chosen | null;
  readonly helpingUnits: readonly Chosen[];
}

/** Sends several to one unit, with one instruction. @throws ApiError, NetworkError */
export async function dispatchAll(
  items: readonly ComplaintSummary[],
  { note, leadUnit, helpingUnits }: BatchOrder,
): Promise<BatchOutcome> {
  const helpingUnitIds = helpingUnits.map(({ id }) => id);
  const body = { items: seen(items), note: note.trim(), leadUnitId: leadUnit?.id ?? '', helpingUnitIds };
  const answer = await call(complaintBatchApi.dispatch, { body });
  return outcomeOf('派单', items, answer.items);
}

/** @param answered in any order; what was not answered counts as refused */
export function outcomeOf(
  what: string,
  asked: readonly ComplaintSummary[],
  answered: readonly ComplaintBatchItem[],
): BatchOutcome {
  const refused = asked.flatMap((item) => {
    const answer = answered.find(({ id }) => id === item.id);
    return answer?.outcome === 'done' ? [] : [{ item, why: codeText(answer?.code ?? 'INTERNAL_ERROR') }];
  });
  return { what, done: asked.length - refused.length, refused };
}
