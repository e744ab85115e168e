import type { FollowSide } from '@linge/shared/household-tie/follow-tie.schema';
import type { NewMessage } from '../message/message.service.js';

type Words = Pick<NewMessage, 'kind' | 'title' | 'body'>;

/** Tells one of two what the other did. It names nobody: who it is stands where it opens, as long as it holds. */
export function followMessage(side: FollowSide, step: 'begun' | 'ended'): Words {
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

/** Asks whoever is to answer whether a relative gets the notices of an elder. */
export function offerMessage(side: FollowSide): Words {
  return side === 'follower'
    ? {
        kind: 'followOffered',
        title: '社区请您代家里老人收通知',
        body: '老人没有用小程序，跟社区工作人员说了想请您代收社区通知，再讲给老人听。点开看是哪位老人，同意或者不同意都可以，同意了也随时可以停止。',
      }
    : {
        kind: 'followOffered',
        title: '要不要让家人接着代看您的通知',
        body: '您有了自己的账号，家人就不再代您收通知了。要是想让对方接着看一份，请点开同意；不想就不用管，或者点不同意。',
      };
}

/** Why a relative receives no more: on the elder's word, or because the elder has an account now. */
export function receivingEndedMessage(why: 'word' | 'account'): Words {
  return {
    kind: 'followEnded',
    title: '您不再代一位家人收通知',
    body:
      why === 'word'
        ? '老人跟社区工作人员说了不用再代收。以后发给老人的通知不再发给您。'
        : '老人有了自己的账号，以后自己收通知。老人要是愿意让您接着看一份，会再告诉您。',
  };
}

/** Tells those who serve an elder what became of what they wrote down. */
export function answeredMessage(answer: 'agreed' | 'declined' | 'ended'): Words {
  const body = {
    agreed: '以后发给这位老人的通知，家人会收到一份。按户通知的，家人看了就算这一户看了。',
    declined: '发给这位老人的通知，还是要打电话或者上门告诉。',
    ended: '家人自己停止的。以后发给这位老人的通知，要打电话或者上门告诉。',
  };
  const title = {
    agreed: '家人同意代老人收通知',
    declined: '家人没有同意代老人收通知',
    ended: '家人不再代老人收通知',
  };
  return { kind: 'followOfferAnswered', title: title[answer], body: body[answer] };
}
