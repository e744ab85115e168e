import type { Relation } from '@linge/shared/resident/ledger.schema';
import { residentApi } from '@linge/shared/resident/resident.api';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { call } from '../../../services/client';
import { EventFields, missingDay, newTold, toldOf, type ToldDraft } from '../part/event-fields';
import { EventPage } from '../part/event-page';
import { HouseholdFormPage, type HouseholdFormProps } from '../part/household-form';
import { registryUrl } from '../part/open-page';
import { SuccessionFields, missingHead, relationsOf } from '../part/succession-fields';
import { useEventForm } from '../part/use-event-form';
import { useSeen } from '../part/use-seen';
import '../part/part.scss';

const title = '变更户主';

interface HeadDraft extends ToldDraft {
  readonly relations: Record<string, Relation>;
}

/** Somebody else of the household becomes its head. */
export default function Head() {
  return <HouseholdFormPage title={title}>{(props) => <Form {...props} />}</HouseholdFormPage>;
}

function Form({ household, people, reload }: HouseholdFormProps) {
  const { id } = household;
  const seen = useSeen(household.version, reload);
  const form = useEventForm({
    key: `head/${id}`,
    initial: (): HeadDraft => ({ ...newTold(), relations: {} }),
    missing: (draft) => {
      const same = people.find(({ relation }) => relation === 'head')?.id;
      return {
        ...missingHead(people, draft.relations),
        ...(same && draft.relations[same] === 'head' ? { headId: '这位已经是户主' } : {}),
        ...missingDay(draft),
      };
    },
    send: (draft) => {
      const relations = relationsOf(people, draft.relations);
      const headId = people.find((person) => relations[person.id] === 'head')?.id ?? '';
      const { [headId]: _head, ...others } = relations;
      const body = { ...toldOf(draft), version: seen.version, headId, relations: others };
      return call(residentApi.changeHead, { params: { id }, body });
    },
    done: '已变更户主',
    then: () => registryUrl('household', { id }),
    about: { of: 'household', id },
    reload: seen.reload,
  });
  return (
    <EventPage title={title} submit="变更户主" form={form}>
      <View className="secondary place">{household.address}</View>
      <Card>
        <View className="person-fields">
          <SuccessionFields
            label="新户主"
            people={people}
            relations={form.draft.relations}
            error={form.wrong.headId}
            onChange={(relations) => form.change({ relations })}
          />
          <EventFields draft={form.draft} wrong={form.wrong} dayLabel="哪天起" onChange={form.change} />
        </View>
      </Card>
    </EventPage>
  );
}
