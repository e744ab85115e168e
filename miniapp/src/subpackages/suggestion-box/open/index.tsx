import { suggestionBoxApi } from '@linge/shared/suggestion-box/suggestion-box.api';
import { LoadedPage } from '../../../frame/loaded-page';
import { useQuery } from '../../../services/use-query';
import { BoxPage } from '../part/box-page';
import { OpeningForm } from './opening-form';

/** 记录开箱: two people, and a photo of each slip. */
export default function RecordOpening() {
  return (
    <BoxPage title="记录开箱">
      {(id, accountId) => <Record key={accountId} id={id} accountId={accountId} />}
    </BoxPage>
  );
}

function Record({ id, accountId }: { readonly id: string; readonly accountId: string }) {
  const box = useQuery(suggestionBoxApi.get, { params: { id } });
  const people = useQuery(suggestionBoxApi.listPeople, { params: { id } });
  return (
    <LoadedPage title="记录开箱" query={box}>
      {(found) => (
        <LoadedPage title="记录开箱" query={people}>
          {({ items }) => <OpeningForm box={found} people={items} accountId={accountId} />}
        </LoadedPage>
      )}
    </LoadedPage>
  );
}
