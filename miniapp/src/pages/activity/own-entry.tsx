import { activityApi } from '@linge/shared/activity/activity.api';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { ActivityTag } from '../../components/activity-tag';
import { Card } from '../../components/card';
import { Cell } from '../../components/cell';
import { whenText } from '../../format/activity';
import { signUpTag } from '../../format/sign-up';
import { offeredFirst } from '../../services/sign-up.policy';
import { useQuery } from '../../services/use-query';

/** What I signed up for, with what comes next, or what waits for my answer. */
export function OwnEntry() {
  const coming = useQuery(activityApi.listOwn, { query: { when: 'coming', limit: 10 } });
  const items = coming.state === 'ready' ? coming.data.items : [];
  const [next] = offeredFirst(items);
  const tag = next && signUpTag(next);
  return (
    <Card flush>
      <Cell
        id="go-sign-ups"
        icon="activity"
        title="我的报名"
        detail={
          next ? (
            <>
              <View>{next.activity.title}</View>
              <View className="number">{whenText(next.activity)}</View>
            </>
          ) : (
            '报过名的活动、候补到第几位'
          )
        }
        aside={tag && <ActivityTag tag={tag} {...(next.state === 'offered' ? { text: '请答复' } : {})} />}
        onPress={() => void Taro.navigateTo({ url: '/subpackages/activity/mine/index' })}
      />
    </Card>
  );
}
