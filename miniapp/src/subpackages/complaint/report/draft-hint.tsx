import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { belongsTo, type ComplaintDraft } from '../../../services/complaint-draft';
import { drafts } from '../../../services/complaint-outbox';
import { useSession } from '../../../services/session';

interface DraftHintProps {
  /** Those that a worker wrote down for somebody, or one's own. */
  readonly filed: boolean;
  readonly onOpen: (draft: ComplaintDraft) => void;
}

/** Drafts that were there when the page was opened, offered once. */
export function DraftHint({ filed, onOpen }: DraftHintProps) {
  const accountId = useSession()?.account.id ?? null;
  const [before] = useState(() =>
    drafts
      .get()
      .filter(
        (draft) =>
          draft.stage.kind === 'editing' &&
          belongsTo(draft, accountId) &&
          (draft.filing !== undefined) === filed,
      ),
  );
  const [last] = before;
  if (!last) return null;
  return (
    <Card flush>
      <Cell
        icon="report"
        id="continue-draft"
        title={`还有 ${before.length} 条没写完的草稿`}
        detail={last.text.trim() || last.place?.label}
        aside="继续写"
        onPress={() =>
          before.length === 1 ? onOpen(last) : void Taro.switchTab({ url: '/pages/complaint/index' })
        }
      />
    </Card>
  );
}
