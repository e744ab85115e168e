import { EmptyState } from '../../components/empty-state';
import { Page } from '../../frame/page';
import { callHelp } from '../../services/phone';
import { useAction } from '../../services/use-action';

/** 活动: nothing is on yet, and the page says so. */
export default function ActivityPage() {
  const help = useAction(callHelp);
  return (
    <Page title="活动" tab="activity">
      <EmptyState
        icon="activity"
        title="现在没有正在报名的活动"
        hint="想办一场义诊、棋赛或者亲子活动？打电话告诉网格员"
        action={{ text: '打电话提个建议', onPress: help.run }}
      />
    </Page>
  );
}
