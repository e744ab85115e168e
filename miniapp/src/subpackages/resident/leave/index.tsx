import { residentApi } from '@linge/shared/resident/resident.api';
import { useRouter } from '@tarojs/taro';
import { useHousehold } from '../../../services/registry';
import { useQuery } from '../../../services/use-query';
import { Loaded, StaffGate } from '../part/staff-gate';
import { LeaveForm } from './leave-form';
import { MoveOutForm } from './move-out-form';
import '../part/part.scss';

const title = '迁出或去世';

/** Somebody leaves: moved out or died; or, with `householdId`, all of a household. */
export default function Leave() {
  const { id = '', householdId } = useRouter().params;
  return (
    <StaffGate title={title}>
      {() => (householdId ? <OfHousehold id={householdId} /> : <OfResident id={id} />)}
    </StaffGate>
  );
}

function OfHousehold({ id }: { readonly id: string }) {
  const query = useHousehold(id);
  return (
    <Loaded title="全家迁出" query={query}>
      {(data) => <MoveOutForm {...data} reload={query.reload} />}
    </Loaded>
  );
}

function OfResident({ id }: { readonly id: string }) {
  const resident = useQuery(residentApi.getResident, id ? { params: { id } } : null);
  const household = useHousehold(resident.state === 'ready' ? resident.data.householdId : null);
  return (
    <Loaded title={title} query={resident}>
      {(person) => (
        <Loaded title={title} query={household}>
          {({ people }) => (
            <LeaveForm
              resident={person}
              others={people.filter((other) => other.id !== person.id)}
              reload={resident.reload}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
