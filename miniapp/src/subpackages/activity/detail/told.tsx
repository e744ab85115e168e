import type { PublicActivity } from '@linge/shared/activity/activity.schema';
import { View } from '@tarojs/components';
import { momentText } from '../../../format/day';
import { alertProps } from '../../../platform/alert';

/** That it does not take place, or that it is not as it was. */
export function Told({ activity }: { readonly activity: PublicActivity }) {
  const { state, cancelledReason, changedAt, changeNote } = activity;
  if (state === 'cancelled') {
    return (
      <View className="activity-told activity-told--ended" {...alertProps}>
        <View className="strong">活动取消了</View>
        {cancelledReason && <View>{`原因：${cancelledReason}`}</View>}
      </View>
    );
  }
  if (changedAt === null || state !== 'published') return null;
  return (
    <View className="activity-told activity-told--changed">
      <View className="strong">{`活动有变动（${momentText(changedAt)}）`}</View>
      <View>{changeNote ?? '改了什么还在审核，下面是最新的安排'}</View>
    </View>
  );
}
