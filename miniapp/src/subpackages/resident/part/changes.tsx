import type { residentApi } from '@linge/shared/resident/resident.api';
import type { RegistryChange } from '@linge/shared/resident/registry-change.schema';
import { View } from '@tarojs/components';
import { Card, Section } from '../../../components/card';
import { ErrorState } from '../../../components/error-state';
import { ListEnd } from '../../../components/list-end';
import { Skeleton } from '../../../components/skeleton';
import { Timeline } from '../../../components/timeline';
import { dayText, momentText } from '../../../format/day';
import { changeSourceNotes, changeTitle, fieldChangeText, type Vocabulary } from '../../../format/ledger';
import { errorText, requestIdOf } from '../../../services/error-text';
import { changeActor } from '../../../services/registry';
import { usePagedList } from '../../../services/use-paged-list';

interface ChangesProps {
  readonly endpoint: (typeof residentApi)['householdTimeline' | 'residentTimeline'];
  readonly id: string;
  readonly words: Vocabulary;
}

/** What happened, newest first: who, when, from what to what, why. */
export function Changes({ endpoint, id, words }: ChangesProps) {
  const list = usePagedList(endpoint, { params: { id }, query: { limit: 10 } });
  return (
    <Section title="变更记录">
      {list.state === 'loading' && <Skeleton cards={1} />}
      {list.state === 'error' && (
        <ErrorState
          text={errorText(list.error)}
          requestId={requestIdOf(list.error)}
          onRetry={() => void list.reload()}
        />
      )}
      {list.state === 'ready' && list.data.items.length === 0 && (
        <Card>
          <View className="secondary">还没有变更；以后谁改了什么、为什么，都记在这里</View>
        </Card>
      )}
      {list.state === 'ready' && list.data.items.length > 0 && (
        <Card>
          <Timeline label="变更记录，最新的在最前" steps={list.data.items.map((one) => stepOf(one, words))} />
          {list.data.nextCursor !== null && (
            <ListEnd
              hasMore
              loading={list.loadingMore}
              problem={list.moreError ? errorText(list.moreError) : null}
              onMore={() => void list.more()}
            />
          )}
        </Card>
      )}
    </Section>
  );
}

/** Those whose title says it all. */
const untold = ['state', 'leftOn', 'householdId', 'headId'];

function stepOf(change: RegistryChange, words: Vocabulary) {
  const note = changeSourceNotes[change.source];
  const fields =
    change.type === 'ResidentCorrected' || change.type === 'HouseholdCorrected'
      ? change.fields
      : change.fields.filter(({ field, from }) => from !== null && !untold.includes(field));
  return {
    id: change.id,
    title: changeTitle(change),
    time: momentText(change.createdAt),
    who: [changeActor(change), note].filter(Boolean).join(' · '),
    children: (
      <View className="small">
        {change.day && <View>发生在 {dayText(change.day)}</View>}
        {fields.map((field) => (
          <View key={field.field}>{fieldChangeText(field, words)}</View>
        ))}
        {change.reason && <View>原因：{change.reason}</View>}
      </View>
    ),
  };
}
