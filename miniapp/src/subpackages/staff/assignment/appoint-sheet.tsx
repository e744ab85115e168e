import type { MicroGrid } from '@linge/shared/grid/grid.schema';
import { staffApi } from '@linge/shared/staff/staff.api';
import { GridRole } from '@linge/shared/staff/staff.schema';
import { useState } from 'react';
import { DayField } from '../../../components/day-field';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { SheetForm } from '../../../components/sheet-form';
import { todayTyped, typedDay } from '../../../format/day-input';
import { call } from '../../../services/client';
import { newId } from '../../../services/new-id';
import { roleText } from '../../../services/staff';
import { useSheetForm } from '../../../services/use-sheet-form';
import { PersonField } from '../../../components/person-field';
import { StaffPeople } from '../../../frame/staff-people';

interface AppointSheetProps {
  readonly communityId: string;
  readonly gridId: string;
  readonly microGrids: readonly MicroGrid[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const roles = GridRole.options.map((value) => ({ value, text: roleText(value) }));

/** Somebody takes on a post in the grid. */
export function AppointSheet({ communityId, gridId, microGrids, onClose, onDone }: AppointSheetProps) {
  const [id] = useState(newId);
  const [role, setRole] = useState<GridRole | null>(null);
  const [microGridId, setMicroGridId] = useState<string | null>(null);
  const [personId, setPersonId] = useState<string | null>(null);
  const [from, setFrom] = useState(todayTyped);
  const validFrom = typedDay(from);
  const inMicroGrid = role === 'microGridLeader';
  const form = useSheetForm({
    missing: () => ({
      ...(role ? {} : { role: '请选择职务' }),
      ...(inMicroGrid && !microGridId ? { microGridId: '请选择微网格' } : {}),
      ...(personId ? {} : { staffMemberId: '请选择人员' }),
      ...(validFrom ? {} : { validFrom: '请填写日期' }),
    }),
    send: () =>
      call(staffApi.createAssignment, {
        body: {
          id,
          gridId,
          role: role ?? 'gridWorker',
          staffMemberId: personId ?? '',
          validFrom: validFrom ?? '',
          microGridId: inMicroGrid ? microGridId : null,
        },
      }),
    done: '已登记任职',
    onDone,
  });
  return (
    <SheetForm title="新增任职" submit="登记任职" form={form} onClose={onClose}>
      <FormField label="职务" error={form.wrong.role}>
        <Segmented look="chips" label="职务" options={roles} value={role} onChange={setRole} />
      </FormField>
      {inMicroGrid && (
        <FormField label="微网格" error={form.wrong.microGridId}>
          <Segmented
            look="chips"
            label="微网格"
            options={microGrids.map((one) => ({ value: one.id, text: one.name }))}
            value={microGridId}
            onChange={setMicroGridId}
          />
        </FormField>
      )}
      <StaffPeople communityId={communityId}>
        {(people) => (
          <PersonField
            id="person"
            label="人员"
            people={people}
            value={personId}
            error={form.wrong.staffMemberId}
            onChange={setPersonId}
          />
        )}
      </StaffPeople>
      <DayField
        id="appoint-from"
        label="从哪天起"
        value={from}
        error={form.wrong.validFrom}
        onChange={setFrom}
      />
    </SheetForm>
  );
}
