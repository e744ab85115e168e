import type { LevelStay } from '@linge/shared/complaint/complaint-level.schema';
import { View } from '@tarojs/components';
import { Card, Section } from '../../../components/card';
import { StatusTag } from '../../../components/status-tag';
import { stayMarks, stayTime, stayTitle } from '../../../format/complaint-stay';

/** For staff: which level answered for it from when to when, who took it on there, and whether in time. */
export function StaysCard({ stays }: { readonly stays: readonly LevelStay[] }) {
  return (
    <Section title="各级责任">
      <Card>
        <View className="stack">
          {stays.map((stay) => (
            <View key={stay.since} className="dispatch" data-stay={stay.level}>
              <View className="dispatch__head">
                <View className="grow">
                  <View className="strong">{stayTitle(stay)}</View>
                  <View className="note">{stayTime(stay)}</View>
                </View>
                <View className="complaint-stay__marks">
                  {stayMarks(stay).map(({ text, tone }) => (
                    <StatusTag key={text} tone={tone}>
                      {text}
                    </StatusTag>
                  ))}
                </View>
              </View>
              {stay.handlerName && <View className="secondary small">{`受理人：${stay.handlerName}`}</View>}
            </View>
          ))}
        </View>
      </Card>
    </Section>
  );
}
