import Taro, { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { Card } from '../../components/card';
import { Cell } from '../../components/cell';
import { useOrganises } from '../../services/activity-organiser';
import { openDesks } from '../../services/check-in-roll';
import { useSession } from '../../services/session';

/** For those with something to organise in: the way to their own activities, and, also without a network, to today's check-in. */
export function OrganiseEntry() {
  const organises = useOrganises();
  const session = useSession();
  const [desks, setDesks] = useState(() => openDesks(Date.now()));
  useDidShow(() => setDesks(openDesks(Date.now())));
  const kept = session ? desks : [];
  if (!organises && kept.length === 0) return null;
  return (
    <Card flush>
      {kept.map(({ activityId, title }) => (
        <Cell
          key={activityId}
          icon="scan"
          title={`签到台：${title}`}
          detail="没有网络也能用"
          onPress={() => void Taro.navigateTo({ url: `/subpackages/check-in/desk/index?id=${activityId}` })}
        />
      ))}
      {organises && (
        <Cell
          id="go-activity-work"
          icon="list"
          title="组织活动"
          detail="办活动、看报名名单"
          onPress={() => void Taro.navigateTo({ url: '/subpackages/activity/work/index' })}
        />
      )}
    </Card>
  );
}
