import { handoverApi } from '@linge/shared/staff/handover.api';
import type { Handover } from '@linge/shared/staff/handover.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { ErrorState } from '../../../components/error-state';
import { ListEnd } from '../../../components/list-end';
import { StatusTag } from '../../../components/status-tag';
import { dayText } from '../../../format/day';
import { errorText, requestIdOf } from '../../../services/error-text';
import { usePagedList } from '../../../services/use-paged-list';
import { postText, successorText } from '../handover/post-text';
import { CancelSheet } from './cancel-sheet';
import '../part/part.scss';

interface PlannedHandoversProps {
  readonly communityId: string;
  /** Something was taken back: who serves from when is different now. */
  readonly onCancelled: () => void;
}

/** Handovers of the community whose day is yet to come; nothing where there is none. */
export function PlannedHandovers({ communityId, onCancelled }: PlannedHandoversProps) {
  const [cancelling, setCancelling] = useState<Handover | null>(null);
  const list = usePagedList(handoverApi.list, { query: { communityId, limit: 20 } });
  if (list.state === 'loading') return null;
  if (list.state === 'error') {
    return (
      <ErrorState
        text={errorText(list.error)}
        requestId={requestIdOf(list.error)}
        onRetry={() => void list.reload()}
      />
    );
  }
  const { items, nextCursor } = list.data;
  if (items.length === 0) return null;
  return (
    <Section title="计划中的交接">
      <View className="planned">
        {items.map((handover) => (
          <PlannedCard key={handover.id} handover={handover} onCancel={() => setCancelling(handover)} />
        ))}
      </View>
      {nextCursor !== null && (
        <ListEnd
          hasMore
          loading={list.loadingMore}
          problem={list.moreError ? errorText(list.moreError) : null}
          onMore={() => void list.more()}
        />
      )}
      {cancelling && (
        <CancelSheet
          handover={cancelling}
          onClose={() => setCancelling(null)}
          onDone={() => {
            setCancelling(null);
            void list.reload();
            onCancelled();
          }}
        />
      )}
    </Section>
  );
}

interface PlannedCardProps {
  readonly handover: Handover;
  readonly onCancel: () => void;
}

function PlannedCard({ handover, onCancel }: PlannedCardProps) {
  const { staffMemberName, day, posts, availableActions } = handover;
  return (
    <Card>
      <View className="stack">
        <View>
          <View className="staff-tags">
            <View className="strong">{staffMemberName}</View>
            <StatusTag tone="info">{`${dayText(day)}起离任`}</StatusTag>
          </View>
          {posts.map((post) => (
            <View key={post.postId} className="planned__post">
              <View className="staff-post">{postText(post)}</View>
              <View className="secondary small">{successorText(post)}</View>
            </View>
          ))}
          {posts.length === 0 && <View className="secondary">没有岗位要交接</View>}
        </View>
        {availableActions.includes('cancel') && (
          <View className="staff-tools">
            <Button label={`取消交接：${staffMemberName}`} onPress={onCancel}>
              取消交接
            </Button>
          </View>
        )}
      </View>
    </Card>
  );
}
