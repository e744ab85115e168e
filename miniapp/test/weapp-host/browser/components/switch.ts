import { fire, wxElement } from '../engine/wx-element';

/** On or off. */
export class WxSwitch extends wxElement(HTMLElement) {
  checked = false;

  constructor() {
    super();
    this.addEventListener('click', () => this.activate());
  }

  activate(): void {
    if (this.on('disabled')) return;
    this.setChecked(!this.checked);
    fire(this, 'change', { value: this.checked });
  }

  connectedCallback(): void {
    super.setAttribute('role', this.text('type') === 'checkbox' ? 'checkbox' : 'switch');
    this.setChecked(this.checked);
  }

  override propChanged(name: string): void {
    if (name === 'checked') this.setChecked(this.on('checked'));
    if (name === 'disabled') this.reflect('aria-disabled', this.on('disabled') ? 'true' : '');
    if (name === 'color') this.style.setProperty('--wx-switch-color', this.text('color'));
  }

  private setChecked(checked: boolean): void {
    this.checked = checked;
    super.setAttribute('aria-checked', String(checked));
  }
}
