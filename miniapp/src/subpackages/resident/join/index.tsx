import type { Relation } from '@linge/shared/resident/ledger.schema';
import { residentApi } from '@linge/shared/resident/resident.api';
import { View } from '@tarojs/components';
import { Card, Section } from '../../../components/card';
import { Skeleton } from '../../../components/skeleton';
import { call } from '../../../services/client';
import { useHousehold } from '../../../services/registry';
import { ChoiceField } from '../part/choice-field';
import { EventFields, missingDay, newTold, toldOf } from '../part/event-fields';
import { EventPage } from '../part/event-page';
import { HouseholdField, type ChosenHousehold } from '../../../frame/household-field';
import { HouseholdFormPage, type HouseholdFormProps } from '../part/household-form';
import { registryUrl } from '../part/open-page';
import { memberRelationOptions } from '../part/option';
import { useEventForm } from '../part/use-event-form';
import { useSeen } from '../part/use-seen';
import '../part/part.scss';

const title = '并户';

interface JoinDraft {
  readonly other: ChosenHousehold | null;
  /** Of those who come, to this household's head. */
  readonly relations: Record<string, Relation>;
}

/** The people of another household come into this one; the other is closed. */
export default function Join() {
  return <HouseholdFormPage title={title}>{(props) => <Form {...props} />}</HouseholdFormPage>;
}

function Form({ household, people, reload }: HouseholdFormProps) {
  const { id } = household;
  const head = people.find(({ relation }) => relation === 'head')?.name ?? '户主';
  const seen = useSeen(household.version, reload);
  const coming = (draft: JoinDraft) => (draft.other?.id === other.id ? other.people : []);
  const form = useEventForm({
    key: `join/${id}`,
    initial: () => {
      const empty: JoinDraft = { other: null, relations: {} };
      return { ...newTold(), ...empty };
    },
    missing: (draft) => ({
      ...(draft.other ? {} : { otherHouseholdId: '请选择并进来的那一户' }),
      ...Object.fromEntries(
        coming(draft).flatMap((person) =>
          draft.relations[person.id] ? [] : [[person.id, '请选择与户主的关系'] as const],
        ),
      ),
      ...missingDay(draft),
    }),
    send: (draft) => {
      const body = {
        ...toldOf(draft),
        version: seen.version,
        otherHouseholdId: draft.other?.id ?? '',
        relations: draft.relations,
      };
      return call(residentApi.joinHousehold, { params: { id }, body });
    },
    done: '已并户',
    then: () => registryUrl('household', { id }),
    about: { of: 'household', id },
    reload: seen.reload,
  });
  const { draft, wrong, change } = form;
  const loaded = useHousehold(draft.other?.id ?? null);
  const other = {
    id: loaded.state === 'ready' ? loaded.data.household.id : '',
    people: loaded.state === 'ready' ? loaded.data.people : [],
  };
  return (
    <EventPage title={title} submit="登记并户" form={form}>
      <View className="secondary place">并到：{household.address}</View>
      <Card>
        <HouseholdField
          label="并进来的那一户"
          communityId={household.communityId}
          gridId={household.gridId}
          value={draft.other}
          without={[id]}
          error={wrong.otherHouseholdId}
          onChange={(chosen) => change({ other: chosen, relations: {} })}
        />
      </Card>
      {draft.other && loaded.state === 'loading' && <Skeleton cards={1} />}
      {other.people.length > 0 && (
        <Section title={`与户主（${head}）的关系`}>
          <Card>
            <View className="person-fields">
              {other.people.map((person) => (
                <ChoiceField
                  key={person.id}
                  id={`relation-${person.id}`}
                  label={person.name}
                  options={memberRelationOptions}
                  value={draft.relations[person.id] ?? ''}
                  error={wrong[person.id]}
                  onChange={(relation) =>
                    relation && change({ relations: { ...draft.relations, [person.id]: relation } })
                  }
                />
              ))}
            </View>
          </Card>
        </Section>
      )}
      <Card>
        <View className="person-fields">
          <EventFields draft={draft} wrong={wrong} dayLabel="哪天并户" onChange={change} />
        </View>
      </Card>
    </EventPage>
  );
}
