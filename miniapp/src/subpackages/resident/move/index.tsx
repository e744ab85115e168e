import { residentApi } from '@linge/shared/resident/resident.api';
import { useRouter } from '@tarojs/taro';
import { useHousehold } from '../../../services/registry';
import { useQuery } from '../../../services/use-query';
import { Loaded, StaffGate } from '../part/staff-gate';
import { MoveForm } from './move-form';
import { MoveHouseholdForm } from './move-household-form';
import '../part/part.scss';

const title = '社区内搬家';

/**
 * To another household of the community; for somebody who had moved out: back. With `householdId`, all of a household to
 * another room.
 */
export default function Move() {
  const { id = '', householdId } = useRouter().params;
  return (
    <StaffGate title={title}>
      {() => (householdId ? <OfHousehold id={householdId} /> : <Asked id={id} />)}
    </StaffGate>
  );
}

function OfHousehold({ id }: { readonly id: string }) {
  const query = useHousehold(id);
  return (
    <Loaded title="全家搬家" query={query}>
      {(data) => <MoveHouseholdForm {...data} reload={query.reload} />}
    </Loaded>
  );
}

function Asked({ id }: { readonly id: string }) {
  const resident = useQuery(residentApi.getResident, id ? { params: { id } } : null);
  const household = useHousehold(resident.state === 'ready' ? resident.data.householdId : null);
  return (
    <Loaded title={title} query={resident}>
      {(person) => (
        <Loaded title={title} query={household}>
          {(home) => (
            <MoveForm
              resident={person}
              home={home.household}
              others={home.people.filter((other) => other.id !== person.id)}
              reload={resident.reload}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
