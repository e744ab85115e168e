import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { go, pages } from './open-page';

/** To those who are there, for one who organises it. */
export function CheckInCell({ activityId }: { readonly activityId: string }) {
  return (
    <Card flush>
      <Cell
        id="go-check-in"
        icon="scan"
        title="签到台"
        detail="大屏签到码、点名、确认服务时长，没有网络也能用"
        onPress={() => go(pages.checkInDesk(activityId))}
      />
    </Card>
  );
}
