import { complaintPlaceApi } from '@linge/shared/complaint/complaint-place.api';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Choice } from '../../../components/choice';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { ListEnd } from '../../../components/list-end';
import { Segmented } from '../../../components/segmented';
import { Skeleton } from '../../../components/skeleton';
import { Slots } from '../../../components/slots';
import { Page } from '../../../frame/page';
import { WorkGate } from '../../../frame/work-gate';
import { inOrder, placeFigures, placeFigureText, type PlaceOrder } from '../../../services/complaint-place';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useLogin } from '../../../services/use-login';
import { useQuery } from '../../../services/use-query';
import { scopeGroups, scopeOf, type WorkScope } from '../../../services/work-scope.policy';
import { PlaceRow } from './place-row';
import './index.scss';

/** 按地点看: where trouble gathers, building by building, without a map. */
export default function Place() {
  const login = useLogin();
  return (
    <Page title="按地点看" wide login={login.gate}>
      <WorkGate
        permission="complaint.queue"
        icon="pin"
        visitor={{ title: '工作人员登录后使用' }}
        closed={{ title: '这里只对社区工作人员开放', hint: '各处办得怎么样，可以看“办理公示”' }}
        onLogin={() => void login.require()}
      >
        {(scopes) => <Chosen scopes={scopes} />}
      </WorkGate>
    </Page>
  );
}

const orders = [
  { value: 'count', text: '未办结多的在前' },
  { value: 'place', text: '按地点' },
] as const satisfies readonly { value: PlaceOrder; text: string }[];

function Chosen({ scopes }: { readonly scopes: readonly WorkScope[] }) {
  const groups = scopeGroups(scopes);
  const [chosen, setChosen] = useState(groups[0]?.options[0]?.value ?? '/');
  const [order, setOrder] = useState<PlaceOrder>('count');
  return (
    <Slots>
      <View className="places__filter">
        <Choice label="范围" id="scope" groups={groups} value={chosen} onChange={setChosen} />
        <Segmented label="顺序" look="chips" options={orders} value={order} onChange={setOrder} />
      </View>
      <Places key={`${chosen} ${order}`} {...scopeOf(chosen)} order={order} />
    </Slots>
  );
}

/** Places that are shown at once; the next ones are asked for. */
const shownAtOnce = 30;

interface PlacesProps {
  readonly communityId: string;
  readonly gridId: string | null;
  readonly order: PlaceOrder;
}

function Places({ communityId, gridId, order }: PlacesProps) {
  const places = useQuery(complaintPlaceApi.list, { query: { communityId, ...(gridId ? { gridId } : {}) } });
  const [shown, setShown] = useState(shownAtOnce);
  if (places.state === 'loading') return <Skeleton />;
  if (places.state === 'error') {
    return (
      <ErrorState
        text={errorText(places.error)}
        requestId={requestIdOf(places.error)}
        onRetry={() => void places.reload()}
      />
    );
  }
  const { total } = places.data;
  const items = inOrder(places.data.items, order);
  if (items.length === 0) {
    return <EmptyState icon="pin" title="这里还没有登记楼栋" hint="楼栋登记以后，每一栋的诉求会在这里" />;
  }
  const sums = placeFigures.map((figure) => `${placeFigureText[figure]} ${total[figure]} 件`);
  return (
    <Slots>
      <View className="secondary small">{`共 ${items.length} 处，${sums.join('，')}`}</View>
      <View className="places">
        {items.slice(0, shown).map((place) => (
          <PlaceRow
            key={place.id}
            place={place}
            communityId={communityId}
            gridId={gridId}
            gridShown={gridId === null}
          />
        ))}
      </View>
      <ListEnd
        hasMore={items.length > shown}
        loading={false}
        problem={null}
        onMore={() => setShown(shown + shownAtOnce)}
      />
    </Slots>
  );
}
