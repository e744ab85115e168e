import type { OwnMediation } from '@linge/shared/mediation/mediation.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { StatusTag } from '../../../components/status-tag';
import { dayText, momentText } from '../../../format/day';
import { answerTag, appointmentTag, followUpTag, mediationStateTag } from '../../../format/mediation';
import { TellMeCard } from '../../../frame/tell-me-card';
import { useCallLink } from '../../../services/use-call-link';
import { Agreement } from '../part/agreement';

/** States after which there is something to hear of. */
const goesOn: readonly OwnMediation['state'][] = ['mediating', 'confirming', 'agreed'];

/** What a party is shown of a mediation. */
export function OwnContent({ mediation }: { readonly mediation: OwnMediation }) {
  const { appointments, agreement, followUps } = mediation;
  return (
    <View className="mediation">
      <Standing mediation={mediation} />
      {goesOn.includes(mediation.state) && (
        <TellMeCard templates={['mediationStep']} title="约时间、要我确认时告诉我" />
      )}
      <Section title="约见">
        <Card>
          <View className="stack">
            {appointments.length === 0 && (
              <View className="secondary">还没有约时间，调解员约好后会告诉您</View>
            )}
            {[...appointments].reverse().map(({ id, startsAt, place, state, reason }) => (
              <View key={id} className="mediation__item">
                <View className="row">
                  <View className="grow strong">{momentText(startsAt)}</View>
                  <StatusTag tone={appointmentTag[state].tone}>{appointmentTag[state].text}</StatusTag>
                </View>
                <View>{`地点：${place}`}</View>
                {reason && <View className="secondary small">{`原因：${reason}`}</View>}
              </View>
            ))}
          </View>
        </Card>
      </Section>
      {agreement && (
        <Section title="调解协议">
          <Card>
            <View className="stack">
              <Agreement agreement={agreement} />
              <Answers mediation={mediation} />
            </View>
          </Card>
        </Section>
      )}
      {followUps.length > 0 && (
        <Section title="回访">
          <Card>
            <View className="stack">
              {followUps.map(({ id, day, state }) => (
                <View key={id} className="row">
                  <View className="grow">{dayText(day)}</View>
                  <StatusTag tone={followUpTag[state].tone}>{followUpTag[state].text}</StatusTag>
                </View>
              ))}
            </View>
          </Card>
        </Section>
      )}
    </View>
  );
}

function Standing({ mediation }: { readonly mediation: OwnMediation }) {
  const { state, mediatorName, others, endNote, gridId } = mediation;
  const tag = mediationStateTag[state];
  const calls = useCallLink({ gridId });
  return (
    <Card>
      <View className="stack">
        <View className="mediation__tags">
          <StatusTag tone={tag.tone}>{tag.text}</StatusTag>
        </View>
        <View className="mediation__headline">{headline(mediation)}</View>
        {endNote && <View className="mediation__text">{endNote}</View>}
        <View className="secondary small">{`对方：${others.map(({ name }) => name).join('、')}`}</View>
        <View className="secondary small">
          {mediatorName ? `调解员：${mediatorName}` : '调解员岗位有变动，社区会重新安排'}
        </View>
        <View className="secondary small">您说的话只有调解员和上一级能看到，对方看不到您的电话。</View>
        <Button icon="phone" busy={calls.calling !== null} onPress={() => calls.onCall('gridWorker')}>
          打电话给网格员
        </Button>
      </View>
    </Card>
  );
}

function Answers({ mediation: { answer, others } }: { readonly mediation: OwnMediation }) {
  return (
    <View className="stack">
      {answer && (
        <View className="row">
          <View className="grow">我</View>
          <StatusTag tone={answerTag[answer].tone}>{answerTag[answer].text}</StatusTag>
        </View>
      )}
      {others.map(({ name, confirmed }) => (
        <View key={name} className="row">
          <View className="grow">{name}</View>
          <StatusTag tone={confirmed ? 'ok' : 'warn'}>{confirmed ? '已确认' : '待确认'}</StatusTag>
        </View>
      ))}
    </View>
  );
}

function headline({ state, answer }: OwnMediation): string {
  switch (state) {
    case 'mediating':
      return '调解员会约您和对方见面谈';
    case 'confirming':
      return answer === 'waiting' ? '协议写好了，请看清楚再确认' : '您已确认，等对方确认';
    case 'agreed':
      return '各方都确认了，请按约定做到';
    case 'settled':
      return '约定都落实了，调解圆满结束';
    case 'failed':
      return '这次没有谈成';
    case 'withdrawn':
      return '这次调解已结束';
  }
}
