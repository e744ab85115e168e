import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import type { ComplaintDraft } from '../../../services/complaint-draft';
import { drafts, sendingStore, sendWaiting } from '../../../services/complaint-outbox';
import { useStore } from '../../../services/use-store';
import type { ArrivedWords } from './use-report';

interface QueuedStateProps {
  readonly id: string;
  readonly arrived: ArrivedWords;
  /** It was sent meanwhile, and the server would not have it. */
  readonly onRefused: (draft: ComplaintDraft) => void;
}

/**
 * A report that could not go out yet. It stays on this page: without a network a browser may be unable to open
 * another one.
 */
export function QueuedState({ id, arrived, onRefused }: QueuedStateProps) {
  const draft = useStore(drafts).find((one) => one.id === id);
  const sending = useStore(sendingStore)?.draftId === id;
  useEffect(() => {
    if (draft?.stage.kind === 'refused') onRefused(draft);
  }, [draft, onRefused]);

  if (!draft) {
    return (
      <EmptyState
        icon="check"
        {...arrived}
        action={{
          text: '看进度',
          onPress: () => void Taro.redirectTo({ url: `/subpackages/complaint/detail/index?id=${id}` }),
        }}
      />
    );
  }
  return (
    <>
      <EmptyState
        icon="clock"
        title="暂时没有发出去，已经在手机上存好"
        hint="联网后会自动发送，不用再写一遍，也不会重复提交"
      />
      <Button kind="primary" block busy={sending} id="retry" onPress={sendWaiting}>
        现在重试
      </Button>
      <Button block id="to-list" onPress={() => void Taro.switchTab({ url: '/pages/complaint/index' })}>
        回到诉求
      </Button>
    </>
  );
}
