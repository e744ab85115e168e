import type { RequestedAction } from '@linge/shared/complaint/complaint-action.schema';
import type { ComplaintAction, ComplaintEventType } from '@linge/shared/complaint/complaint.schema';
import { requestedActions } from './complaint-action-form';

/** What is most likely wanted next, the likeliest first. */
const likeliest: readonly RequestedAction[] = [
  'confirm',
  'answer',
  'appeal',
  'unitReport',
  'unitAccept',
  'accept',
  'resolve',
  'verify',
  'resume',
  'reopen',
  'start',
  'sendBack',
  'unitReturn',
  'edit',
];

/** The rest in the order of a worker's day: get on with it, pass it on, ask for time, put it away. */
const others: readonly RequestedAction[] = [
  'accept',
  'start',
  'ask',
  'dispatch',
  'escalate',
  'transfer',
  'returnDown',
  'extend',
  'suspend',
  'merge',
  'unmerge',
  'recall',
  'reject',
];

export interface BarActions {
  /** At most two in the thumb's reach, the main one first. */
  readonly main: readonly RequestedAction[];
  /** What stands behind one button. */
  readonly more: readonly RequestedAction[];
}

/**
 * What may be done now, as the server said, by where it stands and how it came there. To take back stands at the page's end, out of the
 * thumb's way. `accept` is one tap on the bar; to accept with a word is among the others.
 */
export function barActions(available: readonly ComplaintAction[], last?: ComplaintEventType): BarActions {
  // what a unit gave back waits for another unit
  const wanted: readonly RequestedAction[] =
    last === 'ComplaintUnitReturned' ? ['dispatch', ...likeliest] : likeliest;
  const open: readonly RequestedAction[] = requestedActions(available).filter((one) => one !== 'withdraw');
  const main = wanted.filter((action) => open.includes(action)).slice(0, 2);
  const rest = open.filter((action) => action === 'accept' || !main.includes(action));
  const more = [...rest].sort((one, other) => placeOf(one) - placeOf(other));
  const [only, ...further] = more;
  // a list of one is no list
  if (only && only !== 'accept' && further.length === 0 && main.length < 2) {
    return { main: [...main, only], more: [] };
  }
  return { main, more };
}

function placeOf(action: RequestedAction): number {
  const place = others.indexOf(action);
  return place === -1 ? others.length : place;
}
