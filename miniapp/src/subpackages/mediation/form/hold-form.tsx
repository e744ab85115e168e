import { FormField } from '../../../components/form-field';
import { SheetForm } from '../../../components/sheet-form';
import { TextField } from '../../../components/text-field';
import type { FormProps } from './form.type';
import { PickParties } from './pick-parties';
import { useActionForm } from './use-action-form';
import { useTyped } from './use-typed';

/** Who came, and what was said, in confidence. */
export function HoldForm(props: FormProps) {
  const { mediation, id } = props;
  const invited = mediation.appointments.find((one) => one.id === id)?.partyIds ?? [];
  const [cameIds, setCameIds] = useTyped<readonly string[]>('cameIds', invited);
  const [notes, setNotes] = useTyped('notes', '');
  const sheet = useActionForm(props, {
    missing: () => (notes.trim() ? {} : { notes: '请记下谈了什么' }),
    body: () => ({ appointmentId: id, cameIds, notes: notes.trim() }),
  });
  return (
    <SheetForm {...sheet}>
      <PickParties label="谁来了" parties={mediation.parties} chosen={cameIds} onChange={setCameIds} />
      <FormField label="谈话记录" hint="加密保存，只有调解员和上一级看得到" error={sheet.form.wrong.notes}>
        <TextField area id="notes" label="谈话记录" max={2000} value={notes} onChange={setNotes} />
      </FormField>
    </SheetForm>
  );
}
