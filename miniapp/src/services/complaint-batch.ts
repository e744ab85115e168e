import { complaintBatchApi } from '@linge/shared/complaint/complaint-batch.api';
import type { ComplaintSummary } from '@linge/shared/complaint/complaint.schema';
import { call } from './client';
import type { Chosen } from './complaint-action-input';
import { outcomeOf, type BatchOutcome } from './complaint-batch.policy';

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
