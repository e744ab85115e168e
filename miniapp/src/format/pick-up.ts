import type { DeskChild } from '@linge/shared/pick-up/pick-up-desk.schema';
import { relationText } from '@linge/shared/pick-up/pick-up-word';
import type { Authorisation, PickUp } from '@linge/shared/pick-up/pick-up.schema';
import type { ActivityTag } from './activity';
import { clockText } from './day';
import { comingDayText } from './span';

/** Who may take a child: `奶奶 李桂芳`, `家人 王红`, `自己回家`. */
export function authorisedText({
  kind,
  name,
  relation,
}: Pick<Authorisation, 'kind' | 'name' | 'relation'>): string {
  if (kind === 'alone') return '自己回家';
  return `${relation ? relationText[relation] : '家人'} ${name ?? ''}`.trim();
}

/** What stands under it, for the guardian and for whoever hands over. */
export function authorisedDetail({ kind, phone, day }: Authorisation): string {
  if (kind === 'alone') return '监护人同意，不用人接';
  if (kind === 'code') return day ? `${comingDayText(day)}，凭接送码` : '凭接送码';
  return phone ? `电话 ${phone}` : '没有登记电话';
}

/** `由奶奶 李桂芳接走`. */
export function takerText({ kind, name, relation }: Pick<PickUp, 'kind' | 'name' | 'relation'>): string {
  if (kind === 'none') return '还没有接走';
  if (kind === 'alone') return '自己回家了';
  if (kind === 'guardian') return '由监护人接走';
  return `由${authorisedText({ kind, name, relation })}接走`;
}

/** `18:58 由奶奶 李桂芳接走`. */
export const takenAtText = (pickUp: Pick<PickUp, 'kind' | 'name' | 'relation' | 'takenAt'>): string =>
  `${clockText(pickUp.takenAt)} ${takerText(pickUp)}`;

/** How a child stands on the list of those who hand over. @param queued it was recorded here and not sent yet */
export function childTag(
  { presence, pickUp }: Pick<DeskChild, 'presence' | 'pickUp'>,
  queued: boolean,
): ActivityTag {
  if (queued) return { tone: 'warn', text: '已接走，等网络' };
  if (pickUp?.doubtful) return { tone: 'accent', text: '请核实' };
  if (pickUp) return { tone: 'ok', text: '已接走' };
  if (presence === 'absent') return { tone: 'neutral', text: '没来' };
  return presence === 'present' ? { tone: 'info', text: '到了' } : { tone: 'neutral', text: '没有点名' };
}

/** Those who may take a child, in one line: `监护人李建、奶奶 李桂芳`. */
export function whoMayText({
  guardian,
  authorisations,
}: Pick<DeskChild, 'guardian' | 'authorisations'>): string {
  const first = guardian.name ? [`监护人 ${guardian.name}`] : [];
  return [...first, ...authorisations.map(authorisedText)].join('、') || '没有人可以接，请联系社区';
}
