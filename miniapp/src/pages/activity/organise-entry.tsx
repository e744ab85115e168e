import Taro from '@tarojs/taro';
import { Card } from '../../components/card';
import { Cell } from '../../components/cell';
import { useOrganises } from '../../services/activity-organiser';

/** For those who have something to organise in: the way to their own activities. */
export function OrganiseEntry() {
  const organises = useOrganises();
  if (!organises) return null;
  return (
    <Card flush>
      <Cell
        id="go-activity-work"
        icon="list"
        title="组织活动"
        detail="办活动、看报名名单"
        onPress={() => void Taro.navigateTo({ url: '/subpackages/activity/work/index' })}
      />
    </Card>
  );
}
