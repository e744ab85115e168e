import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import { Sheet } from '../../../components/sheet';
import type { BarActions } from '../../../services/complaint-action-bar';
import { actionForms } from '../../../services/complaint-action-form';
import { ActionForm } from './action-form';
import { ActionList } from './action-list';
import type { ComplaintActing } from './use-complaint-action';

interface ActionSheetProps {
  readonly acting: ComplaintActing;
  readonly complaint: Complaint;
  readonly actions: BarActions;
  readonly accountId: string;
}

/** One sheet for the list of further actions and for the form of any. */
export function ActionSheet({ acting, complaint, actions, accountId }: ActionSheetProps) {
  const { content } = acting;
  const title = content === 'more' ? '更多操作' : actionForms[content].title;
  return (
    <Sheet visible={acting.visible} title={title} onClose={acting.close}>
      {content === 'more' ? (
        <ActionList actions={actions.more} onChoose={acting.show} />
      ) : (
        <ActionForm
          key={content}
          complaint={complaint}
          action={content}
          accountId={accountId}
          onDone={acting.done}
          onOutdated={acting.outdated}
        />
      )}
    </Sheet>
  );
}
