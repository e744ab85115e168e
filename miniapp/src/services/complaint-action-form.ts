import { maxExtensionDays, type RequestedAction } from '@linge/shared/complaint/complaint-action.schema';
import type { Complaint, ComplaintAction } from '@linge/shared/complaint/complaint.schema';
import { typedDay } from '../format/day-input';
import type { ActionForm, ActionField } from './complaint-action-form.type';
import type { ActionInput } from './complaint-action-input';
import { reporterForms } from './complaint-reporter-form';
import { scoreNames } from './complaint-score';
import { staffForms } from './complaint-staff-form';
import { unitForms } from './complaint-unit-form';

export type { ActionForm } from './complaint-action-form.type';

/** How every action is called, and what is asked before it. */
export const actionForms: Readonly<Record<RequestedAction, ActionForm>> = {
  ...reporterForms,
  ...unitForms,
  ...staffForms,
};

/** What is said beside the note of one complaint: of an appeal, or of the level above, only where there is one. */
export function noteHintOf(
  action: RequestedAction,
  { level, timeline }: Pick<Complaint, 'level' | 'timeline'>,
): string | undefined {
  const hint = actionForms[action].noteHint;
  if (level === 'town') return hint;
  const appealed = timeline.some(({ type }) => type === 'ComplaintAppealed');
  if (action === 'reject' && !appealed) return `${hint ?? ''}，15 天内可以申诉一次，由上一级重新受理`;
  return action === 'reopen' ? `${hint ?? ''}；第二次退回时转到上一级办理` : hint;
}

/** Without what the system alone does. */
export function requestedActions(available: readonly ComplaintAction[]): RequestedAction[] {
  return available.filter((action): action is RequestedAction => action in actionForms);
}

type Wrong = Readonly<Record<string, string>>;

/** What is missing in a field, by the name that the server's answer has for it. */
const gaps: Readonly<Record<ActionField, (input: ActionInput) => Wrong>> = {
  solved: ({ solved }) => (solved === null ? { solved: '请选一下是否解决' } : {}),
  scores: ({ scores }) =>
    Object.fromEntries(
      Object.entries(scoreNames).flatMap(([score, name]) =>
        scores[score as keyof typeof scoreNames] === null ? [[score, `请给${name}点几颗星`]] : [],
      ),
    ),
  until: ({ until }) => (typedDay(until) === null ? { until: '请填恢复办理的日子' } : {}),
  workingDays: ({ workingDays }) => {
    const days = Number(workingDays);
    const fits = Number.isInteger(days) && days >= 1 && days <= maxExtensionDays;
    return fits ? {} : { workingDays: `请填 1 到 ${maxExtensionDays} 个工作日` };
  },
  units: ({ leadUnit }) => (leadUnit === null ? { leadUnitId: '请选承办单位' } : {}),
  grid: ({ gridId }) => (gridId === null ? { gridId: '请选转到哪个网格' } : {}),
  complaint: ({ into }) => (into === null ? { intoId: '请选并入哪一件' } : {}),
  category: () => ({}),
  pictures: () => ({}),
  text: ({ text }) => ((text ?? '').trim().length < 5 ? { text: '太短了，请再写一些' } : {}),
};

/** What is missing, by field, in words to be shown beside it; empty when it can be sent. */
export function missingIn(form: ActionForm, input: ActionInput): Wrong {
  const found = (form.fields ?? []).map((field) => Object.entries(gaps[field](input)));
  const unsaid = form.noteRequired === true && input.note.trim() === '';
  return {
    ...Object.fromEntries(found.flat()),
    ...(unsaid ? { note: `请写一写${form.noteLabel ?? ''}` } : {}),
  };
}
