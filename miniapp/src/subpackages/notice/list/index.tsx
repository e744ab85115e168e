import { gridApi } from '@linge/shared/grid/grid.api';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Choice } from '../../../components/choice';
import { ErrorState } from '../../../components/error-state';
import { Segmented } from '../../../components/segmented';
import { Skeleton } from '../../../components/skeleton';
import { Page } from '../../../frame/page';
import { errorText, requestIdOf } from '../../../services/error-text';
import { usePlace } from '../../../services/place';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { useQuery } from '../../../services/use-query';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Slots } from '../../../components/slots';
import { OwnList, PublicList } from './notice-list';

type Shown = 'valid' | 'past' | 'public';

const shows: readonly { readonly value: Shown; readonly text: string }[] = [
  { value: 'valid', text: '给我的' },
  { value: 'past', text: '往期' },
  { value: 'public', text: '社区公开' },
];

/** 通知公告: those for me and for whom I look after, what is over, and what the community tells everybody. */
export default function Notices() {
  const session = useSession();
  const login = useLogin();
  const [shown, setShown] = useState<Shown>('valid');
  return (
    <Page title="通知公告" login={login.gate}>
      {session ? (
        <>
          <Segmented label="哪些通知" options={shows} value={shown} onChange={setShown} />
          {shown === 'public' ? (
            <OfCommunity />
          ) : (
            <OwnList key={`${session.account.id} ${shown}`} stage={shown} />
          )}
        </>
      ) : (
        <>
          <Card>
            <View className="row">
              <View className="grow secondary small">登录后还能看到只发给您和您家人的通知</View>
              <Button id="log-in" kind="text" onPress={() => void login.require()}>
                登录
              </Button>
            </View>
          </Card>
          <OfCommunity />
        </>
      )}
    </Page>
  );
}

/** What one community tells everybody: that of the place chosen, or another. */
function OfCommunity() {
  const place = usePlace();
  const communities = useQuery(gridApi.listCommunities, {});
  const [chosen, setChosen] = useState<string | null>(null);
  if (communities.state === 'loading') return <Skeleton />;
  if (communities.state === 'error') {
    return (
      <ErrorState
        text={errorText(communities.error)}
        requestId={requestIdOf(communities.error)}
        onRetry={() => void communities.reload()}
      />
    );
  }
  const options = communities.data.items.map(({ id, name }) => ({ value: id, text: name }));
  const communityId = chosen ?? place?.communityId ?? options[0]?.value;
  if (!communityId) return <ErrorState text="这里还没有开通的社区，请联系您所在的社区居委会" />;
  return (
    <Slots>
      <Choice label="社区" id="community" groups={[{ options }]} value={communityId} onChange={setChosen} />
      <PublicList key={communityId} communityId={communityId} />
    </Slots>
  );
}
