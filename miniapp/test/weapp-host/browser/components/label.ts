import { wxElement } from '../engine/wx-element';

const CONTROLS = 'wx-checkbox, wx-radio, wx-switch, wx-button, input, textarea';

/** Passes a tap on to the control that it holds, or that `for` names. */
export class WxLabel extends wxElement(HTMLElement) {
  constructor() {
    super();
    this.addEventListener('click', (event) => {
      const target = event.target as HTMLElement;
      if (target.closest(CONTROLS)) return;
      const id = this.text('for');
      const control = id ? document.getElementById(id) : this.querySelector<HTMLElement>(CONTROLS);
      if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) control.focus();
      else control?.click();
    });
  }
}
