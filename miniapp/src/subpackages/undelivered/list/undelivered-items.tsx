import { undeliveredApi } from '@linge/shared/undelivered/undelivered.api';
import type {
  SentAgain,
  Undelivered,
  UndeliveredSource,
  UndeliveredWaiting,
} from '@linge/shared/undelivered/undelivered.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Heading } from '../../../components/heading';
import { ListEnd } from '../../../components/list-end';
import { Skeleton } from '../../../components/skeleton';
import { Slots } from '../../../components/slots';
import { momentText } from '../../../format/day';
import { call } from '../../../services/client';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useAction } from '../../../services/use-action';
import { usePagedList, type PagedList } from '../../../services/use-paged-list';
import { useQuery, type Query } from '../../../services/use-query';
import { SendAll } from './send-all';
import { emptyHint, reasonText, sourceHint, whatText } from './undelivered-text';

interface OfCommunityProps {
  readonly communityId: string;
  readonly source: UndeliveredSource;
}

/** What was given up in a community. */
export function OfCommunity({ communityId, source }: OfCommunityProps) {
  const list = usePagedList(undeliveredApi.list, { query: { communityId, source } });
  const waiting = useQuery(undeliveredApi.waiting, { query: { communityId, source } });
  const sendAll = (until: string) =>
    call(undeliveredApi.sendAll, { params: { source }, body: { communityId, until } });
  return <Items list={list} source={source} waiting={waiting} sendAll={sendAll} />;
}

interface OfTownProps {
  readonly townId: string;
  readonly source: UndeliveredSource;
}

/** What was given up of what a town itself sends. */
export function OfTown({ townId, source }: OfTownProps) {
  const list = usePagedList(undeliveredApi.listOfTown, { params: { id: townId }, query: { source } });
  const waiting = useQuery(undeliveredApi.waitingOfTown, { params: { id: townId }, query: { source } });
  const sendAll = (until: string) =>
    call(undeliveredApi.sendAllOfTown, { params: { id: townId, source }, body: { until } });
  return <Items list={list} source={source} waiting={waiting} sendAll={sendAll} />;
}

interface ItemsProps {
  readonly list: PagedList<Undelivered>;
  readonly source: UndeliveredSource;
  readonly waiting: Query<UndeliveredWaiting>;
  /** Sends a part of all that was given up by then. */
  readonly sendAll: (until: string) => Promise<SentAgain>;
}

/** Longest waiting first. */
function Items({ list, source, waiting, sendAll }: ItemsProps) {
  const sending = useAction(async ({ id, version }: Undelivered) => {
    try {
      await call(undeliveredApi.sendAgain, { params: { source, id }, body: { version } });
      void Taro.showToast({ title: '正在重新发送', icon: 'none' });
    } finally {
      // whether it was me or somebody faster: it waits no longer
      await Promise.all([list.reload(), waiting.reload()]);
    }
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
  if (list.data.items.length === 0) {
    return <EmptyState icon="check" title="都送到了" hint={emptyHint[source]} />;
  }
  return (
    <Slots>
      <View className="secondary small">{sourceHint[source]}</View>
      <SendAll source={source} waiting={waiting} send={sendAll} onDone={list.reload} />
      {list.data.items.map((item) => (
        <Card key={item.id}>
          <View className="stack">
            <Heading level={2}>{whatText(item)}</Heading>
            <View>{reasonText[item.reason]}</View>
            <View className="note">
              <View>{`从${momentText(item.createdAt)} 起，试过 ${item.tries} 次`}</View>
              <View>{`${momentText(item.givenUpAt)} 停下`}</View>
            </View>
            {item.lastError && <View className="note">系统记录：{item.lastError}</View>}
            <Button
              block
              busy={sending.busy}
              label={`再发一次：${whatText(item)}，${momentText(item.createdAt)}`}
              onPress={() => sending.run(item)}
            >
              再发一次
            </Button>
          </View>
        </Card>
      ))}
      <ListEnd
        hasMore={list.data.nextCursor !== null}
        loading={list.loadingMore}
        problem={list.moreError ? errorText(list.moreError) : null}
        onMore={() => void list.more()}
      />
    </Slots>
  );
}
