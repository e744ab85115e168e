import { complaintRateApi } from '@linge/shared/complaint/complaint-rate.api';
import type {
  ComplaintRateGrouping,
  ComplaintRateNumber,
  ComplaintRates,
  ComplaintScoreQuery,
} from '@linge/shared/complaint/complaint-rate.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card, Section } from '../../../components/card';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Openable } from '../../../components/openable';
import { Pressable } from '../../../components/pressable';
import { RateList } from '../../../components/rate-list';
import { Skeleton } from '../../../components/skeleton';
import { dayText } from '../../../format/day';
import { countText } from '../../../format/number';
import { rateFigures } from '../../../services/complaint-rate';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useQuery } from '../../../services/use-query';
import { GroupTable, type Group } from './group-table';
import { openRateList } from './open-rate-list';
import type { OpenNumber } from './rate-columns';
import { ScoreMeans } from './score-means';
import type { Period } from '../../../components/period-choice';
import { Slots } from '../../../components/slots';

interface RatesProps {
  readonly communityId: string;
  readonly gridId: string | null;
  readonly period: Period;
}

type RateFilterName = 'gridId' | 'categoryId' | 'unitId';

const filterNames = { grid: 'gridId', category: 'categoryId', unit: 'unitId' } as const satisfies Record<
  ComplaintRateGrouping,
  RateFilterName
>;

/** The figures of a scope and a period, in all and by part. */
export function Rates({ communityId, gridId, period }: RatesProps) {
  const [by, setBy] = useState<ComplaintRateGrouping>(gridId ? 'category' : 'grid');
  const [only, setOnly] = useState<(Group & { readonly by: ComplaintRateGrouping }) | null>(null);
  const filter = {
    communityId,
    ...(gridId ? { gridId } : {}),
    ...(only ? { [filterNames[only.by]]: only.id } : {}),
    ...period,
  };
  const query = useQuery(complaintRateApi.get, { query: { ...filter, by } });
  const open = (number: ComplaintRateNumber, group: Partial<Record<RateFilterName, string>> = {}) =>
    openRateList({ ...filter, ...group, number });
  return (
    <Slots>
      {only && (
        <Pressable
          id="show-all"
          className="rates__only"
          label={`只看${only.name}，点这里看全部`}
          onPress={() => setOnly(null)}
        >
          <View className="rates__only-name">{`只看：${only.name}`}</View>
          看全部
        </Pressable>
      )}
      {query.state === 'loading' && <Skeleton cards={2} lines={4} />}
      {query.state === 'error' && (
        <ErrorState
          text={errorText(query.error)}
          requestId={requestIdOf(query.error)}
          onRetry={() => void query.reload()}
        />
      )}
      {query.state === 'ready' && (
        <Shown
          rates={query.data}
          filter={filter}
          by={by}
          onBy={setBy}
          onOpen={open}
          onOpenOf={({ id }, number) => open(number, { [filterNames[by]]: id })}
          onOnly={(group) => setOnly({ ...group, by })}
        />
      )}
    </Slots>
  );
}

interface ShownProps {
  readonly rates: ComplaintRates;
  readonly filter: ComplaintScoreQuery;
  readonly by: ComplaintRateGrouping;
  readonly onBy: (by: ComplaintRateGrouping) => void;
  readonly onOpen: (number: ComplaintRateNumber) => void;
  /** Of one of the parts. */
  readonly onOpenOf: OpenNumber;
  readonly onOnly: (group: Group) => void;
}

function Shown({ rates, filter, by, onBy, onOpen, onOpenOf, onOnly }: ShownProps) {
  const { total, from, to, groups, gridId } = rates;
  const { count } = total.reported;
  const days = from === to ? dayText(from) : `${dayText(from)}至${dayText(to)}`;
  return (
    <View className="rates">
      <Section title="响应、解决、满意">
        {count === 0 ? (
          <EmptyState icon="chart" title="这段时间没有诉求" hint="换一个时间或范围看看" />
        ) : (
          <Card>
            <View className="stack">
              <Openable
                className="rates__reported"
                label={`${days}收到诉求 ${count} 件，看名单`}
                onOpen={() => onOpen('reported')}
              >
                {`${days}收到诉求 ${countText(count)} 件`}
              </Openable>
              <RateList figures={rateFigures(total)} onOpen={onOpen} />
              <ScoreMeans filter={filter} onOpen={() => onOpen('rated')} />
            </View>
          </Card>
        )}
      </Section>
      <GroupTable
        groups={groups}
        by={by}
        onBy={onBy}
        onOpen={onOpenOf}
        onOnly={onOnly}
        oneGrid={gridId !== null}
      />
    </View>
  );
}
