import { fire, wxElement } from '../engine/wx-element';

/** A bar that shows how far something is. */
export class WxProgress extends wxElement(HTMLElement) {
  private readonly bar = document.createElement('span');

  connectedCallback(): void {
    this.bar.className = 'wx-progress-bar';
    if (!this.bar.isConnected) this.append(this.bar);
    super.setAttribute('role', 'progressbar');
  }

  override propChanged(name: string): void {
    const percent = this.number('percent', 0);
    this.bar.style.width = `${percent}%`;
    this.bar.style.background = this.text('activeColor', '#09BB07');
    this.bar.style.height = `${this.number('stroke-width', 6)}px`;
    if (name === 'percent') super.setAttribute('aria-valuenow', String(percent));
  }
}

/** A number chosen by sliding. */
export class WxSlider extends wxElement(HTMLElement) {
  private readonly slider = document.createElement('input');

  constructor() {
    super();
    this.slider.type = 'range';
    const detail = () => ({ value: Number(this.slider.value) });
    this.slider.addEventListener('input', () => fire(this, 'changing', detail()));
    this.slider.addEventListener('change', () => fire(this, 'change', detail()));
  }

  connectedCallback(): void {
    if (!this.slider.isConnected) this.append(this.slider);
  }

  get value(): number {
    return Number(this.slider.value);
  }

  override propChanged(name: string): void {
    if (['min', 'max', 'step', 'value'].includes(name)) this.slider.setAttribute(name, this.text(name));
    if (name === 'value') this.slider.value = this.text('value');
    if (name === 'disabled') this.slider.disabled = this.on('disabled');
  }
}
