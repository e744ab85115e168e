import type { complaintActionApi } from '@linge/shared/complaint/complaint.api';
import type { RequestedAction } from '@linge/shared/complaint/complaint-action.schema';
import type { BodyOf } from '@linge/shared/endpoint';
import { typedDay } from '../format/day-input';
import type { ActionInput } from './complaint-action-input';

type Body<A extends RequestedAction> = Omit<BodyOf<(typeof complaintActionApi)[A]>, 'version'>;

const said = ({ note }: ActionInput) => ({ note: note.trim() });
const perhapsSaid = (input: ActionInput) => (input.note.trim() ? said(input) : {});
const shown = (input: ActionInput) => ({ ...said(input), photoIds: [...input.photoIds] });

/** What each action takes of what was filled in. What is missing goes as it is: the server refuses it, by field. */
const bodies: { readonly [A in RequestedAction]: (input: ActionInput) => Body<A> } = {
  accept: perhapsSaid,
  reject: said,
  appeal: shown,
  start: perhapsSaid,
  ask: said,
  answer: shown,
  escalate: shown,
  returnDown: said,
  transfer: (input) => ({
    ...said(input),
    gridId: input.gridId ?? '',
    ...(input.taker ? { accountId: input.taker.id } : {}),
  }),
  dispatch: (input) => ({
    ...said(input),
    leadUnitId: input.leadUnit?.id ?? '',
    helpingUnitIds: input.helpingUnits.map(({ id }) => id).filter((id) => id !== input.leadUnit?.id),
    releaseReporter: input.releaseReporter,
  }),
  unitAccept: perhapsSaid,
  unitReturn: said,
  unitReport: shown,
  recall: said,
  suspend: (input) => ({ ...said(input), until: typedDay(input.until) ?? '' }),
  resume: perhapsSaid,
  extend: (input) => ({ ...said(input), workingDays: Number(input.workingDays) }),
  resolve: shown,
  confirm: ({ scores, solved, ...input }) => ({
    solved: solved ?? true,
    scores: { speed: scores.speed ?? 0, attitude: scores.attitude ?? 0, result: scores.result ?? 0 },
    ...(input.note.trim() ? { note: input.note.trim() } : {}),
  }),
  reopen: shown,
  verify: said,
  sendBack: said,
  merge: (input) => ({ ...perhapsSaid(input), intoId: input.into?.id ?? '' }),
  unmerge: said,
  edit: ({ text, placeDetail, category, keptPhotoIds, photoIds }) => ({
    text: (text ?? '').trim(),
    ...(placeDetail?.trim() ? { placeDetail: placeDetail.trim() } : {}),
    ...(category ? { categoryId: category.id } : {}),
    ...(keptPhotoIds ? { photoIds: [...keptPhotoIds, ...photoIds] } : {}),
  }),
  withdraw: perhapsSaid,
};

/** The body of an action on a version, as it goes over the wire. */
export function actionBody<A extends RequestedAction>(
  action: A,
  version: number,
  input: ActionInput,
): Body<A> & { readonly version: number } {
  return { ...bodies[action](input), version };
}
