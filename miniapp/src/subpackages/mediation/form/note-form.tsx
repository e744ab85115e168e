import { FormField } from '../../../components/form-field';
import { SheetForm } from '../../../components/sheet-form';
import { TextField } from '../../../components/text-field';
import { actionNames } from '../part/action-name';
import type { FormProps } from './form.type';
import { useActionForm } from './use-action-form';
import { useTyped } from './use-typed';

const targets: Readonly<Partial<Record<FormProps['action'], string>>> = {
  removeParty: 'partyId',
  cancelAppointment: 'appointmentId',
  recordKept: 'followUpId',
  recordBroken: 'followUpId',
};

/** An action that needs a few words. */
export function NoteForm(props: FormProps) {
  const { action, id } = props;
  const { label = '说明', hint, optional = false } = actionNames[action].note ?? {};
  const [note, setNote] = useTyped('note', '');
  const target = targets[action];
  const sheet = useActionForm(props, {
    missing: () => (optional || note.trim() ? {} : { note: '请写几句' }),
    body: () => ({ ...(target ? { [target]: id } : {}), ...(note.trim() ? { note: note.trim() } : {}) }),
  });
  return (
    <SheetForm {...sheet}>
      <FormField label={label} hint={hint} optional={optional} error={sheet.form.wrong.note}>
        <TextField area id="note" label={label} max={500} value={note} onChange={setNote} />
      </FormField>
    </SheetForm>
  );
}
