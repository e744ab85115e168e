import type { Relation } from '@linge/shared/resident/ledger.schema';
import { residentApi } from '@linge/shared/resident/resident.api';
import type { Household, Resident } from '@linge/shared/resident/resident.schema';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { call } from '../../../services/client';
import { ChoiceField } from '../part/choice-field';
import { EventFields, missingDay, newTold, toldOf } from '../part/event-fields';
import { EventPage } from '../part/event-page';
import { HouseholdField, type ChosenHousehold } from '../../../frame/household-field';
import { registryUrl } from '../part/open-page';
import { memberRelationOptions } from '../part/option';
import { SuccessionFields, missingHead, relationsOf } from '../part/succession-fields';
import { useEventForm } from '../part/use-event-form';
import { useSeen } from '../part/use-seen';

interface MoveFormProps {
  readonly resident: Resident;
  readonly home: Household;
  /** Those of the household who stay. */
  readonly others: readonly Resident[];
  readonly reload: () => Promise<void>;
}

interface MoveDraft {
  readonly to: ChosenHousehold | null;
  readonly relation: Relation | '';
  readonly relations: Record<string, Relation>;
}

/** Where to, what they are to the head there, and who follows where the head goes. */
export function MoveForm({ resident, home, others, reload }: MoveFormProps) {
  const { id } = resident;
  const back = resident.state === 'movedOut';
  const follows = !back && resident.relation === 'head' && others.length > 0;
  const seen = useSeen(resident.version, reload);
  const form = useEventForm({
    key: `move/${id}`,
    initial: () => {
      const sameHome = back && home.open && others.length > 0 ? home : null;
      const empty: MoveDraft = { to: sameHome, relation: '', relations: {} };
      return { ...newTold(), ...empty };
    },
    missing: (draft) => ({
      ...(draft.to ? {} : { householdId: '请选择搬到哪一户' }),
      ...(draft.relation ? {} : { relation: '请选择与户主的关系' }),
      ...(follows ? missingHead(others, draft.relations) : {}),
      ...missingDay(draft),
    }),
    send: (draft) => {
      const shared = {
        ...toldOf(draft),
        version: seen.version,
        householdId: draft.to?.id ?? '',
        relation: draft.relation || 'other',
      } as const;
      if (back) return call(residentApi.returnResident, { params: { id }, body: shared });
      const relations = follows ? relationsOf(others, draft.relations) : {};
      return call(residentApi.moveResident, { params: { id }, body: { ...shared, relations } });
    },
    done: back ? '已登记迁回' : '已登记搬家',
    then: () => registryUrl('detail', { id }),
    about: { of: 'resident', id },
    reload: seen.reload,
  });
  const { draft, wrong, change } = form;
  return (
    <EventPage title={back ? '迁回登记' : '社区内搬家'} submit={back ? '登记迁回' : '登记搬家'} form={form}>
      <View className="secondary place">
        {resident.name} · {resident.address}
      </View>
      <Card>
        <View className="person-fields">
          <HouseholdField
            label={back ? '回到哪一户' : '搬到哪一户'}
            communityId={resident.communityId}
            gridId={resident.gridId}
            value={draft.to}
            without={back ? [] : [resident.householdId]}
            error={wrong.householdId}
            onChange={(to) => change({ to })}
          />
          <ChoiceField
            id="relation"
            label="与那一户户主的关系"
            options={memberRelationOptions}
            value={draft.relation}
            error={wrong.relation}
            onChange={(relation) => change({ relation })}
          />
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
        </View>
      </Card>
    </EventPage>
  );
}
