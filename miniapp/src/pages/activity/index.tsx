import { gridApi } from '@linge/shared/grid/grid.api';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Choice } from '../../components/choice';
import { ErrorState } from '../../components/error-state';
import { Skeleton } from '../../components/skeleton';
import { Slots } from '../../components/slots';
import { Page } from '../../frame/page';
import { errorText, requestIdOf } from '../../services/error-text';
import { noFilter } from '../../services/activity-filter.policy';
import { usePlace } from '../../services/place';
import { useMe, useSession } from '../../services/session';
import { useQuery } from '../../services/use-query';
import { ActivityList } from './activity-list';
import { FilterBar } from './filter-bar';
import { OrganiseEntry } from './organise-entry';
import { OwnEntry } from './own-entry';
import './index.scss';

/** 活动: what is on in the community, and what I signed up for. */
export default function ActivityPage() {
  const session = useSession();
  return (
    <Page title="活动" tab="activity">
      {session && <OwnEntry key={session.account.id} />}
      <OrganiseEntry />
      <OfCommunity />
    </Page>
  );
}

/** What is on in one community: that of the place chosen, or another. */
function OfCommunity() {
  const place = usePlace();
  const home = useMe()?.account.homes[0] ?? null;
  const communities = useQuery(gridApi.listCommunities, {});
  const [chosen, setChosen] = useState<string | null>(null);
  const [filter, setFilter] = useState(noFilter);
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
  const communityId = chosen ?? place?.communityId ?? home?.communityId ?? options[0]?.value;
  if (!communityId) return <ErrorState text="这里还没有开通的社区，请联系您所在的社区居委会" />;
  const here = [place, home].find((one) => one?.communityId === communityId) ?? null;
  return (
    <Slots>
      {!here && (
        <Choice label="社区" id="community" groups={[{ options }]} value={communityId} onChange={setChosen} />
      )}
      <FilterBar
        filter={filter}
        hasGrid={here !== null}
        onChange={setFilter}
        onCalendar={() =>
          void Taro.navigateTo({ url: `/subpackages/activity/calendar/index?communityId=${communityId}` })
        }
      />
      <ActivityList
        filter={filter}
        place={{ communityId, gridId: here?.gridId ?? null }}
        onClear={() => setFilter(noFilter)}
      />
    </Slots>
  );
}
