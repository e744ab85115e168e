import { complaintRateApi } from '@linge/shared/complaint/complaint-rate.api';
import type { PublicRatePeriod } from '@linge/shared/complaint/complaint-rate.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card, Section } from '../../../components/card';
import { Button } from '../../../components/button';
import { RateList } from '../../../components/rate-list';
import { Segmented } from '../../../components/segmented';
import { countText } from '../../../format/number';
import { rateFigures } from '../../../services/complaint-rate';
import { errorText } from '../../../services/error-text';
import { useQuery } from '../../../services/use-query';

const periods: readonly { readonly value: PublicRatePeriod; readonly text: string }[] = [
  { value: '30', text: '近 30 天' },
  { value: '90', text: '近 90 天' },
  { value: '365', text: '近一年' },
];

/** How the community does with what is reported, in numbers that say what they count. */
export function RateCard({ communityId }: { readonly communityId: string }) {
  const [days, setDays] = useState<PublicRatePeriod>('90');
  const query = useQuery(complaintRateApi.getPublic, { query: { communityId, days } });
  return (
    <Section title="办理成效">
      <Card>
        <View className="stack">
          <Segmented label="时间" look="chips" options={periods} value={days} onChange={setDays} />
          {query.state === 'loading' && <View className="secondary small">正在统计…</View>}
          {query.state === 'error' && (
            <>
              <View className="secondary small">{errorText(query.error)}</View>
              <Button onPress={() => void query.reload()}>再试一次</Button>
            </>
          )}
          {query.state === 'ready' && (
            <>
              <View className="secondary small">
                {`这段时间共收到诉求 ${countText(query.data.total.reported.count)} 件`}
              </View>
              <RateList figures={rateFigures(query.data.total)} />
            </>
          )}
        </View>
      </Card>
    </Section>
  );
}
