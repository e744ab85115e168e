import type { CheckInSession } from '@linge/shared/check-in/check-in-desk.schema';
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { EmptyState } from '../../../components/empty-state';
import { QrCode } from '../../../components/qr-code';
import { digitsText, noCodeText } from '../../../format/check-in';
import { stayAwake } from '../../../platform/awake';
import { codeAt, phaseAt } from '../../../services/check-in-code.policy';
import type { KeptDesk, Roll } from '../../../services/check-in-roll';
import { useNow } from '../../../services/use-now';
import './code-screen.scss';

interface CodeScreenProps {
  readonly desk: KeptDesk;
  readonly roll: Roll;
  readonly entry: CheckInSession;
  /** Nothing but the code, for a screen at the wall; null where there is no such choice. */
  readonly big: boolean | null;
  readonly onBig: (big: boolean) => void;
}

/** The code that those scan who come: another one every half minute, also without a network. */
export function CodeScreen({ desk, roll, entry, big, onBig }: CodeScreenProps) {
  const now = useNow() + desk.ahead;
  const shown = roll.codes && codeAt(roll.codes, now);
  const showing = shown !== null;
  useEffect(() => (showing ? stayAwake() : undefined), [showing]);
  if (!shown) {
    const phase = phaseAt(entry, now);
    return (
      <Card>
        <EmptyState icon="clock" title={noCodeText(entry, phase, new Date(now))} />
      </Card>
    );
  }
  const { code, link, secondsLeft } = shown;
  return (
    <Card>
      <View className={big ? 'code-screen code-screen--big' : 'code-screen'}>
        <View className="code-screen__picture">
          <QrCode text={link} label={`签到码，数字 ${digitsText(code)}`} />
        </View>
        <View className="code-screen__words">
          <View className="code-screen__digits number" id="check-in-digits">
            {digitsText(code)}
          </View>
          <View className="secondary number">{`${secondsLeft} 秒后更换`}</View>
          <View className="code-screen__hint">
            用微信扫一扫；扫不了的，在“我的报名”里点“签到”，输入这 6 位数字
          </View>
          {big !== null && (
            <Button id="big-screen" onPress={() => onBig(!big)}>
              {big ? '回到名单' : '大屏显示'}
            </Button>
          )}
        </View>
      </View>
    </Card>
  );
}
