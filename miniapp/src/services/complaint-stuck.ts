import type { StuckReason } from '@linge/shared/complaint/complaint-stuck.schema';

/** Why something is stuck, and what to do about it. */
export const stuckReasonText: Readonly<
  Record<StuckReason, { readonly title: string; readonly hint: string }>
> = {
  dueToday: { title: '今天到期', hint: '今天之内要受理或者办结' },
  unassigned: { title: '暂时没有人办理', hint: '请安排人接手，或者由社区直接受理' },
  unitSilent: { title: '单位没有回音', hint: '派出去三个工作日，没有接单或者没有反馈，请催一催' },
  idle: { title: '三个工作日没有进展', hint: '请办一步，或者在诉求里说明情况' },
  unverified: { title: '等待核查', hint: '办结或未予受理后三个工作日还没有人核查，请核查后结案或退回办理' },
};
