import { deadlineText } from '@linge/shared/complaint/complaint-deadline';
import type { ComplaintSummary } from '@linge/shared/complaint/complaint.schema';
import { complaintLevelText, complaintStateText } from '@linge/shared/complaint/complaint-word';
import { actorsOf, type Asker, type Placed } from './complaint.policy.js';

/** A complaint as it leaves the system: nothing in it is the reporter's own but what they wrote. */
export interface ExportedComplaint {
  readonly summary: ComplaintSummary;
  /** Numbers masked, as is what was done. */
  readonly text: string;
  /** What was done, or why it was refused; null before either. */
  readonly done: string | null;
  readonly unitName: string | null;
  readonly acceptedAt: Date | null;
  readonly resolvedAt: Date | null;
  readonly closedAt: Date | null;
  readonly rating: number | null;
  readonly solved: boolean | null;
}

interface ExportColumn {
  readonly title: string;
  /** Characters. */
  readonly width: number;
  readonly value: (complaint: ExportedComplaint, now: Date) => string | null;
}

const minuteFormat = new Intl.DateTimeFormat('sv-SE', {
  ...{ timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' },
});
const minuteText = (at: Date | null): string | null => at && minuteFormat.format(at);

/** What a workbook of complaints holds, in this order. */
export const exportColumns: readonly ExportColumn[] = [
  { title: '编号', width: 18, value: ({ summary }) => summary.number },
  { title: '类别', width: 12, value: ({ summary }) => summary.category.name },
  { title: '紧急', width: 6, value: ({ summary }) => (summary.category.urgent ? '紧急' : null) },
  { title: '状态', width: 12, value: ({ summary }) => complaintStateText[summary.state] },
  { title: '办理层级', width: 10, value: ({ summary }) => complaintLevelText[summary.level] },
  { title: '时限', width: 20, value: ({ summary }, now) => deadlineText(summary, now) },
  { title: '网格', width: 10, value: ({ summary }) => summary.gridName },
  { title: '地点', width: 24, value: ({ summary }) => summary.place },
  { title: '内容', width: 50, value: ({ text }) => text },
  { title: '处理结果', width: 40, value: ({ done }) => done },
  { title: '承办单位', width: 20, value: ({ unitName }) => unitName },
  { title: '反映时间', width: 17, value: ({ summary }) => minuteText(new Date(summary.createdAt)) },
  { title: '受理时间', width: 17, value: ({ acceptedAt }) => minuteText(acceptedAt) },
  { title: '办结时间', width: 17, value: ({ resolvedAt }) => minuteText(resolvedAt) },
  { title: '结案时间', width: 17, value: ({ closedAt }) => minuteText(closedAt) },
  { title: '居民评价', width: 16, value: satisfactionText },
];

/** `5 分，已解决`; null before the reporter has said anything. */
function satisfactionText({ rating, solved }: ExportedComplaint): string | null {
  const parts = [
    rating === null ? '' : `${rating} 分`,
    solved === null ? '' : solved ? '已解决' : '未解决',
  ].filter(Boolean);
  return parts.length ? parts.join('，') : null;
}

/** Whether somebody may take one out of the system: disputes and family matters only who answers for them. */
export function mayExport(
  asker: Asker,
  complaint: Placed & { readonly sensitive: boolean | number },
): boolean {
  if (!complaint.sensitive) return true;
  return complaint.handlerAccountId === asker.accountId || actorsOf(asker, complaint).has('handler');
}
