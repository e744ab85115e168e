import type { HandledComplaints } from '@linge/shared/staff/handover.schema';
import { View } from '@tarojs/components';
import { Card, Section } from '../../../components/card';

/** Open complaints that change hands. */
export function HandledCard({ complaints }: { readonly complaints: readonly HandledComplaints[] }) {
  return (
    <Section title="没办完的诉求">
      <Card>
        <View className="stack">
          {complaints.map(({ gridId, gridName, accepted, resolved }) => (
            <View key={gridId}>
              {gridName}：正在处理 {accepted} 件，等居民确认 {resolved} 件
            </View>
          ))}
          <View className="secondary small">离任那天起转给接任人；没有接任人的，回到待受理</View>
        </View>
      </Card>
    </Section>
  );
}
