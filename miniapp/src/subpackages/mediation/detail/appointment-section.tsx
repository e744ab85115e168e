import type { Mediation, MediationAppointment } from '@linge/shared/mediation/mediation.schema';
import { View } from '@tarojs/components';
import { Card, Section } from '../../../components/card';
import { StatusTag } from '../../../components/status-tag';
import { momentText } from '../../../format/day';
import { appointmentTag } from '../../../format/mediation';
import type { SectionProps } from './section.type';
import { StepButtons } from './step-buttons';

/** When they met or will, the latest first. */
export function AppointmentSection({ mediation, onShow }: SectionProps) {
  const { appointments, availableActions } = mediation;
  return (
    <Section title="约见">
      <Card>
        <View className="stack">
          {appointments.length === 0 && (
            <View className="secondary">还没有约见。点“约时间”，约了的当事人会收到通知。</View>
          )}
          {[...appointments].reverse().map((one) => (
            <View key={one.id} className="mediation__item">
              <View className="row">
                <View className="grow strong">{momentText(one.startsAt)}</View>
                <StatusTag tone={appointmentTag[one.state].tone}>{appointmentTag[one.state].text}</StatusTag>
              </View>
              <View>{`${one.place}，${peopleOf(one, mediation)}`}</View>
              {one.reason && <View className="secondary small">{`原因：${one.reason}`}</View>}
              {one.notes && <View className="mediation__text">{one.notes}</View>}
              {one.state === 'planned' && (
                <StepButtons
                  steps={['holdAppointment', 'moveAppointment', 'cancelAppointment']}
                  available={availableActions}
                  id={one.id}
                  what={`${momentText(one.startsAt)}的约见`}
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

function peopleOf(
  { state, partyIds, cameIds }: MediationAppointment,
  { parties }: Pick<Mediation, 'parties'>,
): string {
  const namesOf = (ids: readonly string[]) =>
    parties.flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join('、');
  if (state !== 'held') return `请${namesOf(partyIds)}来`;
  return cameIds.length > 0 ? `${namesOf(cameIds)}来了` : '没有人来';
}
