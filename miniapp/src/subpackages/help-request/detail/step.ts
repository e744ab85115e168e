import type { AskedHelpAction, HelpRequest } from '@linge/shared/help-request/help-request.schema';

/** What a tap asks for. */
export type HelpStep = AskedHelpAction;

/** In the order in which they matter: the first two stand in the bar. */
const order: readonly HelpStep[] = [
  ...(['take', 'finish', 'confirm', 'agree', 'settle', 'counter', 'giveBack', 'putBack'] as const),
  ...(['withdraw', 'dispute', 'end'] as const),
];

/** The one thing to do. */
const leading: readonly HelpStep[] = ['take', 'finish', 'confirm', 'agree', 'settle'];

export const stepText: Readonly<Record<HelpStep, string>> = {
  take: '我来帮忙',
  giveBack: '来不了，退回',
  finish: '做完了',
  confirm: '确认帮好了',
  counter: '时长不对',
  agree: '同意这个时长',
  dispute: '交给网格员',
  withdraw: '不用帮了',
  settle: '认定时长',
  putBack: '重新找人',
  end: '结束求助',
};

/** What the reader may do, the first first. */
export function stepsOf({ availableActions }: Pick<HelpRequest, 'availableActions'>): HelpStep[] {
  return order.filter((step) => availableActions.includes(step));
}

export function isLeading(step: HelpStep): boolean {
  return leading.includes(step);
}
