import { serviceHoursApi } from '@linge/shared/service-hours/service-hours.api';
import type { TeamHoursEntry } from '@linge/shared/service-hours/service-hours.schema';
import { minutesText } from '@linge/shared/service-hours/service-hours-word';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { FormField } from '../../../components/form-field';
import { SheetForm } from '../../../components/sheet-form';
import { TextField } from '../../../components/text-field';
import { hoursTyped, typedMinutes } from '../../../format/service-hours';
import { call } from '../../../services/client';
import { newId } from '../../../services/new-id';
import { orReload } from '../../../services/or-reload';
import { useSheetForm } from '../../../services/use-sheet-form';

interface CorrectSheetProps {
  readonly entry: TeamHoursEntry;
  readonly onClose: () => void;
  readonly onConflict: () => Promise<void>;
  readonly onDone: () => void;
}

/** What an entry should count for; it stands as it was entered, the correction beside it. */
export function CorrectSheet({ entry, onClose, onConflict, onDone }: CorrectSheetProps) {
  const [id] = useState(newId);
  const [hours, setHours] = useState(hoursTyped(entry.minutes));
  const [reason, setReason] = useState('');
  const form = useSheetForm({
    missing: (): Record<string, string> => ({
      ...(typedMinutes(hours, 0) === null ? { to: '请填小时数，如 2 或 1.5，一天最多 16 小时' } : {}),
      ...(reason.trim() ? {} : { reason: '请写明为什么更正' }),
    }),
    send: () => {
      const body = { id, from: entry.minutes, to: typedMinutes(hours, 0) ?? 0, reason: reason.trim() };
      const sending = call(serviceHoursApi.correct, { params: { id: entry.id }, body });
      return orReload(sending, { reload: onConflict });
    },
    done: '已更正',
    onDone,
  });
  return (
    <SheetForm title={`更正${entry.name}的服务时长`} submit="更正" form={form} onClose={onClose}>
      <View className="secondary">
        {entry.what}，现在算 {minutesText(entry.minutes)}。原来的登记不会改动，更正会另记一笔。
      </View>
      <FormField label="应该是多少小时" error={form.wrong.to}>
        <TextField id="correct-hours" label="应该是多少小时" max={5} value={hours} onChange={setHours} />
      </FormField>
      <FormField label="为什么更正" hint="志愿者会看到" error={form.wrong.reason}>
        <TextField
          area
          id="correct-reason"
          label="为什么更正"
          max={200}
          value={reason}
          onChange={setReason}
        />
      </FormField>
    </SheetForm>
  );
}
