import type { Mediation } from '@linge/shared/mediation/mediation.schema';
import { View } from '@tarojs/components';
import type { ComponentType } from 'react';
import { Button } from '../../../components/button';
import { Sheet } from '../../../components/sheet';
import { actionNames, furtherActions } from '../part/action-name';
import { AppointmentForm } from '../form/appointment-form';
import type { FormProps } from '../form/form.type';
import { HandOverForm } from '../form/hand-over-form';
import { HoldForm } from '../form/hold-form';
import { MoveFollowUpForm } from '../form/move-follow-up-form';
import { NoteForm } from '../form/note-form';
import { PaperForm } from '../form/paper-form';
import { PartyForm } from '../form/party-form';
import { ProposeForm } from '../form/propose-form';
import { TiePartyForm } from '../form/tie-party-form';
import { TypedContext } from '../form/use-typed';
import { formKey, type Acting, type SheetContent } from './use-acting';

const forms: Readonly<Partial<Record<SheetContent['action'], ComponentType<FormProps>>>> = {
  addParty: PartyForm,
  invite: AppointmentForm,
  moveAppointment: AppointmentForm,
  holdAppointment: HoldForm,
  propose: ProposeForm,
  recordPaper: PaperForm,
  handOver: HandOverForm,
  moveFollowUp: MoveFollowUpForm,
  tieParty: TiePartyForm,
};

interface ActionSheetProps {
  readonly mediation: Mediation;
  readonly acting: Acting;
  readonly accountId: string;
}

/** The form of the action that was chosen, or the list of further ones. */
export function ActionSheet({ mediation, acting, accountId }: ActionSheetProps) {
  const { content } = acting;
  if (!content) return null;
  if (content.action === 'more') {
    return (
      <Sheet visible title="更多操作" onClose={acting.close}>
        <View className="stack">
          {furtherActions
            .filter((action) => mediation.availableActions.includes(action))
            .map((action) => (
              <Button key={action} id={action} block onPress={() => acting.show({ action })}>
                {actionNames[action].button}
              </Button>
            ))}
        </View>
      </Sheet>
    );
  }
  const { action, id } = content;
  const Form = forms[action] ?? NoteForm;
  return (
    <TypedContext.Provider value={acting.typedIn(content)}>
      <Form
        key={formKey(content)}
        mediation={mediation}
        action={action}
        id={id}
        accountId={accountId}
        send={(body) => acting.send(mediation, { ...content, action }, body)}
        onClose={acting.close}
      />
    </TypedContext.Provider>
  );
}
