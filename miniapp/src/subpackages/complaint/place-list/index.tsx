import { complaintPlaceApi } from '@linge/shared/complaint/complaint-place.api';
import { ComplaintPlaceListQuery } from '@linge/shared/complaint/complaint-place.schema';
import { useRouter } from '@tarojs/taro';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { ComplaintList } from '../../../frame/complaint-list';
import { Page } from '../../../frame/page';
import { placeFigureText } from '../../../services/complaint-place';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { usePagedList } from '../../../services/use-paged-list';

type Asked = Omit<ComplaintPlaceListQuery, 'limit' | 'cursor'>;

/** The complaints behind a number of a place. */
export default function PlaceListPage() {
  const { params } = useRouter();
  const session = useSession();
  const login = useLogin();
  const { communityId, gridId, kind, placeId, figure } = params;
  const asked = ComplaintPlaceListQuery.safeParse({ communityId, gridId, kind, placeId, figure });
  return (
    <Page title="诉求名单" wide login={login.gate}>
      {!asked.success && <ErrorState text="没有找到这份名单，请从“按地点看”重新打开" />}
      {asked.success && !session && (
        <EmptyState
          icon="list"
          title="工作人员登录后可以看"
          action={{ text: '登录', onPress: () => void login.require() }}
        />
      )}
      {asked.success && session && <Complaints key={session.account.id} asked={asked.data} />}
    </Page>
  );
}

function Complaints({ asked }: { readonly asked: Asked }) {
  const { communityId, gridId, kind, placeId, figure } = asked;
  const list = usePagedList(complaintPlaceApi.complaints, {
    query: { communityId, kind, placeId, figure, ...(gridId ? { gridId } : {}) },
  });
  return <ComplaintList list={list} told={`这一处${placeFigureText[figure]}的诉求，最近反映的在最前`} />;
}
