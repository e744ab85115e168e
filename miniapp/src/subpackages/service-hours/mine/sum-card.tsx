import type { OwnHours } from '@linge/shared/service-hours/service-hours.schema';
import { minutesText } from '@linge/shared/service-hours/service-hours-word';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Fact } from '../../../components/fact';
import { Heading } from '../../../components/heading';
import { apartText } from '../../../format/service-hours';

/** My hours in a community, what check-ins show and what was entered by hand apart. */
export function SumCard({ sum }: { readonly sum: OwnHours }) {
  const { communityName, recordedMinutes, grantedMinutes, years } = sum;
  return (
    <Card>
      <View className="stack">
        <Heading level={2}>
          {communityName}：共 {minutesText(recordedMinutes + grantedMinutes)}
        </Heading>
        {years.map((year) => (
          <Fact key={year.year} name={`${year.year} 年`}>
            {apartText(year)}
          </Fact>
        ))}
      </View>
    </Card>
  );
}
