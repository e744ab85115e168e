import { passText } from '@linge/shared/check-in/check-in-link';
import type { CheckInPassItem } from '@linge/shared/check-in/check-in.schema';
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { QrCode } from '../../../components/qr-code';
import { Sheet } from '../../../components/sheet';
import { passLetters } from '../../../format/check-in';
import { spanText } from '../../../format/span';
import { stayAwake } from '../../../platform/awake';

interface OwnPassSheetProps {
  readonly pass: CheckInPassItem;
  readonly onClose: () => void;
}

/** What the organiser scans: of this person and this session alone, and there without a network. */
export function OwnPassSheet({ pass, onClose }: OwnPassSheetProps) {
  const { title, name, self, session } = pass;
  useEffect(stayAwake, []);
  return (
    <Sheet visible title={self ? '我的签到码' : `${name}的签到码`} onClose={onClose}>
      <View className="own-pass">
        <View className="own-pass__picture">
          <QrCode text={passText(pass.pass)} label={`签到码 ${passLetters(pass.pass)}`} />
        </View>
        <View className="own-pass__letters number">{passLetters(pass.pass)}</View>
        <View className="strong">{name}</View>
        <View>{title}</View>
        <View className="number">{spanText(session.startsAt, session.endsAt)}</View>
        <View className="secondary small">给组织者扫，没有网络也能用</View>
      </View>
    </Sheet>
  );
}
