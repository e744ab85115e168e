import type { FollowSide } from '@linge/shared/household-tie/follow-tie.schema';
import type { NewMessage } from '../message/message.service.js';

/** Tells one of two what the other did. It names nobody: who it is stands where it opens, as long as it holds. */
export function followMessage(
  side: FollowSide,
  step: 'begun' | 'ended',
): Pick<NewMessage, 'kind' | 'title' | 'body'> {
  const mine = side === 'followed';
  if (step === 'begun') {
    return {
      kind: 'followBegun',
      title: mine ? '有家人开始代看您的通知' : '您开始代看一位家人的通知',
      body: mine
        ? '以后发给您的社区通知，对方也会收到一份。对方看了不算您看了，请您也打开看看。点开可以看是谁，随时可以停止。'
        : '以后发给对方的社区通知，您也会收到一份，请提醒对方看。点开可以看是谁，随时可以停止。',
    };
  }
  return {
    kind: 'followEnded',
    title: mine ? '有家人不再代看您的通知' : '您不再代看一位家人的通知',
    body: '是对方停止的。想再开始，请当面重新输一次代看码。',
  };
}
