import { correctionApi } from '@linge/shared/correction/correction.api';
import type { Correction } from '@linge/shared/correction/correction.schema';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { EmptyState } from '../../../components/empty-state';
import { Slots } from '../../../components/slots';
import { PagedItems } from '../../../frame/paged-items';
import { call } from '../../../services/client';
import { useAction } from '../../../services/use-action';
import { usePagedList } from '../../../services/use-paged-list';
import { AnswerSheet } from './answer-sheet';
import { CorrectionCard } from './correction-card';

interface CorrectionListProps {
  readonly communityId: string;
  readonly gridId: string | null;
}

/** What waits in a scope, longest waiting first. */
export function CorrectionList({ communityId, gridId }: CorrectionListProps) {
  const list = usePagedList(correctionApi.list, {
    query: { communityId, ...(gridId ? { gridId } : {}) },
  });
  const [answering, setAnswering] = useState<Correction | null>(null);
  const accept = useAction(async ({ id, version }: Correction) => {
    try {
      await call(correctionApi.accept, { params: { id }, body: { version } });
      void Taro.showToast({ title: '已更正', icon: 'none' });
    } finally {
      // whether it was me or somebody faster: it waits no longer
      await list.reload();
    }
  });
  const answer = useAction(async ({ id, version }: Correction, words: string) => {
    try {
      await call(correctionApi.answer, { params: { id }, body: { version, answer: words } });
      setAnswering(null);
      void Taro.showToast({ title: '已答复', icon: 'none' });
    } finally {
      await list.reload();
    }
  });

  return (
    <Slots>
      <PagedItems
        list={list}
        empty={<EmptyState icon="check" title="都处理完了" hint="居民申请更正登记信息，会出现在这里" />}
      >
        {(items) =>
          items.map((item) => (
            <CorrectionCard
              key={item.id}
              item={item}
              busy={accept.busy || answer.busy}
              onAccept={() => accept.run(item)}
              onAnswer={() => setAnswering(item)}
            />
          ))
        }
      </PagedItems>
      <AnswerSheet
        key={answering?.id ?? ''}
        open={answering !== null}
        busy={answer.busy}
        onClose={() => setAnswering(null)}
        onAnswer={(words) => answering && answer.run(answering, words)}
      />
    </Slots>
  );
}
