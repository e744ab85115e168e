import type { NoticeState, OwnNotice } from '@linge/shared/notice/notice.schema';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { StatusTag } from '../../../components/status-tag';
import { momentText } from '../../../format/day';
import { forNamesText } from '../../../format/notice';
import { alertProps } from '../../../platform/alert';

interface ToldProps {
  readonly state: NoticeState;
  /** Why it was withdrawn. */
  readonly reason: string | null;
  readonly corrected?: boolean;
  readonly forNames?: readonly string[];
  readonly receivedFor?: readonly string[];
  /** Read for relatives elsewhere alone. */
  readonly following?: boolean;
}

/** What has to be known before one reads on: that it was withdrawn or is over, was corrected, and for whom it is. */
export function Told(props: ToldProps) {
  const { state, reason, corrected = false, forNames = [], receivedFor = [], following = false } = props;
  const names = forNamesText({ forNames, receivedFor, following });
  return (
    <>
      {state === 'withdrawn' && (
        <View className="notice-told notice-told--ended" {...alertProps}>
          <View className="strong">这条通知已撤回，请不要再按它办</View>
          {reason && <View>{`原因：${reason}`}</View>}
        </View>
      )}
      {state === 'expired' && (
        <View className="notice-told notice-told--changed">这条通知已经过了有效期，仅供查阅</View>
      )}
      {corrected && state === 'published' && (
        <View className="notice-told notice-told--changed">
          您看过以后有更正，下面是最新内容，改了什么写在最后
        </View>
      )}
      {names && <View className="notice-told notice-told--for">{names}，请转告</View>}
    </>
  );
}

type Acknowledged = Pick<
  OwnNotice,
  | 'needsAcknowledgement'
  | 'acknowledgedAt'
  | 'acknowledgedByHousehold'
  | 'countsByHousehold'
  | 'canAcknowledge'
  | 'following'
  | 'receivedFor'
>;

/** Whether it is confirmed, and whether somebody else of the household still has to. */
export function AcknowledgementCard({ notice }: { readonly notice: Acknowledged }) {
  const { needsAcknowledgement, acknowledgedAt, acknowledgedByHousehold, countsByHousehold } = notice;
  if (!needsAcknowledgement) return null;
  if (notice.following) {
    return (
      <Card>
        <View className="secondary">
          {notice.receivedFor.length > 0
            ? '这条通知要让本人知道：请讲给老人听，社区工作人员也会打电话或者上门告诉老人'
            : '这条通知要对方自己确认：您看了不算，请提醒对方打开看，点“收到，已阅读”'}
        </View>
      </Card>
    );
  }
  if (acknowledgedAt) {
    return (
      <Card>
        <View className="stack">
          <View className="row">
            <StatusTag tone="ok">{`您已确认收到，${momentText(acknowledgedAt)}`}</StatusTag>
          </View>
          <View className="secondary small">
            {countsByHousehold ? '您这一户算通知到了，家人不用再点' : '请家里其他人也各自确认一下'}
          </View>
        </View>
      </Card>
    );
  }
  if (!notice.canAcknowledge && !acknowledgedByHousehold) return null;
  return (
    <Card>
      {acknowledgedByHousehold ? (
        <View className="stack">
          <View className="row">
            <StatusTag tone="ok">家里已有人确认收到</StatusTag>
          </View>
          <View className="secondary small">您这一户算通知到了，看过就行，不用再点</View>
        </View>
      ) : (
        <View className="secondary">
          {countsByHousehold
            ? '请看完后点“收到，已阅读”，家里有一位确认就行'
            : '请看完后点“收到，已阅读”，家里每个人各自确认'}
        </View>
      )}
    </Card>
  );
}
