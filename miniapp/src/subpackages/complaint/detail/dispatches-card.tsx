import type { ComplaintDispatch } from '@linge/shared/complaint/complaint.schema';
import { View } from '@tarojs/components';
import { Card, Section } from '../../../components/card';
import { StatusTag, type Tone } from '../../../components/status-tag';
import { timeText } from '../../../format/day';

const states: Readonly<Record<ComplaintDispatch['state'], { readonly text: string; readonly tone: Tone }>> = {
  waiting: { text: '等待接单', tone: 'warn' },
  accepted: { text: '已接单', tone: 'info' },
  returned: { text: '已退回', tone: 'accent' },
  reported: { text: '已反馈', tone: 'ok' },
  recalled: { text: '已收回', tone: 'neutral' },
};

/** Which units it went to: who leads, who helps, how far each is, and what it said last. */
export function DispatchesCard({ dispatches }: { readonly dispatches: readonly ComplaintDispatch[] }) {
  return (
    <Section title="派单">
      <Card>
        <View className="stack">
          {dispatches.map(({ unitId, unitName, lead, state, note, updatedAt }) => (
            <View key={unitId} className="dispatch">
              <View className="dispatch__head">
                <View className="grow">
                  <View className="strong">{unitName}</View>
                  <View className="note">{`${lead ? '承办' : '协办'} · ${timeText(updatedAt)}`}</View>
                </View>
                <StatusTag tone={states[state].tone}>{states[state].text}</StatusTag>
              </View>
              {note && <View className="complaint-text">{note}</View>}
            </View>
          ))}
        </View>
      </Card>
    </Section>
  );
}
