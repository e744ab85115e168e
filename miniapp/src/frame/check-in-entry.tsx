import type { CheckInPassItem } from '@linge/shared/check-in/check-in.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { ActivityTag } from '../components/activity-tag';
import { Card } from '../components/card';
import { Cell } from '../components/cell';
import { ownTag } from '../format/check-in';
import { dayOfInstant } from '../format/day';
import { spanText } from '../format/span';
import { usePasses } from '../services/check-in-pass';

interface CheckInEntryProps {
  readonly accountId: string;
  /** Left out for all of mine. */
  readonly activityId?: string;
  /** Its first session has begun: what became of it can be read also where there is nothing to do today. */
  readonly begun?: boolean;
}

function open(activityId: string): void {
  void Taro.navigateTo({ url: `/subpackages/check-in/own/index?activityId=${activityId}` });
}

/** On the day: the way to checking in. What is needed for it is kept by the phone, also without a network. */
export function CheckInEntry({ accountId, activityId, begun = false }: CheckInEntryProps) {
  const passes = usePasses(accountId);
  const [now] = useState(() => new Date());
  const items = passes.state === 'ready' ? passes.data : [];
  const today = items.filter((pass) => (!activityId || pass.activityId === activityId) && isOn(pass, now));
  // one line an activity, though several of mine come to it
  const lines = today.filter(
    (pass, at) => today.findIndex((one) => one.activityId === pass.activityId) === at,
  );
  if (lines.length === 0 && !(activityId && begun)) return null;
  return (
    <Card flush>
      {lines.map((pass) => (
        <Cell
          key={pass.activityId}
          {...(activityId ? { id: 'go-own-check-in' } : {})}
          icon="scan"
          title={activityId ? '签到' : `签到：${pass.title}`}
          detail={
            <>
              <View className="number">{spanText(pass.session.startsAt, pass.session.endsAt, now)}</View>
              <ActivityTag tag={ownTag(pass)} />
            </>
          }
          onPress={() => open(pass.activityId)}
        />
      ))}
      {lines.length === 0 && activityId && (
        <Cell
          id="go-own-check-in"
          icon="scan"
          title="签到记录"
          detail="几点到的、记了多少服务时长"
          onPress={() => open(activityId)}
        />
      )}
    </Card>
  );
}

function isOn({ session, opensAt, closesAt }: CheckInPassItem, now: Date): boolean {
  const isToday = dayOfInstant(session.startsAt) === dayOfInstant(now);
  return isToday || (Date.parse(opensAt) <= now.getTime() && now.getTime() < Date.parse(closesAt));
}
