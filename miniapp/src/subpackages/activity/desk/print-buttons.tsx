import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import { Button } from '../../../components/button';
import { openBinary } from '../../../services/transfer';
import { useAction } from '../../../services/use-action';

/** What is put up for an activity: a page with everything on it, or the code alone for a poster of one's own. */
export function PrintButtons({ desk: { id, title } }: { readonly desk: Pick<ActivityDesk, 'id' | 'title'> }) {
  const input = { params: { id } };
  const sheet = useAction(() => openBinary(activityDeskApi.sheet, input, `${title}.pdf`));
  const code = useAction(() => openBinary(activityDeskApi.code, input, `${title} 活动码.png`));
  return (
    <>
      <Button id="print-sheet" block icon="print" busy={sheet.busy} onPress={sheet.run}>
        张贴用的一页（PDF）
      </Button>
      <Button id="print-code" block icon="scan" busy={code.busy} onPress={code.run}>
        活动码图片，扫码报名
      </Button>
    </>
  );
}
