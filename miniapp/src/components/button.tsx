import { Button as NutButton } from '@nutui/nutui-react-taro/dist/es/packages/button/button';
import '@nutui/nutui-react-taro/dist/es/packages/button/style/style.css';
import type { ButtonProps as TaroButtonProps } from '@tarojs/components';
import type { ReactNode } from 'react';
import { pressProps } from '../platform/press';
import { Icon, type IconName } from './icon';
import './button.scss';

export interface ButtonProps {
  readonly children: ReactNode;
  /** `primary`: the one thing to do on a page. `plain`: beside it. `danger`: cannot be taken back. */
  readonly kind?: 'primary' | 'plain' | 'danger' | 'text';
  readonly icon?: IconName;
  /** As wide as its surroundings. */
  readonly block?: boolean;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  /** When the text alone does not say what it does. */
  readonly label?: string;
  readonly id?: string;
  readonly onPress?: () => void;
  /** What only WeChat's own button can do: `openType`, `onGetPhoneNumber`, … */
  readonly native?: Pick<TaroButtonProps, 'openType' | 'onGetPhoneNumber' | 'onAgreePrivacyAuthorization'>;
}

/** NutUI's button with the tokens, a role and a label. While `busy` it says so and takes no tap. */
export function Button({
  children,
  kind = 'plain',
  icon,
  block = false,
  busy = false,
  disabled = false,
  label,
  id,
  onPress,
  native,
}: ButtonProps) {
  const off = disabled || busy;
  const { hoverClass: _unused, ...press } = pressProps({ label, disabled: off, onPress });
  return (
    <NutButton
      {...(id ? { id } : {})}
      className={`button button--${kind}`}
      type={kind === 'primary' ? 'primary' : 'default'}
      fill={kind === 'primary' ? 'solid' : kind === 'text' ? 'none' : 'outline'}
      size="large"
      block={block}
      loading={busy}
      disabled={off}
      icon={icon ? <Icon name={icon} className="button__icon" /> : null}
      {...press}
      {...native}
    >
      {children}
    </NutButton>
  );
}
