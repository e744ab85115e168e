import { mediationApi } from '@linge/shared/mediation/mediation.api';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { EmptyState } from '../../../components/empty-state';
import { StatusTag } from '../../../components/status-tag';
import { Page } from '../../../frame/page';
import { PagedItems } from '../../../frame/paged-items';
import { timeText } from '../../../format/day';
import { mediationStateTag } from '../../../format/mediation';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { usePagedList } from '../../../services/use-paged-list';

/** 我参加的调解: where I am one of the sides. */
export default function OwnMediations() {
  const session = useSession();
  const login = useLogin();
  return (
    <Page title="我参加的调解" login={login.gate}>
      {session ? (
        <List key={session.account.id} />
      ) : (
        <EmptyState
          icon="people"
          title="登录后可以看到您参加的调解"
          action={{ text: '登录', onPress: () => void login.require() }}
        />
      )}
    </Page>
  );
}

function List() {
  const list = usePagedList(mediationApi.listOwn, { query: {} });
  return (
    <PagedItems
      list={list}
      empty={<EmptyState icon="people" title="您没有参加调解" hint="社区为您调解纠纷时，会发消息告诉您" />}
    >
      {(items) => (
        <Card flush>
          {items.map(({ id, others, state, createdAt }) => (
            <Cell
              key={id}
              id={`mediation-${id}`}
              title={`与${others.map(({ name }) => name).join('、')}的调解`}
              detail={
                <View className="row">
                  <StatusTag tone={mediationStateTag[state].tone}>{mediationStateTag[state].text}</StatusTag>
                  <View className="note">{`${timeText(createdAt)}开始`}</View>
                </View>
              }
              onPress={() => void Taro.navigateTo({ url: `/subpackages/mediation/own/index?id=${id}` })}
            />
          ))}
        </Card>
      )}
    </PagedItems>
  );
}
