import { serviceHoursApi } from '@linge/shared/service-hours/service-hours.api';
import type { VolunteerMember } from '@linge/shared/volunteer/volunteer.schema';
import { useState } from 'react';
import { DayField } from '../../../components/day-field';
import { FormField } from '../../../components/form-field';
import { SheetForm } from '../../../components/sheet-form';
import { TextField } from '../../../components/text-field';
import { todayTyped, typedDay } from '../../../format/day-input';
import { typedMinutes } from '../../../format/service-hours';
import { call } from '../../../services/client';
import { newId } from '../../../services/new-id';
import { useSheetForm } from '../../../services/use-sheet-form';

interface GrantSheetProps {
  readonly member: VolunteerMember;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Hours by hand, for service that no check-in shows. */
export function GrantSheet({ member, onClose, onDone }: GrantSheetProps) {
  const [id] = useState(newId);
  const [day, setDay] = useState(todayTyped);
  const [hours, setHours] = useState('');
  const [what, setWhat] = useState('');
  const [reason, setReason] = useState('');
  const form = useSheetForm({
    missing: (): Record<string, string> => ({
      ...(typedDay(day) ? {} : { day: '请填 8 位数字的日期' }),
      ...(typedMinutes(hours) === null ? { minutes: '请填小时数，如 2 或 1.5，一天最多 16 小时' } : {}),
      ...(what.trim() ? {} : { what: '请写明做了什么' }),
      ...(reason.trim() ? {} : { reason: '请写明为什么人工登记' }),
    }),
    send: () =>
      call(serviceHoursApi.grant, {
        body: {
          ...{ id, memberId: member.id, day: typedDay(day) ?? '', minutes: typedMinutes(hours) ?? 0 },
          ...{ what: what.trim(), reason: reason.trim() },
        },
      }),
    done: '已登记',
    onDone,
  });
  return (
    <SheetForm title={`登记${member.name}的服务时长`} submit="登记" form={form} onClose={onClose}>
      <DayField label="哪一天" id="grant-day" value={day} onChange={setDay} error={form.wrong.day} />
      <FormField label="多少小时" error={form.wrong.minutes}>
        <TextField
          id="grant-hours"
          label="多少小时"
          placeholder="如 2 或 1.5"
          max={5}
          value={hours}
          onChange={setHours}
        />
      </FormField>
      <FormField label="做了什么" hint="会写进证明，例如：老人理发日" error={form.wrong.what}>
        <TextField id="grant-what" label="做了什么" max={60} value={what} onChange={setWhat} />
      </FormField>
      <FormField label="为什么人工登记" hint="志愿者会看到，例如：当天没有网络" error={form.wrong.reason}>
        <TextField
          area
          id="grant-reason"
          label="为什么人工登记"
          max={200}
          value={reason}
          onChange={setReason}
        />
      </FormField>
    </SheetForm>
  );
}
