import { wxElement } from '../engine/wx-element';

/** Inline text; line breaks in it are kept, and `user-select` makes it selectable. */
export class WxText extends wxElement(HTMLElement) {
  override propChanged(name: string): void {
    if (name === 'user-select' || name === 'selectable') {
      this.style.userSelect = this.on('user-select') || this.on('selectable') ? 'text' : '';
    }
  }
}

const GLYPHS: Record<string, string> = {
  success: '✔',
  success_no_circle: '✓',
  info: 'ℹ',
  warn: '!',
  waiting: '…',
  cancel: '✕',
  download: '↓',
  search: '⌕',
  clear: '✕',
};

/** WeChat's own small icons, as text. */
export class WxIcon extends wxElement(HTMLElement) {
  override propChanged(name: string): void {
    if (name === 'type') this.textContent = GLYPHS[this.text('type')] ?? '';
    if (name === 'size') this.style.fontSize = `${this.number('size', 23)}px`;
    if (name === 'color') this.style.color = this.text('color');
  }
}
