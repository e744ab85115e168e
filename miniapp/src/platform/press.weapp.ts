import type { Press, PressProps } from './press.type';

/** WeChat says label and role; what is chosen or disabled is part of the spoken label. */
export function pressProps({ label, role = 'button', disabled, chosen, onPress }: Press): PressProps {
  const state = [chosen ? '已选' : '', disabled ? '不可用' : ''].filter(Boolean).join('，');
  return {
    'aria-role': role,
    ...(label ? { 'aria-label': state ? `${label}，${state}` : label } : {}),
    hoverClass: disabled ? 'none' : 'pressed',
    hoverStayTime: 70,
    onClick: (event) => {
      event.stopPropagation();
      if (!disabled) onPress?.();
    },
  };
}

/** Attributes that only say something. */
export function spoken(label: string, role?: string): Record<string, unknown> {
  return { 'aria-label': label, ...(role ? { 'aria-role': role } : {}) };
}

/** Not for a screen reader: decoration beside a text that says the same. */
export const unspoken: Record<string, unknown> = { 'aria-hidden': true };
