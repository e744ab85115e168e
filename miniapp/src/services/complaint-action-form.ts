import type { ComplaintAction } from '@linge/shared/complaint/complaint.schema';
import type { ActionInput } from './complaint-action';

/** How an action is called, and what is asked before it. */
export interface ActionForm {
  /** On the button that opens it. */
  readonly button: string;
  readonly title: string;
  readonly noteLabel: string;
  readonly noteHint?: string;
  readonly notePlaceholder: string;
  readonly noteRequired: boolean;
  readonly rating: boolean;
  readonly photos: boolean;
  readonly submit: string;
  /** Told in a toast once it is done. */
  readonly done: string;
}

export const actionForms: Readonly<Record<ComplaintAction, ActionForm>> = {
  accept: {
    button: '受理并留言',
    title: '受理并留言',
    noteLabel: '给反映人的话',
    notePlaceholder: '例如：明天上午到现场看',
    noteRequired: false,
    rating: false,
    photos: false,
    submit: '受理',
    done: '已受理',
  },
  resolve: {
    button: '登记处理结果',
    title: '登记处理结果',
    noteLabel: '做了什么',
    noteHint: '反映人会看到这段话和照片，再由反映人确认',
    notePlaceholder: '例如：已联系物业清走垃圾，并加了一个垃圾桶',
    noteRequired: true,
    rating: false,
    photos: true,
    submit: '提交处理结果',
    done: '已登记，等待确认',
  },
  confirm: {
    button: '已解决',
    title: '确认已解决',
    noteLabel: '想说的话',
    notePlaceholder: '对这次处理的意见',
    noteRequired: false,
    rating: true,
    photos: false,
    submit: '确认并评价',
    done: '谢谢您的评价',
  },
  reopen: {
    button: '没有解决',
    title: '还没有解决',
    noteLabel: '哪里没有解决',
    noteHint: '会退回给网格员继续处理',
    notePlaceholder: '例如：垃圾清走了，第二天又堆上了',
    noteRequired: true,
    rating: false,
    photos: false,
    submit: '退回继续处理',
    done: '已退回，继续处理',
  },
  verify: {
    button: '核查结案',
    title: '核查结案',
    noteLabel: '核查情况',
    noteHint: '这条诉求不能由反映人确认，由您核查后结案',
    notePlaceholder: '例如：已到现场查看，确已修好',
    noteRequired: true,
    rating: false,
    photos: false,
    submit: '核查并结案',
    done: '已结案',
  },
  withdraw: {
    button: '撤回这条诉求',
    title: '撤回诉求',
    noteLabel: '撤回原因',
    noteHint: '撤回后不再处理，也不能恢复；以后可以重新反映',
    notePlaceholder: '例如：已经自己解决了',
    noteRequired: false,
    rating: false,
    photos: false,
    submit: '确认撤回',
    done: '已撤回',
  },
};

/** What is missing, by field, in words to be shown beside it; empty when it can be sent. */
export function missingIn(
  form: ActionForm,
  input: Pick<ActionInput, 'note' | 'rating'>,
): Readonly<Record<string, string>> {
  return {
    ...(form.rating && input.rating === null ? { rating: '请点一颗星，说说满意程度' } : {}),
    ...(form.noteRequired && input.note.trim() === '' ? { note: `请写一写${form.noteLabel}` } : {}),
  };
}
