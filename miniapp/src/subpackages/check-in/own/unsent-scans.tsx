import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Slots } from '../../../components/slots';
import { momentText } from '../../../format/day';
import { alertProps } from '../../../platform/alert';
import { refusedScans, scans } from '../../../services/check-in-scan';
import { codeText } from '../../../services/error-text';
import { useStore } from '../../../services/use-store';

/** Check-ins of mine that wait for the network, and those that did not count when they were sent. */
export function UnsentScans({ accountId }: { readonly accountId: string }) {
  const mine = (one: { readonly accountId: string }) => one.accountId === accountId;
  const waiting = useStore(scans).filter(mine);
  const refused = useStore(refusedScans).filter(mine);
  return (
    <Slots>
      {waiting.length > 0 && (
        <View className="check-in-told">
          <View className="strong">{`待发送 ${waiting.length} 条签到`}</View>
          <View>存在这台手机上，有网了自动发送；送到得晚的，由组织者确认</View>
        </View>
      )}
      {refused.length > 0 && (
        <View className="check-in-told check-in-told--wrong" {...alertProps}>
          {refused.map(({ id, scannedAt, code }) => (
            <View key={id}>{`${momentText(scannedAt)} 扫的码没有算上。${codeText(code)}`}</View>
          ))}
          <View className="check-in-buttons">
            <Button
              id="forget-refused"
              onPress={() => refusedScans.set(refusedScans.get().filter((one) => !mine(one)))}
            >
              知道了
            </Button>
          </View>
        </View>
      )}
    </Slots>
  );
}
