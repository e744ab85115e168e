import { activityApi } from '@linge/shared/activity/activity.api';
import Taro from '@tarojs/taro';
import { ActivityRow } from '../../components/activity-row';
import { Button } from '../../components/button';
import { Card, Section } from '../../components/card';
import { placesTag, whenText } from '../../format/activity';
import type { Place } from '../../services/place';
import { useQuery } from '../../services/use-query';

/** The next ones; the rest is one tap away. */
const limit = 2;

/** What is on next at this place; not there where nothing is. */
export function ActivitySection({ place }: { readonly place: Place }) {
  const { communityId, gridId } = place;
  const query = useQuery(activityApi.list, { query: { communityId, gridId, limit } });
  if (query.state !== 'ready' || query.data.items.length === 0) return null;
  return (
    <Section
      title="活动"
      aside={
        <Button
          id="go-activities"
          kind="text"
          label="全部活动"
          onPress={() => void Taro.switchTab({ url: '/pages/activity/index' })}
        >
          全部
        </Button>
      }
    >
      <Card flush>
        {query.data.items.map((item) => (
          <ActivityRow
            key={item.id}
            title={item.title}
            when={whenText(item)}
            where={item.place}
            facts={[]}
            tags={[placesTag(item)]}
            onOpen={() => void Taro.navigateTo({ url: `/subpackages/activity/detail/index?id=${item.id}` })}
          />
        ))}
      </Card>
    </Section>
  );
}
