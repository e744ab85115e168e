import { correctionApi } from '@linge/shared/correction/correction.api';
import type { Correction } from '@linge/shared/correction/correction.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { Cell } from '../../../components/cell';
import type { IconName } from '../../../components/icon';
import { ListEnd } from '../../../components/list-end';
import { StatusTag, type Tone } from '../../../components/status-tag';
import { timeText } from '../../../format/day';
import { fieldChangeText } from '../../../format/ledger';
import { call } from '../../../services/client';
import { errorText } from '../../../services/error-text';
import { useAction } from '../../../services/use-action';
import { usePagedList } from '../../../services/use-paged-list';

const tags: Readonly<
  Record<Correction['state'], { readonly tone: Tone; readonly icon: IconName; readonly text: string }>
> = {
  waiting: { tone: 'warn', icon: 'clock', text: '等网格员核对' },
  accepted: { tone: 'ok', icon: 'check', text: '已更正' },
  answered: { tone: 'info', icon: 'message', text: '已答复' },
  withdrawn: { tone: 'neutral', icon: 'close', text: '已撤回' },
};

/** What I asked to have put right, newest first. */
export function CorrectionList() {
  const list = usePagedList(correctionApi.listOwn, { query: {} });
  const withdraw = useAction(async ({ id, version }: Correction) => {
    try {
      await call(correctionApi.withdraw, { params: { id }, body: { version } });
    } finally {
      // also where it was decided in the meantime
      await list.reload();
    }
  });
  if (list.state !== 'ready' || list.data.items.length === 0) return null;
  return (
    <Section title="更正申请">
      <Card flush>
        {list.data.items.map((correction) => (
          <Cell
            key={correction.id}
            title={correction.residentName}
            detail={
              <>
                {correction.fields.map((change) => (
                  <View key={change.field}>{fieldChangeText(change)}</View>
                ))}
                {correction.answer && <View>网格员说：{correction.answer}</View>}
                <View className="row">
                  <StatusTag tone={tags[correction.state].tone} icon={tags[correction.state].icon}>
                    {tags[correction.state].text}
                  </StatusTag>
                  <View className="note">{timeText(correction.createdAt)}</View>
                </View>
              </>
            }
            aside={
              correction.availableActions.includes('withdraw') && (
                <Button
                  label={`撤回更正：${correction.residentName}`}
                  disabled={withdraw.busy}
                  onPress={() => withdraw.run(correction)}
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
