import type { NewMessage } from '../message/message.service.js';
import type { FollowRow } from './follow-tie.repository.js';

/** Tells one of two what the other agreed to, or ended. */
export function followMessage(
  { side, name }: Pick<FollowRow, 'side' | 'name'>,
  step: 'begun' | 'ended',
): Pick<NewMessage, 'kind' | 'title' | 'body'> {
  const mine = side === 'followed';
  if (step === 'begun') {
    return {
      kind: 'followBegun',
      title: mine ? `${name}开始代看您的通知` : `您开始代看${name}的通知`,
      body: mine
        ? '以后发给您的社区通知，对方也会收到一份。对方看了不算您看了，请您也打开看看。随时可以在“我的住户”里停止。'
        : '以后发给对方的社区通知，您也会收到一份，请提醒对方看。随时可以在“我的住户”里停止。',
    };
  }
  return {
    kind: 'followEnded',
    title: mine ? `${name}不再代看您的通知` : `您不再代看${name}的通知`,
    body: '是对方停止的。想再开始，请当面重新输一次代看码。',
  };
}
