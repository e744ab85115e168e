import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { sendingStore } from '../../../services/complaint-outbox';
import { useMay } from '../../../services/session';
import { useStore } from '../../../services/use-store';
import { progressText } from '../report/report-fields';
import type { Report } from '../report/use-report';

/** The one thing to do at the end; nothing for those who may not. */
export function FilingBar({ report: { draft, busy, submit } }: { readonly report: Report }) {
  const may = useMay('complaint.file');
  const sending = useStore(sendingStore);
  if (!may) return null;
  return (
    <BottomBar>
      <Button kind="primary" block id="submit" busy={busy} onPress={submit}>
        {sending?.draftId === draft.id ? progressText(draft, sending.photoId) : '登记'}
      </Button>
    </BottomBar>
  );
}
