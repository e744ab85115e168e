import { complaintPlaceApi } from '@linge/shared/complaint/complaint-place.api';
import { ComplaintPlaceListQuery } from '@linge/shared/complaint/complaint-place.schema';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Card } from '../../../components/card';
import { ComplaintRow } from '../../../components/complaint-row';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { ListEnd } from '../../../components/list-end';
import { Skeleton } from '../../../components/skeleton';
import { Page } from '../../../frame/page';
import { placeFigureText } from '../../../services/complaint-place';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { usePagedList } from '../../../services/use-paged-list';
import { openComplaint } from '../queue/queue-item';

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
  if (list.state === 'loading') return <Skeleton />;
  if (list.state === 'error') {
    return (
      <ErrorState
        text={errorText(list.error)}
        requestId={requestIdOf(list.error)}
        onRetry={() => void list.reload()}
      />
    );
  }
  const { items, nextCursor } = list.data;
  return (
    <>
      <View className="secondary small">{`这一处${placeFigureText[figure]}的诉求，最近反映的在最前`}</View>
      {items.length === 0 ? (
        <EmptyState icon="list" title="这里一件也没有" />
      ) : (
        <>
          <Card flush>
            {items.map((item) => (
              <ComplaintRow key={item.id} item={item} onOpen={openComplaint} />
            ))}
          </Card>
          <ListEnd
            hasMore={nextCursor !== null}
            loading={list.loadingMore}
            problem={list.moreError ? errorText(list.moreError) : null}
            onMore={() => void list.more()}
          />
        </>
      )}
    </>
  );
}
