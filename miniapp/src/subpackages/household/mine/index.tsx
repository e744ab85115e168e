import { householdTieApi } from '@linge/shared/household-tie/household-tie.api';
import Taro from '@tarojs/taro';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { Page } from '../../../frame/page';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { useQuery } from '../../../services/use-query';
import { FollowCard } from './follow-card';
import { HomeCard } from './home-card';
import { RequestList } from './request-list';
import './index.scss';

const open = (page: 'tie' | 'held') => void Taro.navigateTo({ url: `/subpackages/household/${page}/index` });

/** 我的住户: my homes with their people, and what I asked for. */
export default function HouseholdPage() {
  const session = useSession();
  const login = useLogin();
  if (session) return <Own key={session.account.id} />;
  return (
    <Page title="我的住户" login={login.gate}>
      <EmptyState
        icon="home"
        title="登录后绑定住户"
        hint="绑定后能看到社区登记了您家什么，有错可以申请更正"
        action={{ text: '登录', onPress: () => void login.require() }}
      />
    </Page>
  );
}

function Own() {
  const homes = useQuery(householdTieApi.listHouseholds, {});
  const items = homes.state === 'ready' ? homes.data.items : [];
  return (
    <Page
      title="我的住户"
      bottom={
        homes.state === 'ready' && (
          <BottomBar>
            {items.length > 0 && (
              <Button block id="go-tie" onPress={() => open('tie')}>
                再绑定一户
              </Button>
            )}
            <Button
              kind="primary"
              block
              id={items.length > 0 ? 'go-held' : 'go-tie'}
              onPress={() => open(items.length > 0 ? 'held' : 'tie')}
            >
              {items.length > 0 ? '查看登记信息' : '绑定住户'}
            </Button>
          </BottomBar>
        )
      }
    >
      {homes.state === 'loading' && <Skeleton />}
      {homes.state === 'error' && (
        <ErrorState
          text={errorText(homes.error)}
          requestId={requestIdOf(homes.error)}
          onRetry={() => void homes.reload()}
        />
      )}
      {homes.state === 'ready' && items.length === 0 && (
        <EmptyState
          icon="home"
          title="还没有绑定住户"
          hint="绑定后能看到社区登记了您家什么，有错可以申请更正；反映问题时也会自动带上地址"
        />
      )}
      {items.map((home) => (
        <HomeCard key={home.householdId} home={home} onChanged={homes.reload} />
      ))}
      {items.length > 0 && <FollowCard />}
      {homes.state === 'ready' && <RequestList />}
    </Page>
  );
}
