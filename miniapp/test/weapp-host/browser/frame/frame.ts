import type { WeappPackage } from '../../package/weapp-package';

export const STATUS_BAR_PX = 24;
export const NAVIGATION_BAR_PX = 44;
export const TAB_BAR_PX = 50;

/** Creates an element of the host's own surface (bars and dialogs), with text and class. */
export function part<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  if (text) element.textContent = text;
  return element;
}

/** Replaces `@name` values by those of theme.json, as WeChat does in dark mode. */
export function themed(
  weapp: WeappPackage,
  theme: 'light' | 'dark',
  value: string | undefined,
): string | undefined {
  return value?.startsWith('@') ? weapp.theme[theme][value.slice(1)] : value;
}

/** The phone's window: navigation bar on top, pages, tab bar below, and a layer for dialogs. */
export class Frame {
  readonly pages = part('main', 'host-pages');
  readonly layer = part('div', 'host-layer');
  readonly navigationBar = part('header', 'host-navigation-bar');
  readonly tabBar = part('nav', 'host-tab-bar');

  constructor(css: string) {
    const style = part('style', '');
    style.textContent = css;
    document.head.append(style);
    document.body.append(this.navigationBar, this.pages, this.tabBar, this.layer);
  }
}
