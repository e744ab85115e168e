import { staffApi } from '@linge/shared/staff/staff.api';
import type { GridAssignment } from '@linge/shared/staff/staff.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { DayField } from '../../../components/day-field';
import { SheetForm } from '../../../components/sheet-form';
import { todayTyped, typedDay } from '../../../format/day-input';
import { call } from '../../../services/client';
import { roleText } from '../../../services/staff';
import { useSheetForm } from '../../../services/use-sheet-form';

interface EndSheetProps {
  readonly assignment: GridAssignment;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** An assignment ends on a day. */
export function EndSheet({ assignment, onClose, onDone }: EndSheetProps) {
  const { staffMemberName: name, role, id, version, standInForId, validFrom } = assignment;
  const [day, setDay] = useState(todayTyped);
  const validTo = typedDay(day);
  const form = useSheetForm({
    missing: (): Readonly<Record<string, string>> =>
      validTo === null
        ? { validTo: '请填写日期' }
        : validTo < validFrom
          ? { validTo: '不能早于开始任职的那天' }
          : {},
    send: () => call(staffApi.endAssignment, { params: { id }, body: { version, validTo: validTo ?? '' } }),
    done: '已登记',
    onDone,
  });
  const what = standInForId === null ? '任职' : '代班';
  return (
    <SheetForm title={`结束${name}的${what}`} submit={`结束${what}`} form={form} onClose={onClose}>
      {standInForId === null && (
        <View className="secondary small">
          只结束“{roleText(role)}”这一项。如果{name}要离开，请用“离任交接”，没办完的诉求会一起转交
        </View>
      )}
      <DayField
        id="end-day"
        label="从哪天起不再担任"
        value={day}
        error={form.wrong.validTo}
        onChange={setDay}
      />
    </SheetForm>
  );
}
