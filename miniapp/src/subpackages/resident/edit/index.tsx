import { residentApi } from '@linge/shared/resident/resident.api';
import type { Resident } from '@linge/shared/resident/resident.schema';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Card } from '../../../components/card';
import { call } from '../../../services/client';
import { useRegistryWords } from '../../../services/registry';
import { knownPerson, missingInPerson, patchOf } from '../../../services/registry-person';
import { useQuery } from '../../../services/use-query';
import { EventFields, newTold, toldOf } from '../part/event-fields';
import { EventPage } from '../part/event-page';
import { registryUrl } from '../part/open-page';
import { PersonFields } from '../part/person-fields';
import { Loaded, StaffGate } from '../part/staff-gate';
import { useEventForm } from '../part/use-event-form';
import { useSeen } from '../part/use-seen';
import '../part/part.scss';

const title = '更正信息';

/** What the ledger says of somebody, put right. */
export default function Edit() {
  const { id = '' } = useRouter().params;
  return <StaffGate title={title}>{() => <Asked id={id} />}</StaffGate>;
}

function Asked({ id }: { readonly id: string }) {
  const query = useQuery(residentApi.getResident, id ? { params: { id } } : null);
  return (
    <Loaded title={title} query={query}>
      {(resident) => <Form resident={resident} reload={query.reload} />}
    </Loaded>
  );
}

function Form({ resident, reload }: { readonly resident: Resident; readonly reload: () => Promise<void> }) {
  const { id } = resident;
  const seen = useSeen(resident.version, reload);
  const words = useRegistryWords(resident.communityId);
  const form = useEventForm({
    key: `edit/${id}`,
    initial: () => ({ ...newTold(), person: knownPerson(resident), before: resident }),
    missing: ({ person, before }) => ({
      ...missingInPerson(person, { known: true, fields: words.fields }),
      ...(Object.keys(patchOf(person, before, words.fields)).length === 0
        ? { reason: '还没有改动任何一项' }
        : {}),
    }),
    send: (draft) => {
      const { id: eventId, reason } = toldOf(draft);
      const fields = patchOf(draft.person, draft.before, words.fields);
      return call(residentApi.correctResident, {
        params: { id },
        body: { id: eventId, reason, version: seen.version, fields },
      });
    },
    done: '已更正',
    then: () => registryUrl('detail', { id }),
    about: { of: 'resident', id },
    reload: seen.reload,
  });
  const { person } = form.draft;
  return (
    <EventPage title={title} submit="保存更正" form={form}>
      <View className="secondary place">{resident.address}</View>
      <Card>
        <PersonFields
          person={person}
          wrong={form.wrong}
          words={words}
          masked={resident}
          head={resident.relation === 'head' ? 'fixed' : 'impossible'}
          onChange={(changed) => form.change({ person: changed })}
        />
      </Card>
      <Card>
        <EventFields
          draft={form.draft}
          wrong={form.wrong}
          reasonHint="例如：本人换了手机号"
          onChange={form.change}
        />
      </Card>
    </EventPage>
  );
}
