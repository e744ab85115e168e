import type { CheckInSession, ListedCheckIn } from '@linge/shared/check-in/check-in-desk.schema';
import { hoursReasonText } from '@linge/shared/check-in/check-in-word';
import { HoursReason } from '@linge/shared/check-in/check-in.schema';
import { minutesText } from '@linge/shared/service-hours/service-hours-word';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { SheetForm } from '../../../components/sheet-form';
import { TextField } from '../../../components/text-field';
import { hoursTyped, typedMinutes } from '../../../format/service-hours';
import { adjustProblems, type AdjustedHours } from '../../../services/check-in-hours.policy';

interface AdjustSheetProps {
  readonly item: ListedCheckIn;
  readonly entry: CheckInSession;
  /** As it was put before; null where it was not. */
  readonly adjusted: AdjustedHours | null;
  readonly onAdjust: (adjusted: AdjustedHours) => void;
  readonly onClose: () => void;
}

const reasons = HoursReason.options.map((value) => ({ value, text: hoursReasonText[value] }));

/** Other minutes than the check-in says, and why. */
export function AdjustSheet({ item, entry, adjusted, onAdjust, onClose }: AdjustSheetProps) {
  const { name, hours: listed } = item;
  const proposed = listed.proposedMinutes;
  const [hours, setHours] = useState(hoursTyped(adjusted?.minutes ?? proposed ?? 0));
  const [reason, setReason] = useState<HoursReason | null>(adjusted?.reason ?? null);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const submit = () => {
    const problems = adjustProblems({ hours, reason }, entry, proposed);
    setWrong(problems);
    if (Object.keys(problems).length === 0) onAdjust({ minutes: typedMinutes(hours) ?? 0, reason });
  };
  return (
    <SheetForm
      title={`调整${name}的时长`}
      submit="改好"
      form={{ problem: null, busy: false, submit }}
      onClose={onClose}
    >
      {proposed !== null && <View className="secondary">{`按签到算是 ${minutesText(proposed)}`}</View>}
      <FormField label="应该是多少小时" error={wrong.hours}>
        <TextField id="adjust-hours" label="应该是多少小时" max={5} value={hours} onChange={setHours} />
      </FormField>
      <FormField label="为什么改" hint="本人会看到" error={wrong.reason}>
        <Segmented look="chips" label="为什么改" options={reasons} value={reason} onChange={setReason} />
      </FormField>
    </SheetForm>
  );
}
