import { View } from '@tarojs/components';
import { Icon, type IconName } from './icon';
import './status-tag.scss';

/** Each tone has its own shape too, so that colour never is the only signal. */
export type Tone = 'neutral' | 'info' | 'warn' | 'ok' | 'accent';

const icons: Readonly<Record<Tone, IconName>> = {
  neutral: 'dots',
  info: 'info',
  warn: 'clock',
  ok: 'check',
  accent: 'alert',
};

/** A state in a word, with an icon and a colour that mean the same. */
export function StatusTag({ tone, children, icon }: { tone: Tone; children: string; icon?: IconName }) {
  return (
    <View className={`status-tag status-tag--${tone}`}>
      <Icon name={icon ?? icons[tone]} className="status-tag__icon" />
      {children}
    </View>
  );
}
