import { serviceHoursApi } from '@linge/shared/service-hours/service-hours.api';
import type { OwnHoursEntry } from '@linge/shared/service-hours/service-hours.schema';
import { minutesText } from '@linge/shared/service-hours/service-hours-word';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { FormField } from '../../../components/form-field';
import { SheetForm } from '../../../components/sheet-form';
import { TextField } from '../../../components/text-field';
import { call } from '../../../services/client';
import { newId } from '../../../services/new-id';
import { useSheetForm } from '../../../services/use-sheet-form';

interface ObjectSheetProps {
  readonly entry: OwnHoursEntry;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** What is wrong with an entry; somebody else than who confirmed it answers. */
export function ObjectSheet({ entry, onClose, onDone }: ObjectSheetProps) {
  const [id] = useState(newId);
  const [text, setText] = useState('');
  const form = useSheetForm({
    missing: (): Record<string, string> => (text.trim() ? {} : { text: '请写明哪里不对' }),
    send: () => call(serviceHoursApi.object, { params: { id: entry.id }, body: { id, text: text.trim() } }),
    done: '已提出，答复后会告诉您',
    onDone,
  });
  return (
    <SheetForm title="提出异议" submit="提出" form={form} onClose={onClose}>
      <View className="secondary">
        {entry.what}，现在算 {minutesText(entry.minutes)}。由确认这段时长以外的人核实后答复您。
      </View>
      <FormField
        label="哪里不对"
        hint="例如：那天下雨，收尾到十一点，实际做了两个小时"
        error={form.wrong.text}
      >
        <TextField area id="objection-text" label="哪里不对" max={300} value={text} onChange={setText} />
      </FormField>
    </SheetForm>
  );
}
