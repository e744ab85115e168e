import type { ComplaintLevel, ComplaintState } from './complaint.schema.js';

/** A state in a word, on screen and on paper. */
export const complaintStateText: Readonly<Record<ComplaintState, string>> = {
  submitted: '待受理',
  accepted: '已受理',
  inProgress: '处理中',
  dispatched: '已派单',
  awaitingReporter: '待补充情况',
  suspended: '暂缓办理',
  resolved: '待确认',
  rejected: '未予受理',
  closed: '已结案',
  withdrawn: '已撤回',
  merged: '已并案',
};

/** Who has to settle it, in a word: 小事不出网格、大事不出社区、难事不出乡镇. */
export const complaintLevelText: Readonly<Record<ComplaintLevel, string>> = {
  grid: '网格办理',
  community: '社区办理',
  town: '乡镇办理',
};
