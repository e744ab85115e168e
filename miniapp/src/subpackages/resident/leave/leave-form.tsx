import type { Relation } from '@linge/shared/resident/ledger.schema';
import { residentApi } from '@linge/shared/resident/resident.api';
import type { Resident } from '@linge/shared/resident/resident.schema';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { call } from '../../../services/client';
import { EventFields, missingDay, newTold, toldOf, type ToldDraft } from '../part/event-fields';
import { EventPage } from '../part/event-page';
import { registryUrl } from '../part/open-page';
import { SuccessionFields, missingHead, relationsOf } from '../part/succession-fields';
import { useEventForm } from '../part/use-event-form';
import { useSeen } from '../part/use-seen';

const kinds = [
  { value: 'movedOut', text: '迁出本社区' },
  { value: 'died', text: '去世' },
] as const;

interface LeaveDraft extends ToldDraft {
  readonly type: '' | 'movedOut' | 'died';
  readonly relations: Record<string, Relation>;
}

interface LeaveFormProps {
  readonly resident: Resident;
  /** Those of the household who stay. */
  readonly others: readonly Resident[];
  readonly reload: () => Promise<void>;
}

/** One leaves; where it is the head, somebody follows. */
export function LeaveForm({ resident, others, reload }: LeaveFormProps) {
  const { id } = resident;
  const seen = useSeen(resident.version, reload);
  const follows = resident.relation === 'head' && others.length > 0;
  const form = useEventForm({
    key: `leave/${id}`,
    initial: (): LeaveDraft => ({ ...newTold(), type: '', relations: {} }),
    missing: (draft) => ({
      ...(draft.type ? {} : { type: '请选择是迁出还是去世' }),
      ...(follows ? missingHead(others, draft.relations) : {}),
      ...missingDay(draft),
    }),
    send: (draft) =>
      call(residentApi.leaveResident, {
        params: { id },
        body: {
          ...toldOf(draft),
          version: seen.version,
          type: draft.type || 'movedOut',
          relations: follows ? relationsOf(others, draft.relations) : {},
        },
      }),
    done: '已登记',
    then: () => registryUrl('detail', { id }),
    about: { of: 'resident', id },
    reload: seen.reload,
  });
  const { draft, wrong, change } = form;
  return (
    <EventPage title="迁出或去世" submit="登记" danger form={form}>
      <View className="secondary place">
        {resident.name} · {resident.address}
      </View>
      <Card>
        <View className="person-fields">
          <FormField label="情况" error={wrong.type}>
            <Segmented
              look="chips"
              label="情况"
              options={kinds}
              value={draft.type || null}
              onChange={(type) => change({ type })}
            />
          </FormField>
          {follows && (
            <SuccessionFields
              label="离开的是户主，接下来谁做户主"
              people={others}
              relations={draft.relations}
              error={wrong.headId}
              onChange={(relations) => change({ relations })}
            />
          )}
          <EventFields draft={draft} wrong={wrong} dayLabel="哪天" onChange={change} />
          <View className="secondary small">登记后不再计入在住人口；资料和变更记录仍然保留</View>
        </View>
      </Card>
    </EventPage>
  );
}
