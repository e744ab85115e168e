import { complaintRateApi } from '@linge/shared/complaint/complaint-rate.api';
import { View } from '@tarojs/components';
import { Section } from '../../../components/card';
import { DataTable } from '../../../components/data-table';
import { ErrorState } from '../../../components/error-state';
import type { Period } from '../../../components/period-choice';
import { Pressable } from '../../../components/pressable';
import { Skeleton } from '../../../components/skeleton';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useQuery } from '../../../services/use-query';
import { useWide } from '../../../services/use-wide';
import { openRateList } from './open-rate-list';
import { rateColumns, type RateRow } from './rate-columns';

interface CommunityTableProps {
  readonly period: Period;
  /** Narrows the page to one of them. */
  readonly onOnly: (communityId: string) => void;
}

/** The communities of a town side by side. */
export function CommunityTable({ period, onOnly }: CommunityTableProps) {
  const wide = useWide();
  const query = useQuery(complaintRateApi.compare, { query: period });
  if (query.state === 'loading') return <Skeleton cards={1} lines={4} />;
  if (query.state === 'error') {
    return (
      <ErrorState
        text={errorText(query.error)}
        requestId={requestIdOf(query.error)}
        onRetry={() => void query.reload()}
      />
    );
  }
  const name = ({ id, name: text }: RateRow) => (
    <Pressable className="rates__link" role="link" label={`只看${text}`} onPress={() => onOnly(id)}>
      {text}
    </Pressable>
  );
  return (
    <Section title="各社区对比" aside={<View className="secondary small">每分钟统计一次</View>}>
      <DataTable
        label="各社区的办理成效"
        keyOf={({ id }) => id}
        rows={query.data.communities}
        columns={[
          { name: '社区', cell: name },
          ...rateColumns(({ id }, number) => openRateList({ communityId: id, ...period, number }), wide),
        ]}
      />
    </Section>
  );
}
