import type { RequestedAction } from '@linge/shared/complaint/complaint-action.schema';
import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { actOnComplaint } from '../../../services/complaint-action';
import { isOutdated } from '../../../services/outdated';
import { actionForms } from '../../../services/complaint-action-form';
import { toastError, useAction } from '../../../services/use-action';
import type { Query } from '../../../services/use-query';

/** What stands in the sheet: the list of further actions, or the form of one. */
export type SheetContent = RequestedAction | 'more';

/** What the page knows about acting: what the sheet shows, and what became of the last attempt. */
export function useComplaintAction(query: Query<Complaint>) {
  const [content, setContent] = useState<SheetContent>('more');
  const [visible, setVisible] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  const [finished, setFinished] = useState(false);

  const done = (complaint: Complaint, taken: RequestedAction) => {
    query.replace(complaint);
    setVisible(false);
    setNotice(null);
    setFinished(true);
    void Taro.showToast({ title: actionForms[taken].done, icon: 'none' });
  };

  /** Somebody else was faster: show what there is now; what was typed stays in the draft. */
  const outdated = async () => {
    setVisible(false);
    await query.reload();
    setNotice('这条诉求刚刚有了变化，下面是最新情况。您写的内容已经保留，看过后再操作。');
  };

  const accept = useAction(
    async (complaint: Complaint) => done(await actOnComplaint(complaint, 'accept'), 'accept'),
    (error) => (isOutdated(error) ? void outdated() : toastError(error)),
  );

  return {
    content,
    visible,
    notice,
    /** Whether something was done here: then the next one is near. */
    finished,
    /** Opens the form of an action, or the list of further ones. */
    show: (wanted: SheetContent) => {
      setContent(wanted);
      setVisible(true);
    },
    close: () => setVisible(false),
    done,
    outdated,
    /** Takes it on with one tap. */
    accept,
  };
}

export type ComplaintActing = ReturnType<typeof useComplaintAction>;
