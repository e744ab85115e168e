import { staffApi } from '@linge/shared/staff/staff.api';
import type { GridAssignment } from '@linge/shared/staff/staff.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { DayField } from '../../../components/day-field';
import { SheetForm } from '../../../components/sheet-form';
import { todayTyped, typedDay } from '../../../format/day-input';
import { call } from '../../../services/client';
import { newId } from '../../../services/new-id';
import { roleText } from '../../../services/staff';
import { useSheetForm } from '../../../services/use-sheet-form';
import { PersonField } from '../../../components/person-field';
import { StaffPeople } from '../../../frame/staff-people';

interface StandInSheetProps {
  readonly assignment: GridAssignment;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Somebody goes on leave: who stands in, from when, and when they are back. */
export function StandInSheet({ assignment, onClose, onDone }: StandInSheetProps) {
  const { staffMemberName: name, role, communityId } = assignment;
  const [id] = useState(newId);
  const [personId, setPersonId] = useState<string | null>(null);
  const [from, setFrom] = useState(todayTyped);
  const [back, setBack] = useState('');
  const validFrom = typedDay(from);
  const validTo = typedDay(back);
  const form = useSheetForm({
    missing: () => ({
      ...(personId ? {} : { staffMemberId: '请选择代班的人' }),
      ...(validFrom ? {} : { validFrom: '请填写日期' }),
      ...(validTo === null
        ? { validTo: '请填写销假回来的日期' }
        : validFrom && validTo <= validFrom
          ? { validTo: '要晚于请假开始的那天' }
          : {}),
    }),
    send: () =>
      call(staffApi.createStandIn, {
        params: { id: assignment.id },
        body: {
          id,
          staffMemberId: personId ?? '',
          validFrom: validFrom ?? '',
          validTo: validTo ?? '',
        },
      }),
    done: '已安排代班',
    onDone,
  });
  return (
    <SheetForm title={`${name}请假`} submit="安排代班" form={form} onClose={onClose}>
      <View className="secondary small">
        代班的人在这段时间里有{roleText(role)}同样的职责和权限，到期自动结束
      </View>
      <StaffPeople communityId={communityId}>
        {(people) => (
          <PersonField
            id="stand-in"
            label="由谁代班"
            people={people.filter((person) => person.id !== assignment.staffMemberId)}
            value={personId}
            error={form.wrong.staffMemberId}
            onChange={setPersonId}
          />
        )}
      </StaffPeople>
      <DayField
        id="leave-from"
        label="哪天开始请假"
        value={from}
        error={form.wrong.validFrom}
        onChange={setFrom}
      />
      <DayField
        id="leave-back"
        label="哪天回来上班"
        value={back}
        error={form.wrong.validTo}
        onChange={setBack}
      />
    </SheetForm>
  );
}
