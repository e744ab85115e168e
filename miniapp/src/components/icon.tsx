import { View } from '@tarojs/components';
import { unspoken } from '../platform/press';
import './icon.scss';

export type IconName =
  | 'activity'
  | 'alert'
  | 'back'
  | 'camera'
  | 'chart'
  | 'check'
  | 'clock'
  | 'close'
  | 'complaint'
  | 'dots'
  | 'gear'
  | 'home'
  | 'info'
  | 'leave'
  | 'list'
  | 'me'
  | 'message'
  | 'next'
  | 'notice'
  | 'people'
  | 'phone'
  | 'pin'
  | 'plus'
  | 'print'
  | 'refresh'
  | 'report'
  | 'scan'
  | 'shield'
  | 'star'
  | 'star-full'
  | 'swap'
  | 'trash';

/** A line icon in the colour of the text around it. Decoration: the control beside it has the label. */
export function Icon({ name, className = '' }: { readonly name: IconName; readonly className?: string }) {
  return <View className={`icon icon--${name} ${className}`} {...unspoken} />;
}
