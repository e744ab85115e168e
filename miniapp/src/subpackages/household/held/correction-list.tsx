import { correctionApi } from '@linge/shared/correction/correction.api';
import type { Correction } from '@linge/shared/correction/correction.schema';
import { View } from '@tarojs/components';
import { fieldChangeText } from '../../../format/ledger';
import { call } from '../../../services/client';
import { usePagedList } from '../../../services/use-paged-list';
import { AskedList, type AskedTag } from '../part/asked-list';

const tags: Readonly<Record<Correction['state'], AskedTag>> = {
  waiting: { tone: 'warn', icon: 'clock', text: '等网格员核对' },
  accepted: { tone: 'ok', icon: 'check', text: '已更正' },
  answered: { tone: 'info', icon: 'message', text: '已答复' },
  withdrawn: { tone: 'neutral', icon: 'close', text: '已撤回' },
};

/** What I asked to have put right, newest first. */
export function CorrectionList() {
  const list = usePagedList(correctionApi.listOwn, { query: {} });
  return (
    <AskedList
      title="更正申请"
      list={list}
      tags={tags}
      nameOf={({ residentName }) => residentName}
      withdraw={({ id, version }) => call(correctionApi.withdraw, { params: { id }, body: { version } })}
      withdrawLabel={({ residentName }) => `撤回更正：${residentName}`}
    >
      {({ fields, answer }) => (
        <>
          {fields.map((change) => (
            <View key={change.field}>{fieldChangeText(change)}</View>
          ))}
          {answer && <View>网格员说：{answer}</View>}
        </>
      )}
    </AskedList>
  );
}
