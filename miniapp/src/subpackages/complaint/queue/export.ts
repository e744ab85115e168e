import type { ComplaintExportQuery } from '@linge/shared/complaint/complaint-export.schema';
import { dayText } from '../../../format/day';

/** The list at hand as it is seen, or all that was reported in a time. */
export type ExportKind = 'waiting' | 'period';

/** A list that somebody has before them. */
export interface ListAtHand {
  /** What it is narrowed by. */
  readonly filter: ComplaintExportQuery;
  /** The state of it in a word; null for all that waits. */
  readonly state: string | null;
  /** Where else it is narrowed to: `第3网格`, `社区办理`. */
  readonly where: readonly string[];
}

/** What is asked for, what the file is called, and what to say of it beforehand. */
export function exportOf(
  kind: ExportKind,
  { filter, state, where }: ListAtHand,
  period: { readonly from: string; readonly to: string },
): { readonly query: ComplaintExportQuery; readonly fileName: string; readonly text: string } {
  const named = (parts: readonly string[], note: string) => ({
    fileName: `诉求清单-${parts.join('-')}.xlsx`,
    text: `${parts.join('，')}。${note}`,
  });
  if (kind === 'waiting') {
    return { query: filter, ...named([state ?? '待办', ...where], '和现在看到的清单一样') };
  }
  // The state is the tab that happens to be open; what was reported in a time has by now got to any of them.
  const { state: _tab, toVerify: _either, ...rest } = filter;
  const days = `${dayText(period.from)}至${dayText(period.to)}`;
  return {
    query: { ...rest, ...period },
    ...named(['全部状态', ...where, days], '按反映日期，办结的也在内'),
  };
}
