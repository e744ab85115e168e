import { complaintApi } from '@linge/shared/complaint/complaint.api';
import type { ReportableCategory } from '@linge/shared/complaint/complaint-report.schema';
import { gridApi } from '@linge/shared/grid/grid.api';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Choice } from '../../../components/choice';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { Page } from '../../../frame/page';
import { errorText, requestIdOf } from '../../../services/error-text';
import { usePlace } from '../../../services/place';
import { useQuery } from '../../../services/use-query';
import { RateCard } from './rate-card';
import { RecordList } from './record-list';
import './index.scss';

/** 办理公示: what neighbours reported and what came of it, and how the community does as a whole; for everybody. */
export default function PublicRecords() {
  const place = usePlace();
  const communities = useQuery(gridApi.listCommunities, {});
  const [chosen, setChosen] = useState<string | null>(null);
  const options = communities.state === 'ready' ? communities.data.items : [];
  const communityId = chosen ?? place?.communityId ?? options[0]?.id;
  return (
    <Page title="办理公示" wide>
      {communities.state === 'error' && (
        <ErrorState
          text={errorText(communities.error)}
          requestId={requestIdOf(communities.error)}
          onRetry={() => void communities.reload()}
        />
      )}
      {communities.state === 'loading' && <Skeleton />}
      {communities.state === 'ready' && communityId && (
        <Community
          key={communityId}
          communityId={communityId}
          communities={options.map(({ id, name }) => ({ value: id, text: name }))}
          onChoose={setChosen}
        />
      )}
    </Page>
  );
}

interface CommunityProps {
  readonly communityId: string;
  readonly communities: readonly { readonly value: string; readonly text: string }[];
  readonly onChoose: (communityId: string) => void;
}

function Community({ communityId, communities, onChoose }: CommunityProps) {
  const [gridId, setGridId] = useState('');
  const [categoryId, setCategoryId] = useState('');
  const grids = useQuery(gridApi.listGrids, { query: { communityId } });
  const categories = useQuery(complaintApi.listCategories, { query: { communityId } });
  const open = categories.state === 'ready' ? categories.data.items.filter((one) => !one.sensitive) : [];
  const inGrids = grids.state === 'ready' ? grids.data.items : [];
  const choices = (all: string, items: readonly { readonly id: string; readonly name: string }[]) => [
    { options: [{ value: '', text: all }, ...items.map(({ id, name }) => ({ value: id, text: name }))] },
  ];
  return (
    <View className="public-records">
      <View className="public-records__side">
        <Choice
          label="社区"
          id="community"
          groups={[{ options: communities }]}
          value={communityId}
          onChange={onChoose}
        />
        <RateCard communityId={communityId} />
      </View>
      <View className="public-records__main">
        <View className="public-records__filter">
          <Choice
            label="网格"
            id="grid"
            groups={choices('全部网格', inGrids)}
            value={gridId}
            onChange={setGridId}
          />
          <Choice
            label="类别"
            id="category"
            groups={[{ options: [{ value: '', text: '全部类别' }] }, ...byBranch(open)]}
            value={categoryId}
            onChange={setCategoryId}
          />
        </View>
        <RecordList communityId={communityId} gridId={gridId} categoryId={categoryId} />
      </View>
    </View>
  );
}

/** What is chosen from, under the branch that gathers it; what stands by itself comes last. */
function byBranch(categories: readonly ReportableCategory[]) {
  const titles = [...new Set(categories.map(({ branch }) => branch?.name ?? '其他类别'))];
  return titles.map((title) => ({
    title,
    options: categories
      .filter(({ branch }) => (branch?.name ?? '其他类别') === title)
      .map(({ id, name }) => ({ value: id, text: name })),
  }));
}
