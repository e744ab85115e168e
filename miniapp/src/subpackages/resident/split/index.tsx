import type { Relation } from '@linge/shared/resident/ledger.schema';
import { residentApi } from '@linge/shared/resident/resident.api';
import { View } from '@tarojs/components';
import { Card, Section } from '../../../components/card';
import { FormField } from '../../../components/form-field';
import { call } from '../../../services/client';
import { newId } from '../../../services/new-id';
import { useMe } from '../../../services/session';
import { reachOf } from '../../../services/work-scope.policy';
import { EventFields, missingDay, newTold, toldOf } from '../part/event-fields';
import { EventPage } from '../part/event-page';
import { HouseholdFormPage, type HouseholdFormProps } from '../part/household-form';
import { registryUrl } from '../part/open-page';
import { PickPeople } from '../part/pick-people';
import { RoomField, type ChosenRoom } from '../part/room-field';
import { SuccessionFields, missingHead, relationsOf } from '../part/succession-fields';
import { useEventForm } from '../part/use-event-form';
import { useSeen } from '../part/use-seen';
import '../part/part.scss';

const title = '分户';

interface SplitDraft {
  readonly newHouseholdId: string;
  readonly going: readonly string[];
  readonly relations: Record<string, Relation>;
  readonly staying: Record<string, Relation>;
  /** Null: the room where they are. */
  readonly room: ChosenRoom | null;
}

/** Some of a household become one of their own. */
export default function Split() {
  return <HouseholdFormPage title={title}>{(props) => <Form {...props} />}</HouseholdFormPage>;
}

function Form({ household, people, reload }: HouseholdFormProps) {
  const { id } = household;
  const seen = useSeen(household.version, reload);
  const gridIds = reachOf(useMe()?.account.grants ?? [], 'resident.manage')[household.communityId] ?? null;
  const sides = ({ going }: Pick<SplitDraft, 'going'>) => ({
    goers: people.filter((person) => going.includes(person.id)),
    stayers: people.filter((person) => !going.includes(person.id)),
  });
  const headGoes = ({ going }: Pick<SplitDraft, 'going'>) =>
    people.some((person) => person.relation === 'head' && going.includes(person.id));
  const form = useEventForm({
    key: `split/${id}`,
    initial: () => {
      const empty: SplitDraft = {
        newHouseholdId: newId(),
        going: [],
        relations: {},
        staying: {},
        room: null,
      };
      return { ...newTold(), ...empty };
    },
    missing: (draft) => {
      const { goers, stayers } = sides(draft);
      if (goers.length === 0) return { going: '请选择谁分出去' };
      if (stayers.length === 0) return { going: '至少要有一个人留下' };
      return {
        ...missingHead(goers, draft.relations),
        ...(headGoes(draft) && missingHead(stayers, draft.staying).headId
          ? { staying: '请选择留下的人里谁做户主' }
          : {}),
        ...missingDay(draft),
      };
    },
    send: (draft) => {
      const { goers, stayers } = sides(draft);
      const body = {
        ...toldOf(draft),
        version: seen.version,
        newHouseholdId: draft.newHouseholdId,
        roomId: draft.room?.id ?? household.roomId,
        residency: household.residency,
        relations: relationsOf(goers, draft.relations),
        staying: headGoes(draft) ? relationsOf(stayers, draft.staying) : {},
      };
      return call(residentApi.splitHousehold, { params: { id }, body });
    },
    done: '已分户',
    then: () => registryUrl('household', { id }),
    about: { of: 'household', id },
    reload: seen.reload,
  });
  const { draft, wrong, change } = form;
  const { goers, stayers } = sides(draft);
  return (
    <EventPage title={title} submit="登记分户" form={form}>
      <View className="secondary place">{household.address}</View>
      <Card>
        <FormField label="谁分出去" error={wrong.going}>
          <PickPeople
            people={people}
            chosen={draft.going}
            onChange={(going) => change({ going, relations: {}, staying: {} })}
          />
        </FormField>
      </Card>
      {goers.length > 0 && (
        <Section title="分出去的新户">
          <Card>
            <View className="person-fields">
              <SuccessionFields
                label="新户的户主"
                people={goers}
                relations={draft.relations}
                error={wrong.headId}
                onChange={(relations) => change({ relations })}
              />
              {!draft.room && <View className="secondary small">没有另选房号时，新户仍在原来的房号</View>}
              <RoomField
                communityId={household.communityId}
                gridIds={gridIds}
                room={draft.room}
                error={wrong.roomId}
                onChange={(room) => change({ room })}
              />
            </View>
          </Card>
        </Section>
      )}
      {headGoes(draft) && stayers.length > 0 && (
        <Section title="留下的人">
          <Card>
            <SuccessionFields
              label="留下的人里谁做户主"
              people={stayers}
              relations={draft.staying}
              error={wrong.staying}
              onChange={(staying) => change({ staying })}
            />
          </Card>
        </Section>
      )}
      <Card>
        <View className="person-fields">
          <EventFields draft={draft} wrong={wrong} dayLabel="哪天分户" onChange={change} />
        </View>
      </Card>
    </EventPage>
  );
}
