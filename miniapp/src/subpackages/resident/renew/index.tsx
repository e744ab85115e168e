import { residentApi } from '@linge/shared/resident/resident.api';
import type { Resident } from '@linge/shared/resident/resident.schema';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Card } from '../../../components/card';
import { dayText } from '../../../format/day';
import { typedDay } from '../../../format/day-input';
import { call } from '../../../services/client';
import { useQuery } from '../../../services/use-query';
import { DayField } from '../../../components/day-field';
import { EventFields, newTold, toldOf } from '../part/event-fields';
import { EventPage } from '../part/event-page';
import { registryUrl } from '../part/open-page';
import { Loaded, StaffGate } from '../part/staff-gate';
import { useEventForm } from '../part/use-event-form';
import { useSeen } from '../part/use-seen';
import '../part/part.scss';

const title = '续住登记';

/** A floating resident stays on. */
export default function Renew() {
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
  const { id, termEndsOn } = resident;
  const seen = useSeen(resident.version, reload);
  const form = useEventForm({
    key: `renew/${id}`,
    initial: () => ({ ...newTold(), until: '' }),
    missing: ({ until }) => (typedDay(until) ? {} : { termEndsOn: '请填写日期，如 20271231' }),
    send: (draft) => {
      const { id: eventId, reason } = toldOf(draft);
      const body = { id: eventId, reason, version: seen.version, termEndsOn: typedDay(draft.until) ?? '' };
      return call(residentApi.renewTerm, { params: { id }, body });
    },
    done: '已登记续住',
    then: () => registryUrl('detail', { id }),
    about: { of: 'resident', id },
    reload: seen.reload,
  });
  return (
    <EventPage title={title} submit="登记续住" form={form}>
      <View className="secondary place">
        {resident.name} · {resident.address}
      </View>
      <Card>
        <View className="person-fields">
          <View>{termEndsOn ? `现登记到 ${dayText(termEndsOn)}` : '还没有登记到期日'}</View>
          <DayField
            id="until"
            label="续住到哪天"
            value={form.draft.until}
            error={form.wrong.termEndsOn}
            onChange={(until) => form.change({ until })}
          />
          <EventFields draft={form.draft} wrong={form.wrong} onChange={form.change} />
        </View>
      </Card>
    </EventPage>
  );
}
