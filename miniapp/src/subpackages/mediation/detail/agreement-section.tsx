import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { openAgreementSheet } from '../../../services/mediation';
import { useAction } from '../../../services/use-action';
import { Agreement } from '../part/agreement';
import type { SectionProps } from './section.type';

/** The text that stands; to be printed and signed, or changed. */
export function AgreementSection({ mediation, onShow }: SectionProps) {
  const { agreement, availableActions } = mediation;
  const print = useAction(() => openAgreementSheet(mediation));
  if (!agreement) return null;
  return (
    <Section title="调解协议">
      <Card>
        <View className="stack">
          <Agreement agreement={agreement} />
          <View className="mediation__actions">
            <Button id="print" icon="print" busy={print.busy} onPress={print.run}>
              打印协议
            </Button>
            {availableActions.includes('propose') && (
              <Button id="change" onPress={() => onShow({ action: 'propose' })}>
                修改协议
              </Button>
            )}
          </View>
        </View>
      </Card>
    </Section>
  );
}
