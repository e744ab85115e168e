import { contentCheckApi } from '@linge/shared/content-check/content-check.api';
import type { ContentCheck, ContentCheckState } from '@linge/shared/content-check/content-check.schema';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { EmptyState } from '../../../components/empty-state';
import { Slots } from '../../../components/slots';
import { PagedItems } from '../../../frame/paged-items';
import { call } from '../../../services/client';
import { useAction } from '../../../services/use-action';
import { usePagedList } from '../../../services/use-paged-list';
import { CheckCard } from './check-card';
import { RefuseSheet } from './refuse-sheet';

interface CheckListProps {
  readonly communityId: string;
  readonly state: ContentCheckState;
}

const empty: Readonly<Record<ContentCheckState, { readonly title: string; readonly hint: string }>> = {
  review: { title: '都审完了', hint: '微信不能直接放行的文字和图片，会出现在这里' },
  waiting: { title: '没有在等微信检查的内容', hint: '微信没有回应时提交的内容会先等在这里，也可以直接审核' },
  passed: { title: '没有人工通过的内容', hint: '这里只有工作人员审核通过的，微信直接放行的不在其中' },
  refused: { title: '没有不予公开的内容', hint: '审核错了可以撤销，重新审核' },
};

/** What is in one state, longest waiting first. */
export function CheckList({ communityId, state }: CheckListProps) {
  const list = usePagedList(contentCheckApi.list, { query: { communityId, state } });
  const [refusing, setRefusing] = useState<ContentCheck | null>(null);
  const decide = useAction(async ({ id, version }: ContentCheck, action: 'pass' | 'reopen') => {
    try {
      await call(contentCheckApi[action], { params: { id }, body: { version } });
      const done = action === 'pass' ? '已通过，可在“已通过”里撤销' : '已撤销，请重新审核';
      void Taro.showToast({ title: done, icon: 'none' });
    } finally {
      // whether it was me or somebody faster: it is not here any more
      await list.reload();
    }
  });

  return (
    <Slots>
      <PagedItems list={list} empty={<EmptyState icon="check" {...empty[state]} />}>
        {(items) =>
          items.map((item) => (
            <CheckCard
              key={item.id}
              item={item}
              busy={decide.busy}
              onPass={() => decide.run(item, 'pass')}
              onRefuse={() => setRefusing(item)}
              onReopen={() => decide.run(item, 'reopen')}
            />
          ))
        }
      </PagedItems>
      {refusing && (
        <RefuseSheet
          key={refusing.id}
          item={refusing}
          onDone={() => {
            setRefusing(null);
            void list.reload();
          }}
          onClose={() => setRefusing(null)}
        />
      )}
    </Slots>
  );
}
