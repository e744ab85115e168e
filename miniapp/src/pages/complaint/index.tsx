import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Card } from '../../components/card';
import { Cell } from '../../components/cell';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { ListEnd } from '../../components/list-end';
import { Skeleton } from '../../components/skeleton';
import { Page } from '../../frame/page';
import { timeText } from '../../format/day';
import { errorText, requestIdOf } from '../../services/error-text';
import { useSession } from '../../services/session';
import { useLogin } from '../../services/use-login';
import { usePagedList } from '../../services/use-paged-list';

/** What I reported (诉求). */
export default function ComplaintTab() {
  const session = useSession();
  const login = useLogin();
  return (
    <Page title="诉求" tab="complaint" login={login.gate}>
      {session ? (
        <MyComplaints key={session.account.id} />
      ) : (
        <EmptyState
          icon="complaint"
          title="登录后可以看到自己反映过的问题"
          hint="不登录也可以先看看谁为您服务"
          action={{ text: '登录', onPress: () => void login.require() }}
        />
      )}
    </Page>
  );
}

function MyComplaints() {
  const list = usePagedList(complaintApi.list, { query: { scope: 'mine' } });
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
  if (list.data.items.length === 0) {
    return (
      <EmptyState
        icon="complaint"
        title="您还没有反映过问题"
        hint="路灯不亮、垃圾没清、邻里纠纷，都可以告诉网格员"
        action={{
          text: '我要反映',
          onPress: () => void Taro.navigateTo({ url: '/subpackages/complaint/report/index' }),
        }}
      />
    );
  }
  return (
    <View>
      <Card flush>
        {list.data.items.map((item) => (
          <Cell
            key={item.id}
            title={item.excerpt}
            detail={`${item.place} · ${timeText(item.createdAt)}`}
            onPress={() => void Taro.navigateTo({ url: `/subpackages/complaint/detail/index?id=${item.id}` })}
          />
        ))}
      </Card>
      <ListEnd
        hasMore={list.data.nextCursor !== null}
        loading={list.loadingMore}
        problem={list.moreError ? errorText(list.moreError) : null}
        onMore={() => void list.more()}
      />
    </View>
  );
}
