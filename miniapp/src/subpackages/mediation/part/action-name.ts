import type { StaffMediationAction } from '@linge/shared/mediation/mediation-action.schema';

interface ActionName {
  /** On the button that opens its form. */
  readonly button: string;
  readonly title: string;
  readonly submit: string;
  /** Told once it is done. */
  readonly done: string;
  /** Above what is written, where it is only that. */
  readonly note?: { readonly label: string; readonly hint?: string; readonly optional?: true };
}

/** What each action is called. */
export const actionNames: Readonly<Record<StaffMediationAction, ActionName>> = {
  addParty: { button: '加当事人', title: '加当事人', submit: '加入', done: '已加入' },
  removeParty: {
    button: '去掉',
    title: '去掉当事人',
    submit: '去掉',
    done: '已去掉',
    note: { label: '原因', hint: '只有调解员和上一级看得到' },
  },
  invite: { button: '约时间', title: '约各方见面', submit: '约好并通知', done: '已约好，并已通知' },
  moveAppointment: { button: '改时间', title: '改时间地点', submit: '改好并通知', done: '已改好，并已通知' },
  cancelAppointment: {
    button: '取消',
    title: '取消约见',
    submit: '取消约见',
    done: '已取消，并已通知',
    note: { label: '原因', hint: '约了的当事人看得到' },
  },
  holdAppointment: { button: '登记谈话', title: '登记谈话情况', submit: '保存', done: '已登记' },
  propose: { button: '写协议', title: '调解协议', submit: '请各方确认', done: '已请各方确认' },
  recordPaper: { button: '登记签字', title: '登记纸质签字', submit: '登记', done: '已登记签字' },
  recordKept: {
    button: '已落实',
    title: '登记回访：已落实',
    submit: '登记',
    done: '已登记',
    note: { label: '回访情况', optional: true, hint: '只有调解员和上一级看得到' },
  },
  recordBroken: {
    button: '没有落实',
    title: '登记回访：没有落实',
    submit: '登记并重新调解',
    done: '已登记，重新调解',
    note: { label: '哪里没有落实', hint: '只有调解员和上一级看得到；登记后重新约各方谈' },
  },
  fail: {
    button: '没有谈成',
    title: '没有谈成，结束调解',
    submit: '结束调解',
    done: '已结束',
    note: { label: '原因和建议', hint: '各方都看得到，例如：建议到司法所申请人民调解，或向法院起诉' },
  },
  withdraw: {
    button: '各方不再调解',
    title: '各方不再要求调解',
    submit: '结束调解',
    done: '已结束',
    note: { label: '原因', hint: '各方都看得到，例如：自己谈好了' },
  },
  moveFollowUp: { button: '改日子', title: '改回访的日子', submit: '改好并通知', done: '已改好，并已通知' },
  tieParty: { button: '对上台账', title: '这位是台账里的谁', submit: '对上', done: '已对上' },
  handOver: { button: '换调解员', title: '换调解员', submit: '交给他', done: '已交给新的调解员' },
};

/** Those with the whole that stand behind 更多. */
export const furtherActions = ['addParty', 'handOver', 'withdraw', 'fail'] as const;
