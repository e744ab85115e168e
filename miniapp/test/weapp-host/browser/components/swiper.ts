import { fire, wxElement } from '../engine/wx-element';

/** Cards side by side, one visible; swiped by hand or moved by `current` and `autoplay`. */
export class WxSwiper extends wxElement(HTMLElement) {
  private shown = 0;
  private timer = 0;

  constructor() {
    super();
    this.addEventListener('scrollend', () => this.settle('touch'));
  }

  connectedCallback(): void {
    this.restart();
    requestAnimationFrame(() => this.moveTo(this.number('current', 0)));
  }

  disconnectedCallback(): void {
    clearInterval(this.timer);
  }

  override propChanged(name: string): void {
    if (name === 'current') this.moveTo(this.number('current', 0));
    if (name === 'vertical') this.reflect('wx-vertical', this.on('vertical'));
    if (name === 'autoplay' || name === 'interval') this.restart();
  }

  private restart(): void {
    clearInterval(this.timer);
    if (!this.isConnected || !this.on('autoplay')) return;
    this.timer = window.setInterval(
      () => {
        const count = this.querySelectorAll('wx-swiper-item').length;
        if (count > 1) this.moveTo((this.shown + 1) % count);
        this.settle('autoplay');
      },
      this.number('interval', 5000),
    );
  }

  private moveTo(index: number): void {
    if (this.on('vertical')) this.scrollTop = index * this.clientHeight;
    else this.scrollLeft = index * this.clientWidth;
  }

  private settle(source: string): void {
    const size = this.on('vertical') ? this.clientHeight : this.clientWidth;
    const index = size ? Math.round((this.on('vertical') ? this.scrollTop : this.scrollLeft) / size) : 0;
    if (index === this.shown) return;
    this.shown = index;
    fire(this, 'change', { current: index, source });
    fire(this, 'animationfinish', { current: index, source });
  }
}
