import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import type { ListedSignUp } from '@linge/shared/activity/sign-up-list.schema';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { call } from '../../../services/client';
import { useAction } from '../../../services/use-action';

export interface Removing {
  /** Who is asked about; null where nobody is. */
  readonly asked: ListedSignUp | null;
  readonly busy: boolean;
  readonly ask: (signUp: ListedSignUp | null) => void;
  readonly remove: (signUp: ListedSignUp) => void;
}

/** Taking somebody off the list. What is on the screen is read anew, also where they left meanwhile. */
export function useRemoving(activityId: string, reload: () => Promise<unknown>): Removing {
  const [asked, ask] = useState<ListedSignUp | null>(null);
  const removing = useAction(async ({ id, version }: ListedSignUp) => {
    try {
      await call(activityDeskApi.removeSignUp, {
        params: { id: activityId, signUpId: id },
        body: { version },
      });
    } finally {
      ask(null);
      await reload();
    }
    void Taro.showToast({ title: '已移出，并已通知', icon: 'none' });
  });
  return { asked, busy: removing.busy, ask, remove: removing.run };
}
