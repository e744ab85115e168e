import { residentApi } from '@linge/shared/resident/resident.api';
import { useRouter } from '@tarojs/taro';
import { useQuery } from '../../../services/use-query';
import { Loaded, StaffGate } from '../part/staff-gate';
import { EndForm } from './end-form';
import { OtherHomeForm } from './other-home-form';
import '../part/part.scss';

const title = '其他住处';

/** Somebody also lives elsewhere; with `end`, the id of a second home, not any more. */
export default function OtherHomePage() {
  const { id = '', end } = useRouter().params;
  return <StaffGate title={title}>{() => <Asked id={id} end={end ?? null} />}</StaffGate>;
}

function Asked({ id, end }: { readonly id: string; readonly end: string | null }) {
  const resident = useQuery(residentApi.getResident, id ? { params: { id } } : null);
  return (
    <Loaded title={title} query={resident}>
      {(person) =>
        end ? <EndForm resident={person} otherHomeId={end} /> : <OtherHomeForm resident={person} />
      }
    </Loaded>
  );
}
