import { householdTieApi } from '@linge/shared/household-tie/household-tie.api';
import type { HouseholdTieRequest } from '@linge/shared/household-tie/household-tie.schema';
import { View } from '@tarojs/components';
import { call } from '../../../services/client';
import { usePagedList } from '../../../services/use-paged-list';
import { AskedList, type AskedTag } from '../part/asked-list';

const tags: Readonly<Record<HouseholdTieRequest['state'], AskedTag>> = {
  waiting: { tone: 'warn', icon: 'clock', text: '等网格员确认' },
  confirmed: { tone: 'ok', icon: 'check', text: '已确认' },
  declined: { tone: 'accent', icon: 'alert', text: '没有通过' },
  withdrawn: { tone: 'neutral', icon: 'close', text: '已撤回' },
};

/** What I asked for, newest first. */
export function RequestList() {
  const list = usePagedList(householdTieApi.listOwn, { query: {} });
  return (
    <AskedList
      title="我的申请"
      list={list}
      tags={tags}
      nameOf={({ kind, name }) => (kind === 'home' ? `绑定住户（${name}）` : `照看${name}`)}
      withdraw={({ id, version }) => call(householdTieApi.withdraw, { params: { id }, body: { version } })}
      withdrawLabel={({ address }) => `撤回申请：${address}`}
    >
      {({ address, reason }) => (
        <>
          <View>{address}</View>
          {reason && <View>网格员说：{reason}</View>}
        </>
      )}
    </AskedList>
  );
}
