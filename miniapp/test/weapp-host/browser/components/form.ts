import { fire, wxElement } from '../engine/wx-element';
import type { WxComponent } from '../engine/wx-element';

const FIELDS = 'input, textarea, wx-switch, wx-slider, wx-picker, wx-checkbox-group, wx-radio-group';

function valueOf(field: HTMLElement): unknown {
  if ('checked' in field && field.localName === 'wx-switch') return field.checked;
  if ('value' in field) return field.value;
  return undefined;
}

/** Collects its named fields on submit. */
export class WxForm extends wxElement(HTMLElement) {
  submit(): void {
    const fields = [...this.querySelectorAll<HTMLElement & WxComponent>(FIELDS)];
    const named = fields.filter((field) => field.props.get('name'));
    const value = Object.fromEntries(named.map((field) => [String(field.props.get('name')), valueOf(field)]));
    fire(this, 'submit', { value });
  }

  reset(): void {
    for (const field of this.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'))
      field.value = '';
    fire(this, 'reset');
  }
}
