import { householdTieApi } from '@linge/shared/household-tie/household-tie.api';
import type { HouseholdTieRequest } from '@linge/shared/household-tie/household-tie.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { ListEnd } from '../../../components/list-end';
import { StatusTag, type Tone } from '../../../components/status-tag';
import type { IconName } from '../../../components/icon';
import { timeText } from '../../../format/day';
import { call } from '../../../services/client';
import { errorText } from '../../../services/error-text';
import { useAction } from '../../../services/use-action';
import { usePagedList } from '../../../services/use-paged-list';

const tags: Readonly<
  Record<
    HouseholdTieRequest['state'],
    { readonly tone: Tone; readonly icon: IconName; readonly text: string }
  >
> = {
  waiting: { tone: 'warn', icon: 'clock', text: '等网格员确认' },
  confirmed: { tone: 'ok', icon: 'check', text: '已确认' },
  declined: { tone: 'accent', icon: 'alert', text: '没有通过' },
  withdrawn: { tone: 'neutral', icon: 'close', text: '已撤回' },
};

/** What I asked for, newest first. */
export function RequestList() {
  const list = usePagedList(householdTieApi.listOwn, { query: {} });
  const withdraw = useAction(async ({ id, version }: HouseholdTieRequest) => {
    try {
      await call(householdTieApi.withdraw, { params: { id }, body: { version } });
    } finally {
      // also where it was decided in the meantime
      await list.reload();
    }
  });
  if (list.state !== 'ready' || list.data.items.length === 0) return null;
  return (
    <Section title="我的申请">
      <Card flush>
        {list.data.items.map((request) => (
          <Cell
            key={request.id}
            title={request.kind === 'home' ? `绑定住户（${request.name}）` : `照看${request.name}`}
            detail={
              <>
                <View>{request.address}</View>
                {request.reason && <View>网格员说：{request.reason}</View>}
                <View className="row">
                  <StatusTag tone={tags[request.state].tone} icon={tags[request.state].icon}>
                    {tags[request.state].text}
                  </StatusTag>
                  <View className="note">{timeText(request.createdAt)}</View>
                </View>
              </>
            }
            aside={
              request.availableActions.includes('withdraw') && (
                <Button
                  label={`撤回申请：${request.address}`}
                  disabled={withdraw.busy}
                  onPress={() => withdraw.run(request)}
                >
                  撤回
                </Button>
              )
            }
          />
        ))}
      </Card>
      <ListEnd
        hasMore={list.data.nextCursor !== null}
        loading={list.loadingMore}
        problem={list.moreError ? errorText(list.moreError) : null}
        onMore={() => void list.more()}
      />
    </Section>
  );
}
