import type { ActivityReviewDesk } from '@linge/shared/activity-review/activity-review.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { ActivityTag } from '../../../components/activity-tag';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { Heading } from '../../../components/heading';
import { reviewTag } from '../../../format/activity-review';

interface StateCardProps {
  readonly desk: ActivityReviewDesk;
  /** Something was written that the server does not have. */
  readonly unsaved?: boolean;
}

/** Which activity, how its report stands, and the way to what people said. */
export function StateCard({ desk, unsaved = false }: StateCardProps) {
  const { activityId, title, tookPart } = desk;
  return (
    <>
      <Card>
        <View className="stack">
          <View className="row">
            <ActivityTag tag={reviewTag(desk)} />
            {unsaved && <View className="secondary small">有改动还没保存</View>}
          </View>
          <Heading level={2}>{title}</Heading>
          <View className="secondary">{`${tookPart} 人参加。居民只看到人数，看不到是谁`}</View>
        </View>
      </Card>
      <Card flush>
        <Cell
          id="go-result"
          icon="people"
          title="大家的评价"
          detail="满五份后显示合计，不带名字"
          onPress={() =>
            void Taro.navigateTo({ url: `/subpackages/activity-review/result/index?id=${activityId}` })
          }
        />
      </Card>
    </>
  );
}
