import { View } from '@tarojs/components';
import { Card, Section } from '../../../components/card';
import { StatusTag } from '../../../components/status-tag';
import { dayText } from '../../../format/day';
import { followUpTag } from '../../../format/mediation';
import type { SectionProps } from './section.type';
import { StepButtons } from './step-buttons';

/** The days on which it is looked whether promises are kept. */
export function FollowUpSection({ mediation, onShow }: SectionProps) {
  const { followUps, availableActions } = mediation;
  return (
    <Section title="回访">
      <Card>
        <View className="stack">
          {followUps.map(({ id, day, state, note }) => (
            <View key={id} className="mediation__item">
              <View className="row">
                <View className="grow strong">{dayText(day)}</View>
                <StatusTag tone={followUpTag[state].tone}>{followUpTag[state].text}</StatusTag>
              </View>
              {note && <View className="mediation__text">{note}</View>}
              {state === 'planned' && (
                <StepButtons
                  steps={['recordKept', 'recordBroken', 'moveFollowUp']}
                  available={availableActions}
                  id={id}
                  what={`${dayText(day)}的回访`}
                  onShow={onShow}
                />
              )}
            </View>
          ))}
        </View>
      </Card>
    </Section>
  );
}
