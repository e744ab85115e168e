import { DayField } from '../../../components/day-field';
import { FormField } from '../../../components/form-field';
import { SheetForm } from '../../../components/sheet-form';
import { TextField } from '../../../components/text-field';
import { typedDay } from '../../../format/day-input';
import type { FormProps } from './form.type';
import { useActionForm } from './use-action-form';
import { useTyped } from './use-typed';

/** Another day to look whether promises are kept, and why. */
export function MoveFollowUpForm(props: FormProps) {
  const { id } = props;
  const [day, setDay] = useTyped('day', '');
  const [note, setNote] = useTyped('note', '');
  const sheet = useActionForm(props, {
    missing: () => ({
      ...(typedDay(day) ? {} : { day: '请填 8 位数字的日期，如 20261205' }),
      ...(note.trim() ? {} : { note: '请写明原因' }),
    }),
    body: () => ({ followUpId: id, day: typedDay(day), note: note.trim() }),
  });
  const { wrong } = sheet.form;
  return (
    <SheetForm {...sheet}>
      <DayField
        id="day"
        label="改到哪天"
        example="20261205"
        value={day}
        error={wrong.day}
        onChange={setDay}
      />
      <FormField label="原因" hint="只有调解员和上一级看得到；当事人会知道新的日子" error={wrong.note}>
        <TextField area id="note" label="原因" max={500} value={note} onChange={setNote} />
      </FormField>
    </SheetForm>
  );
}
