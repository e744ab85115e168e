import type { StaffMediationAction } from '@linge/shared/mediation/mediation-action.schema';
import type { Mediation } from '@linge/shared/mediation/mediation.schema';
import { useRef, useState } from 'react';
import { ApiError } from '../../../services/api-error';
import { actOnMediation } from '../../../services/mediation';
import type { Query } from '../../../services/use-query';
import type { Typed } from '../form/use-typed';

/** What stands in the sheet: the form of an action, and what it is about. */
export interface SheetContent {
  readonly action: StaffMediationAction | 'more';
  /** Of the party, the appointment or the follow-up. */
  readonly id?: string;
}

/** The form of one action. */
export type ActionContent = SheetContent & { readonly action: StaffMediationAction };

export type Show = (content: SheetContent) => void;

/** What the page knows about acting: which form is open, and what became of the last attempt. */
export function useActing(query: Query<Mediation>) {
  const [content, setContent] = useState<SheetContent | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const typed = useRef(new Map<string, Typed>());
  return {
    content,
    notice,
    show: setContent,
    close: () => setContent(null),
    /** What was typed into the form of an action, until it is sent. */
    typedIn: (form: SheetContent): Typed => {
      const key = formKey(form);
      const found = typed.current.get(key) ?? new Map<string, unknown>();
      typed.current.set(key, found);
      return found;
    },
    /** @throws ApiError, NetworkError but for what somebody else was faster with: then the latest is shown. */
    send: async (mediation: Mediation, form: ActionContent, body: object): Promise<void> => {
      try {
        query.replace(await actOnMediation(mediation, form.action, body));
        typed.current.delete(formKey(form));
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

/** By action and what it is about. */
export const formKey = ({ action, id = '' }: SheetContent): string => `${action}${id}`;

export type Acting = ReturnType<typeof useActing>;
