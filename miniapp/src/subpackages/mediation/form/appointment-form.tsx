import { useRef } from 'react';
import { DayField } from '../../../components/day-field';
import { FormField } from '../../../components/form-field';
import { SheetForm } from '../../../components/sheet-form';
import { TextField } from '../../../components/text-field';
import { momentOf, wrongOfMoment } from '../../../services/mediation-form';
import { newId } from '../../../services/new-id';
import { createRequestName } from '../../../services/request-name';
import type { FormProps } from './form.type';
import { PickParties } from './pick-parties';
import { useActionForm } from './use-action-form';
import { useTyped } from './use-typed';

/** When and where, with whom; another time needs a reason. */
export function AppointmentForm(props: FormProps) {
  const { mediation, action, id } = props;
  const moving = action === 'moveAppointment';
  const known = mediation.appointments.find((one) => one.id === id);
  const nameOf = useRef(createRequestName(newId));
  const [typed, setTyped] = useTyped('moment', { day: '', time: '', place: known?.place ?? '' });
  const [partyIds, setPartyIds] = useTyped<readonly string[]>(
    'partyIds',
    mediation.parties.map((party) => party.id),
  );
  const [note, setNote] = useTyped('note', '');
  const sheet = useActionForm(props, {
    missing: () => ({
      ...wrongOfMoment(typed),
      ...(moving && !note.trim() ? { note: '请写明原因，当事人看得到' } : {}),
      ...(!moving && partyIds.length === 0 ? { partyIds: '请至少选一位' } : {}),
    }),
    body: () => {
      const asked = { ...momentOf(typed), ...(moving ? { note: note.trim() } : { partyIds }) };
      return { appointmentId: id ?? nameOf.current(asked), ...asked };
    },
  });
  const { wrong } = sheet.form;
  return (
    <SheetForm {...sheet}>
      <DayField
        label="日期"
        id="day"
        example="20261128"
        value={typed.day}
        error={wrong.day ?? wrong.startsAt}
        onChange={(day) => setTyped({ ...typed, day })}
      />
      <FormField label="时间" hint="24 小时制，如 15:00" error={wrong.time}>
        <TextField
          id="time"
          label="时间"
          max={8}
          value={typed.time}
          onChange={(time) => setTyped({ ...typed, time })}
        />
      </FormField>
      <FormField label="地点" error={wrong.place}>
        <TextField
          id="place"
          label="地点"
          placeholder="如：社区调解室"
          max={100}
          value={typed.place}
          onChange={(place) => setTyped({ ...typed, place })}
        />
      </FormField>
      {moving ? (
        <FormField label="原因" hint="约了的当事人看得到" error={wrong.note}>
          <TextField area id="note" label="原因" max={500} value={note} onChange={setNote} />
        </FormField>
      ) : (
        <PickParties
          label="请谁来"
          parties={mediation.parties}
          chosen={partyIds}
          error={wrong.partyIds}
          onChange={setPartyIds}
        />
      )}
    </SheetForm>
  );
}
