import { checkInDeskApi } from '@linge/shared/check-in/check-in-desk.api';
import {
  maxCheckInBatch,
  type CheckInSession,
  type ListedCheckIn,
} from '@linge/shared/check-in/check-in-desk.schema';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import {
  hoursItems,
  hoursParts,
  type AdjustedBySignUp,
  type AdjustedHours,
} from '../../../services/check-in-hours.policy';
import { call } from '../../../services/client';
import { codeText } from '../../../services/error-text';
import { useAction } from '../../../services/use-action';

/** Whose hours were not entered, and why. */
interface Refused {
  readonly signUpId: string;
  readonly name: string;
  readonly why: string;
}

/** Entering hours for all that are chosen; a second try enters nobody's twice. */
export function useConfirming(
  activityId: string,
  entry: CheckInSession,
  items: readonly ListedCheckIn[],
  reload: () => Promise<unknown>,
) {
  const parts = hoursParts(items);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [adjusted, setAdjusted] = useState<AdjustedBySignUp>({});
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const chosen = parts.toConfirm.filter(({ signUpId }) => !leftOut.has(signUpId));
  const action = useAction(async () => {
    setRefused([]);
    const { startsAt } = entry.session;
    const params = { id: activityId };
    let done = 0;
    try {
      for (let from = 0; from < chosen.length; from += maxCheckInBatch) {
        const batch = hoursItems(chosen.slice(from, from + maxCheckInBatch), adjusted);
        const answer = await call(checkInDeskApi.confirmHours, { params, body: { startsAt, items: batch } });
        const wrong = answer.items.flatMap(({ signUpId, outcome, code }) => {
          if (outcome !== 'refused') return [];
          const name = chosen.find((item) => item.signUpId === signUpId)?.name ?? '';
          return [{ signUpId, name, why: codeText(code ?? 'INTERNAL_ERROR') }];
        });
        done += answer.items.length - wrong.length;
        setRefused((before) => [...before, ...wrong]);
      }
    } finally {
      await reload();
    }
    if (done > 0) void Taro.showToast({ title: `已确认 ${done} 人，会告诉本人`, icon: 'none' });
  });
  return {
    ...parts,
    ...action,
    chosen,
    adjusted,
    refused,
    isChosen: (signUpId: string) => !leftOut.has(signUpId),
    toggle: (signUpId: string) => {
      const next = new Set(leftOut);
      if (!next.delete(signUpId)) next.add(signUpId);
      setLeftOut(next);
    },
    adjust: (signUpId: string, hours: AdjustedHours) => setAdjusted({ ...adjusted, [signUpId]: hours }),
  };
}

export type Confirming = ReturnType<typeof useConfirming>;
