import type { StaffMediationAction } from '@linge/shared/mediation/mediation-action.schema';
import type { Mediation } from '@linge/shared/mediation/mediation.schema';
import { useState } from 'react';
import { ApiError } from '../../../services/api-error';
import { actOnMediation } from '../../../services/mediation';
import type { Query } from '../../../services/use-query';

/** What stands in the sheet: the form of an action, and what it is about. */
export interface SheetContent {
  readonly action: StaffMediationAction | 'more';
  /** Of the party, the appointment or the follow-up. */
  readonly id?: string;
}

export type Show = (content: SheetContent) => void;

/** What the page knows about acting: which form is open, and what became of the last attempt. */
export function useActing(query: Query<Mediation>) {
  const [content, setContent] = useState<SheetContent | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  return {
    content,
    notice,
    show: setContent,
    close: () => setContent(null),
    /** @throws ApiError, NetworkError but for what somebody else was faster with: then the latest is shown. */
    send: async (mediation: Mediation, action: StaffMediationAction, body: object): Promise<void> => {
      try {
        query.replace(await actOnMediation(mediation, action, body));
        setNotice(null);
      } catch (error) {
        if (!(error instanceof ApiError && error.code === 'VERSION_CONFLICT')) throw error;
        await query.reload();
        setNotice('这件调解刚刚有了变化，下面是最新情况，看过后再操作。');
        throw error;
      }
    },
  };
}

export type Acting = ReturnType<typeof useActing>;
