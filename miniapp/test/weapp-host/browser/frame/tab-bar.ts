import type { AppConfig, TabItem } from '../../package/weapp-package';
import { part } from './frame';

interface TabStyle {
  color: string;
  selectedColor: string;
  backgroundColor: string;
}

/** WeChat's tab bar, drawn from app.json. */
export class TabBar {
  private readonly items: TabItem[];
  private readonly badges = new Map<number, string>();
  private style: TabStyle;
  private selected = '';
  private wanted = true;

  constructor(
    private readonly bar: HTMLElement,
    config: AppConfig['tabBar'],
    /** turns `@name` into theme.json's value of the moment */
    private readonly themed: (value: string) => string,
    private readonly onTap: (item: TabItem, index: number) => void,
  ) {
    this.items = (config?.list ?? []).map((item) => ({ ...item }));
    this.style = {
      color: config?.color ?? '#000000',
      selectedColor: config?.selectedColor ?? '#000000',
      backgroundColor: config?.backgroundColor ?? '#ffffff',
    };
  }

  has(path: string): boolean {
    return this.items.some((item) => item.pagePath === path);
  }

  show(path: string): void {
    this.selected = path;
    this.draw();
  }

  setWanted(wanted: boolean): void {
    this.wanted = wanted;
    this.draw();
  }

  setStyle(style: Partial<TabStyle>): void {
    this.style = { ...this.style, ...style };
    this.draw();
  }

  setItem(index: number, item: Partial<TabItem>): void {
    const known = this.items[index];
    if (known) Object.assign(known, item);
    this.draw();
  }

  /** @param text - empty for no badge, `•` for a red dot */
  setBadge(index: number, text: string): void {
    if (text) this.badges.set(index, text);
    else this.badges.delete(index);
    this.draw();
  }

  private draw(): void {
    this.bar.hidden = !this.wanted || !this.has(this.selected);
    this.bar.style.background = this.themed(this.style.backgroundColor);
    this.bar.replaceChildren(...this.items.map((item, index) => this.drawItem(item, index)));
  }

  private drawItem(item: TabItem, index: number): HTMLElement {
    const isSelected = item.pagePath === this.selected;
    const button = part('button', 'host-tab');
    button.style.color = this.themed(isSelected ? this.style.selectedColor : this.style.color);
    if (isSelected) button.setAttribute('aria-current', 'page');
    const icon = isSelected ? (item.selectedIconPath ?? item.iconPath) : item.iconPath;
    if (icon) {
      const image = part('img', 'host-tab-icon');
      image.alt = '';
      image.src = `/package/${this.themed(icon).replace(/^\.?\//, '')}`;
      button.append(image);
    }
    button.append(part('span', 'host-tab-text', item.text));
    const badge = this.badges.get(index);
    if (badge) button.append(part('span', 'host-tab-badge', badge));
    button.addEventListener('click', () => this.onTap(item, index));
    return button;
  }
}
