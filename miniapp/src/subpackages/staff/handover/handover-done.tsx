import type { Handover } from '@linge/shared/staff/handover.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { StatusTag } from '../../../components/status-tag';
import { dayText } from '../../../format/day';
import { postText, successorText } from './post-text';

/** What was handed over, and to whom. */
export function HandoverDone({ handover }: { readonly handover: Handover }) {
  const { staffMemberName, day, posts, complaintCount, completedAt } = handover;
  return (
    <>
      <Card>
        <View className="stack">
          <StatusTag tone="ok">交接已登记</StatusTag>
          <View className="strong">
            {staffMemberName}从{dayText(day)}起离任
          </View>
          {posts.map((post) => (
            <View key={post.postId}>
              <View className="staff-post">{postText(post)}</View>
              <View className="secondary small">{successorText(post)}</View>
            </View>
          ))}
          <View className="secondary">
            {completedAt === null
              ? '没办完的诉求到那天自动转交。在那之前，可以在“任职安排”里取消这次交接'
              : `${complaintCount} 件没办完的诉求已经转交`}
          </View>
        </View>
      </Card>
      <Button block onPress={() => void Taro.navigateBack()}>
        返回
      </Button>
    </>
  );
}
