import { fire, wxElement } from '../engine/wx-element';

/** A box or a dot with text beside it; `checked` comes from the template and from taps. */
class Choice extends wxElement(HTMLElement) {
  checked = false;
  protected readonly mark = document.createElement('span');

  constructor() {
    super();
    this.addEventListener('click', () => this.activate());
  }

  activate(): void {}

  override propChanged(name: string): void {
    if (name === 'checked') this.setChecked(this.on('checked'));
    if (name === 'disabled') this.reflect('aria-disabled', this.on('disabled') ? 'true' : '');
    if (name === 'color') this.style.setProperty('--wx-choice-color', this.text('color'));
  }

  connectedCallback(): void {
    if (this.mark.isConnected) return;
    this.mark.className = 'wx-choice-mark';
    this.prepend(this.mark);
    this.setChecked(this.checked);
  }

  setChecked(checked: boolean): void {
    this.checked = checked;
    super.setAttribute('aria-checked', String(checked));
  }

  get isDisabled(): boolean {
    return this.on('disabled');
  }
}

/** One of several that may all be chosen. */
export class WxCheckbox extends Choice {
  override activate(): void {
    if (this.isDisabled) return;
    this.setChecked(!this.checked);
    const group = this.closest('wx-checkbox-group');
    if (group instanceof WxCheckboxGroup) fire(group, 'change', { value: group.value });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    super.setAttribute('role', 'checkbox');
  }
}

/** One of several of which one is chosen. */
export class WxRadio extends Choice {
  override activate(): void {
    if (this.isDisabled || this.checked) return;
    const group = this.closest<HTMLElement>('wx-radio-group');
    const others = group?.querySelectorAll('wx-radio') ?? [];
    for (const other of others) if (other instanceof WxRadio) other.setChecked(false);
    this.setChecked(true);
    if (group) fire(group, 'change', { value: this.text('value') });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    super.setAttribute('role', 'radio');
  }
}

/** Reports the values of its checked boxes. */
export class WxCheckboxGroup extends wxElement(HTMLElement) {
  get value(): string[] {
    const boxes = [...this.querySelectorAll('wx-checkbox')];
    return boxes
      .filter((box) => box instanceof WxCheckbox && box.checked)
      .map((box) => (box as WxCheckbox).text('value'));
  }
}

/** Reports the value of its chosen dot. */
export class WxRadioGroup extends wxElement(HTMLElement) {
  get value(): string {
    const dots = [...this.querySelectorAll('wx-radio')];
    const chosen = dots.find((dot) => dot instanceof WxRadio && dot.checked);
    return chosen instanceof WxRadio ? chosen.text('value') : '';
  }
}
