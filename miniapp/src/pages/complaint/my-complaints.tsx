import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { complaintFollowApi } from '@linge/shared/complaint/complaint-follow.api';
import { View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { Section } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { Segmented } from '../../components/segmented';
import { lastSentStore } from '../../services/complaint-outbox';
import { usePagedList } from '../../services/use-paged-list';
import { useStore } from '../../services/use-store';
import { ComplaintCells } from './complaint-cells';

type Side = 'reported' | 'followed';

const sides: readonly { readonly value: Side; readonly text: string }[] = [
  { value: 'reported', text: '我反映的' },
  { value: 'followed', text: '我跟进的' },
];

/** What I reported, and what neighbours reported that I follow. `alone`: nothing else is on the page that explains it. */
export function MyComplaints({ alone }: { readonly alone: boolean }) {
  const [side, setSide] = useState<Side>('reported');
  return (
    <Section title="我的诉求">
      <Segmented label="我的诉求" options={sides} value={side} onChange={setSide} />
      {side === 'reported' ? <Reported alone={alone} /> : <Followed />}
    </Section>
  );
}

/** Reports that the server has, newest first. */
function Reported({ alone }: { readonly alone: boolean }) {
  const list = usePagedList(complaintApi.list, { query: { scope: 'mine' } });
  const { reload } = list;

  // one of the waiting reports has just arrived
  const lastSent = useStore(lastSentStore);
  const seen = useRef(lastSent);
  useEffect(() => {
    if (seen.current === lastSent) return;
    seen.current = lastSent;
    void reload();
  }, [lastSent, reload]);

  return (
    <ComplaintCells list={list}>
      {alone ? (
        <EmptyState
          icon="complaint"
          title="您还没有反映过问题"
          hint="路灯不亮、垃圾没清、邻里纠纷，都可以点下面的“我要反映”告诉网格员"
        />
      ) : (
        <View className="secondary small">送到社区以后，会列在这里</View>
      )}
    </ComplaintCells>
  );
}

/** What I follow, the latest first. */
function Followed() {
  const list = usePagedList(complaintFollowApi.listFollowed, { query: {} });
  return (
    <ComplaintCells list={list} followed>
      <EmptyState
        icon="people"
        title="您还没有跟进的诉求"
        hint="写诉求时，如果邻居已经反映过同一件事，可以点“跟进这一件”，有进展会告诉您"
      />
    </ComplaintCells>
  );
}
