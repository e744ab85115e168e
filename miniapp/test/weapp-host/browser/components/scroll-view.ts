import { fire, wxElement } from '../engine/wx-element';

/** A box that scrolls by itself, and says when it comes near an end. */
export class WxScrollView extends wxElement(HTMLElement) {
  private nearEnd = false;
  private nearStart = true;

  constructor() {
    super();
    this.addEventListener('scroll', () => this.scrolled());
  }

  override propChanged(name: string): void {
    if (name === 'scroll-x') this.style.overflowX = this.on('scroll-x') ? 'auto' : 'hidden';
    if (name === 'scroll-y') this.style.overflowY = this.on('scroll-y') ? 'auto' : 'hidden';
    if (name === 'scroll-top' && this.props.get(name) !== undefined) this.scrollTop = this.number(name, 0);
    if (name === 'scroll-left' && this.props.get(name) !== undefined) this.scrollLeft = this.number(name, 0);
    if (name === 'scroll-into-view' && this.text(name)) {
      queueMicrotask(() => this.querySelector(`#${CSS.escape(this.text(name))}`)?.scrollIntoView());
    }
    // Taro writes style after the other attributes; keep the scrolling that they asked for.
    if (name === 'type') return;
  }

  override setAttribute(name: string, value: string): void {
    super.setAttribute(name, value);
    if (name !== 'style') return;
    this.propChanged('scroll-x');
    this.propChanged('scroll-y');
  }

  private scrolled(): void {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = this;
    fire(this, 'scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX: 0, deltaY: 0 });
    const isVertical = this.on('scroll-y');
    const rest = isVertical
      ? scrollHeight - clientHeight - scrollTop
      : scrollWidth - clientWidth - scrollLeft;
    const isNearEnd = rest <= this.number('lower-threshold', 50);
    if (isNearEnd && !this.nearEnd)
      fire(this, 'scrolltolower', { direction: isVertical ? 'bottom' : 'right' });
    this.nearEnd = isNearEnd;
    const isNearStart = (isVertical ? scrollTop : scrollLeft) <= this.number('upper-threshold', 50);
    if (isNearStart && !this.nearStart)
      fire(this, 'scrolltoupper', { direction: isVertical ? 'top' : 'left' });
    this.nearStart = isNearStart;
  }
}
