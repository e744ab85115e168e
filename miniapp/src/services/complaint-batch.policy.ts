import type { ComplaintBatchItem } from '@linge/shared/complaint/complaint-batch.schema';
import type { ComplaintState, ComplaintSummary } from '@linge/shared/complaint/complaint.schema';
import { codeText } from './error-text';

export type BatchStep = '受理' | '派单';

/** One that was refused, with why. */
export interface Refused {
  readonly item: ComplaintSummary;
  readonly why: string;
}

/** What became of several. */
export interface BatchOutcome {
  readonly what: BatchStep;
  readonly done: number;
  readonly refused: readonly Refused[];
}

/** Why it cannot be sent to a unit, and what to do about that, by the state in which it was picked. */
const notToBeSent: Readonly<Partial<Record<ComplaintState, string>>> = {
  submitted: '还没有受理，所以没有派出去。请先受理，再派单',
  dispatched: '已经派给单位了。要换单位，请打开这一件收回后再派',
  awaitingReporter: '正在等居民补充情况，补充以后再派单',
  suspended: '正在暂缓办理，请打开这一件恢复后再派单',
  resolved: '已经登记了处理结果，不用再派单',
};

/** @param answered in any order; what was not answered counts as refused */
export function outcomeOf(
  what: BatchStep,
  asked: readonly ComplaintSummary[],
  answered: readonly ComplaintBatchItem[],
): BatchOutcome {
  const refused = asked.flatMap((item) => {
    const answer = answered.find(({ id }) => id === item.id);
    return answer?.outcome === 'done'
      ? []
      : [{ item, why: whyRefused(what, item, answer?.code ?? 'INTERNAL_ERROR') }];
  });
  return { what, done: asked.length - refused.length, refused };
}

function whyRefused(
  what: BatchStep,
  { state }: Pick<ComplaintSummary, 'state'>,
  code: NonNullable<ComplaintBatchItem['code']>,
): string {
  const known =
    what === '派单' && code === 'COMPLAINT_TRANSITION_NOT_ALLOWED' ? notToBeSent[state] : undefined;
  return known ?? codeText(code);
}

/** What is said before several are sent, where some of them cannot be; null where all can. */
export function notAccepted(picked: readonly Pick<ComplaintSummary, 'state'>[]): string | null {
  const count = picked.filter(({ state }) => state === 'submitted').length;
  if (count === 0) return null;
  const which = count === picked.length ? '选中的都还没有受理' : `其中 ${count} 件还没有受理`;
  return `${which}，派不出去。请先关掉这里点“受理”，再派单`;
}
