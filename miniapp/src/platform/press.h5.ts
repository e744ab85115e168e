import type { Press, PressProps } from './press.type';

const stateOf = (role: string, chosen: boolean | undefined): Record<string, string> => {
  if (chosen === undefined) return {};
  if (role === 'tab') return { 'aria-selected': String(chosen) };
  if (role === 'link') return chosen ? { 'aria-current': 'page' } : {};
  return role === 'button' ? { 'aria-pressed': String(chosen) } : { 'aria-checked': String(chosen) };
};

/** Taro's elements are nothing to a browser: role, focus and keys have to be told. */
export function pressProps({ label, role = 'button', disabled, chosen, onPress }: Press): PressProps {
  const press = () => {
    if (!disabled) onPress?.();
  };
  return {
    role,
    ...(label ? { 'aria-label': label } : {}),
    ...stateOf(role, chosen),
    ...(disabled ? { 'aria-disabled': 'true' } : {}),
    tabindex: disabled ? '-1' : '0',
    hoverClass: disabled ? 'none' : 'pressed',
    onClick: (event) => {
      event.stopPropagation();
      press();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      press();
    },
  };
}

/** Attributes that only say something. A label needs a role to be heard. */
export function spoken(label: string, role = 'group'): Record<string, unknown> {
  return { 'aria-label': label, role };
}

/** Not for a screen reader: decoration beside a text that says the same. */
export const unspoken: Record<string, unknown> = { 'aria-hidden': 'true' };
