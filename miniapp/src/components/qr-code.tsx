import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { qrPicture } from '../format/qr-code';
import { chartProps } from '../platform/chart';
import './qr-code.scss';

interface QrCodeProps {
  /** ASCII. */
  readonly text: string;
  /** What a screen reader says. */
  readonly label: string;
}

/** A QR code drawn on the device, black on white whatever the mode; as wide as its surroundings let it. */
export function QrCode({ text, label }: QrCodeProps) {
  const backgroundImage = useMemo(() => `url("${qrPicture(text)}")`, [text]);
  return <View className="qr-code" style={{ backgroundImage }} {...chartProps(label)} />;
}
