import type { OwnSignUp, SignUpAction } from '@linge/shared/activity/sign-up.schema';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { answerSignUp } from '../../../services/sign-up';
import { useAction } from '../../../services/use-action';

const done: Readonly<Record<SignUpAction, string>> = {
  accept: '名额是您的了',
  decline: '已让给下一位',
  leave: '已退出',
};

export interface Answering {
  readonly busy: boolean;
  readonly answer: (signUp: OwnSignUp, action: SignUpAction) => void;
  /** Whom to ask whether they are sure; null where nobody is being asked. */
  readonly leaving: OwnSignUp | null;
  readonly askToLeave: (signUp: OwnSignUp | null) => void;
}

/** Leaving, and answering for an offered place. What is on the screen is read anew, also where somebody was faster. */
export function useAnswering(reload: () => Promise<unknown>): Answering {
  const [leaving, askToLeave] = useState<OwnSignUp | null>(null);
  const answering = useAction(async (signUp: OwnSignUp, action: SignUpAction) => {
    try {
      await answerSignUp(signUp, action);
    } finally {
      askToLeave(null);
      await reload();
    }
    void Taro.showToast({ title: done[action], icon: 'none' });
  });
  return { busy: answering.busy, answer: answering.run, leaving, askToLeave };
}
