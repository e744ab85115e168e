import type { MediationParty } from '@linge/shared/mediation/mediation.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { StatusTag } from '../../../components/status-tag';
import { answerTag } from '../../../format/mediation';
import { useMay } from '../../../services/session';
import type { SectionProps } from './section.type';

/** Who is at odds with whom, and what each says to the text that stands. */
export function PartySection({ mediation, onShow }: SectionProps) {
  const { parties, availableActions } = mediation;
  const mayRead = useMay('resident.read');
  return (
    <Section title="当事人">
      <Card>
        <View className="stack">
          {parties.map((party) => (
            <View key={party.id} className="mediation__item">
              <View className="row">
                <View className="grow strong">{party.name}</View>
                {party.answer && (
                  <StatusTag tone={answerTag[party.answer].tone}>{answerTag[party.answer].text}</StatusTag>
                )}
              </View>
              <View className="secondary small">{factsOf(party)}</View>
              <View className="mediation__actions">
                {mayRead && party.residentId && (
                  <Button
                    id={`resident-${party.id}`}
                    icon="people"
                    onPress={() =>
                      void Taro.navigateTo({
                        url: `/subpackages/resident/detail/index?id=${party.residentId ?? ''}`,
                      })
                    }
                  >
                    看台账
                  </Button>
                )}
                {mayRead && !party.inApp && availableActions.includes('tieParty') && (
                  <Button
                    id={`tie-${party.id}`}
                    icon="people"
                    label={`对上台账：${party.name}`}
                    onPress={() => onShow({ action: 'tieParty', id: party.id })}
                  >
                    对上台账
                  </Button>
                )}
                {party.answer === 'waiting' && availableActions.includes('recordPaper') && (
                  <Button
                    id={`paper-${party.id}`}
                    icon="camera"
                    label={`登记签字：${party.name}`}
                    onPress={() => onShow({ action: 'recordPaper', id: party.id })}
                  >
                    登记签字
                  </Button>
                )}
                {availableActions.includes('removeParty') && (
                  <Button
                    id={`remove-${party.id}`}
                    label={`去掉：${party.name}`}
                    onPress={() => onShow({ action: 'removeParty', id: party.id })}
                  >
                    去掉
                  </Button>
                )}
              </View>
            </View>
          ))}
        </View>
      </Card>
    </Section>
  );
}

function factsOf({ reporter, inApp, phone, residentId }: MediationParty): string {
  return [
    reporter && '反映人',
    residentId && '台账居民',
    inApp ? '用小程序，会收到通知' : '没有用小程序，请打电话或上门通知',
    phone,
  ]
    .filter(Boolean)
    .join(' · ');
}
