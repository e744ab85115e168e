import type { Residency } from '@linge/shared/resident/ledger.schema';
import { residentApi } from '@linge/shared/resident/resident.api';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { call } from '../../../services/client';
import { newId } from '../../../services/new-id';
import { useRegistryWords } from '../../../services/registry';
import {
  missingInPerson,
  newPerson,
  newResidentOf,
  type PersonDraft,
} from '../../../services/registry-person';
import type { WorkScope } from '../../../services/work-scope.policy';
import { EventFields, missingDay, newTold, toldOf } from '../part/event-fields';
import { EventPage } from '../part/event-page';
import { registryUrl } from '../part/open-page';
import { PersonFields } from '../part/person-fields';
import { useEventForm } from '../part/use-event-form';
import { HomeFields, type MoveInDraft } from './home-fields';

/** As many as the registry takes at once. */
const most = 20;

interface MoveInFormProps {
  readonly scopes: readonly WorkScope[];
  /** The community to begin with. */
  readonly first: string;
}

/** Where, who is the head, and who came along. */
export function MoveInForm({ scopes, first }: MoveInFormProps) {
  const form = useEventForm({
    key: 'move-in',
    initial: () => {
      const people = [newPerson(newId(), { relation: 'head' })];
      const empty = {
        householdId: newId(),
        room: null,
        residency: '',
        landlordName: '',
        landlordPhone: '',
      } as const;
      const draft: MoveInDraft = { communityId: first, people, ...empty };
      return { ...newTold(), ...draft };
    },
    missing: (draft) => ({
      ...(draft.room ? {} : { roomId: '请选择房号' }),
      ...(draft.residency ? {} : { residency: '请选择常住或流动' }),
      ...(draft.landlordPhone.trim() && !draft.landlordName.trim() ? { landlord: '请填写房东姓名' } : {}),
      ...Object.fromEntries(
        draft.people.flatMap((person, index) =>
          Object.entries(missingInPerson(person, words)).map(([field, text]) => [`${index}.${field}`, text]),
        ),
      ),
      ...missingDay(draft),
    }),
    send: (draft) => {
      const { householdId, residency, landlordName, landlordPhone } = draft;
      const landlord = { name: landlordName.trim(), phone: landlordPhone.trim() || null };
      const body = {
        ...toldOf(draft),
        householdId,
        roomId: draft.room?.id ?? '',
        residency: residency || ('permanent' as const),
        landlord: residency === 'floating' && landlord.name ? landlord : null,
        residents: draft.people.map((person) => newResidentOf(person, words.fields)),
      };
      return call(residentApi.enterHousehold, { body });
    },
    done: '已登记入住',
    then: ({ householdId }) => registryUrl('household', { id: householdId }),
    onward: true,
  });
  const { draft, wrong, change } = form;
  const words = useRegistryWords(draft.communityId);
  const change1 = (index: number, person: PersonDraft) =>
    change({ people: draft.people.map((one, at) => (at === index ? person : one)) });
  const addOne = () =>
    change({ people: [...draft.people, newPerson(newId(), { residency: draft.residency })] });
  const setResidency = (residency: Residency) =>
    change({
      residency,
      people: draft.people.map((one) => (one.residency ? one : { ...one, residency })),
    });
  return (
    <EventPage title="新户入住" submit="登记入住" form={form}>
      <HomeFields scopes={scopes} draft={draft} wrong={wrong} onChange={change} onResidency={setResidency} />
      {draft.people.map((person, index) => (
        <Section
          key={person.id}
          title={index === 0 ? '户主' : `家庭成员 ${index}`}
          aside={
            index > 0 && (
              <Button
                kind="text"
                label={`删去家庭成员 ${index}`}
                onPress={() => change({ people: draft.people.filter(({ id }) => id !== person.id) })}
              >
                删去
              </Button>
            )
          }
        >
          <Card>
            <PersonFields
              person={person}
              wrong={wrongOf(wrong, index)}
              words={words}
              head={index === 0 ? 'fixed' : 'impossible'}
              prefix={index === 0 ? '户主' : `成员${index}`}
              index={index}
              onChange={(changed) => change1(index, changed)}
            />
          </Card>
        </Section>
      ))}
      {draft.people.length < most && (
        <Button id="add-person" icon="plus" onPress={addOne}>
          添加一位家庭成员
        </Button>
      )}
      <Card>
        <View className="person-fields">
          <EventFields
            draft={draft}
            wrong={wrong}
            dayLabel="哪天入住"
            reasonHint="例如：购房、租住"
            onChange={change}
          />
        </View>
      </Card>
    </EventPage>
  );
}

function wrongOf(wrong: Readonly<Record<string, string>>, index: number): Record<string, string> {
  const prefix = `${index}.`;
  return Object.fromEntries(
    Object.entries(wrong)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, text]) => [name.slice(prefix.length), text]),
  );
}
