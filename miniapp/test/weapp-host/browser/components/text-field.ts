import { fire, wxElement } from '../engine/wx-element';
import type { WxComponent } from '../engine/wx-element';

/** WeChat's default; a longer text is cut while it is typed. -1 is no limit. */
const DEFAULT_MAX_LENGTH = 140;
const KEYBOARDS: Record<string, string> = {
  number: 'numeric',
  digit: 'decimal',
  idcard: 'text',
  tel: 'tel',
};

type Field = (HTMLInputElement | HTMLTextAreaElement) &
  WxComponent & {
    on(name: string): boolean;
    text(name: string): string;
    number(name: string, fallback: number): number;
  };

function listen(field: Field): void {
  const detail = () => ({ value: field.value, cursor: field.selectionStart ?? field.value.length });
  field.addEventListener('input', () => fire(field, 'input', { ...detail(), keyCode: 0 }));
  field.addEventListener('focus', () => fire(field, 'focus', { value: field.value, height: 0 }));
  field.addEventListener('blur', () => fire(field, 'blur', detail()));
  field.addEventListener('keydown', (event) => {
    const isConfirm = event instanceof KeyboardEvent && event.key === 'Enter' && !event.isComposing;
    if (isConfirm && field instanceof HTMLInputElement) fire(field, 'confirm', { value: field.value });
  });
}

function apply(field: Field, name: string): void {
  if (name === 'value' && field.value !== field.text('value')) field.value = field.text('value');
  if (name === 'placeholder') field.placeholder = field.text('placeholder');
  if (name === 'disabled') field.disabled = field.on('disabled');
  if (name === 'maxlength') {
    const limit = field.number('maxlength', DEFAULT_MAX_LENGTH);
    if (limit < 0) field.removeAttribute('maxlength');
    else field.maxLength = limit;
  }
  if (name === 'focus' || name === 'auto-focus') {
    if (field.on(name)) queueMicrotask(() => field.focus());
    else if (name === 'focus' && document.activeElement === field) field.blur();
  }
}

/** A field of one line. */
export class WxInput extends wxElement(HTMLInputElement) {
  constructor() {
    super();
    this.maxLength = DEFAULT_MAX_LENGTH;
    listen(this);
  }

  override propChanged(name: string): void {
    if (name === 'type' || name === 'password') {
      const type = this.text('type');
      this.type = this.on('password') || type === 'safe-password' ? 'password' : 'text';
      this.inputMode = KEYBOARDS[type] ?? 'text';
    } else apply(this, name);
  }
}

/** A field of several lines; `auto-height` lets it grow with its text. */
export class WxTextarea extends wxElement(HTMLTextAreaElement) {
  constructor() {
    super();
    this.maxLength = DEFAULT_MAX_LENGTH;
    listen(this);
    this.addEventListener('input', () => this.grow());
  }

  override propChanged(name: string): void {
    apply(this, name);
    if (name === 'value' || name === 'auto-height') queueMicrotask(() => this.grow());
  }

  private grow(): void {
    if (!this.on('auto-height')) return;
    this.style.height = 'auto';
    this.style.height = `${this.scrollHeight}px`;
    fire(this, 'linechange', { height: this.scrollHeight, lineCount: this.value.split('\n').length });
  }
}
