import { residentApi } from '@linge/shared/resident/resident.api';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Card } from '../../../components/card';
import { call } from '../../../services/client';
import { newId } from '../../../services/new-id';
import { useHousehold, useRegistryWords, type HouseholdWithPeople } from '../../../services/registry';
import { missingInPerson, newPerson, newResidentOf } from '../../../services/registry-person';
import { EventFields, missingDay, newTold, toldOf } from '../part/event-fields';
import { EventPage } from '../part/event-page';
import { registryUrl } from '../part/open-page';
import { PersonFields } from '../part/person-fields';
import { Loaded, StaffGate } from '../part/staff-gate';
import { useEventForm } from '../part/use-event-form';
import '../part/part.scss';

type AddType = 'born' | 'movedIn';
const texts = {
  born: { title: '出生登记', submit: '登记出生', day: '哪天登记入户', done: '已登记出生' },
  movedIn: { title: '迁入一人', submit: '登记迁入', day: '哪天迁入', done: '已登记迁入' },
} as const;

/** Somebody comes to a household: born into it, or moved in. */
export default function Add() {
  const { id = '', type } = useRouter().params;
  const kind = type === 'born' ? 'born' : 'movedIn';
  return <StaffGate title={texts[kind].title}>{() => <Asked id={id} type={kind} />}</StaffGate>;
}

function Asked({ id, type }: { readonly id: string; readonly type: AddType }) {
  const query = useHousehold(id || null);
  return (
    <Loaded title={texts[type].title} query={query}>
      {(data) => <Form {...data} type={type} />}
    </Loaded>
  );
}

function Form({ household, type }: HouseholdWithPeople & { readonly type: AddType }) {
  const { id, residency } = household;
  const words = useRegistryWords(household.communityId);
  const text = texts[type];
  const form = useEventForm({
    key: `add/${type}/${id}`,
    initial: () => ({
      ...newTold(),
      person: newPerson(newId(), {
        residency,
        ...(type === 'born'
          ? ({ relation: 'child', maritalStatus: 'single', education: 'none' } as const)
          : {}),
      }),
    }),
    missing: (draft) => ({ ...missingInPerson(draft.person, words), ...missingDay(draft) }),
    send: (draft) =>
      call(residentApi.addResident, {
        params: { id },
        body: { ...toldOf(draft), type, resident: newResidentOf(draft.person, words.fields) },
      }),
    done: text.done,
    then: () => registryUrl('household', { id }),
  });
  return (
    <EventPage title={text.title} submit={text.submit} form={form}>
      <View className="secondary place">{household.address}</View>
      <Card>
        <PersonFields
          person={form.draft.person}
          wrong={form.wrong}
          words={words}
          onChange={(person) => form.change({ person })}
        />
      </Card>
      <Card>
        <View className="person-fields">
          <EventFields
            draft={form.draft}
            wrong={form.wrong}
            dayLabel={text.day}
            reasonHint={type === 'born' ? '' : '例如：婚入、投靠子女'}
            onChange={form.change}
          />
        </View>
      </Card>
    </EventPage>
  );
}
