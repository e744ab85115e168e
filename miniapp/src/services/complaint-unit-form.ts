import type { RequestedAction } from '@linge/shared/complaint/complaint-action.schema';
import type { ActionForm } from './complaint-action-form.type';

/** What the delegate of a unit can do about what was dispatched to it. */
export const unitForms = {
  unitAccept: {
    button: '接单',
    line: '本单位承办，并说说打算怎么办',
    title: '接单',
    noteLabel: '办理安排',
    noteHint: '反映人会看到已经接单，看不到这段话',
    notePlaceholder: '例如：已安排养护队，本周内完成修补',
    submit: '接单',
    done: '已接单',
  },
  unitReport: {
    button: '反馈办理结果',
    line: '办好以后告诉派单的人，由他们登记并请居民确认',
    title: '反馈办理结果',
    noteLabel: '办理结果',
    noteHint: '派单的工作人员核实后，登记给反映人',
    notePlaceholder: '例如：六处坑洼已全部修补，路面可以正常通行',
    noteRequired: true,
    photos: true,
    submit: '提交办理结果',
    done: '已反馈',
  },
  unitReturn: {
    button: '退回',
    line: '不归本单位办，说明原因退回派单的人',
    title: '退回派单',
    noteLabel: '退回原因',
    notePlaceholder: '例如：这段路由县交通运输局养护',
    noteRequired: true,
    submit: '退回',
    done: '已退回',
  },
} as const satisfies Partial<Record<RequestedAction, ActionForm>>;
