import { wxElement } from '../engine/wx-element';

const CONTROLS = 'wx-checkbox, wx-radio, wx-switch, wx-button, input, textarea';

/** What a control does on a tap, without the tap event that its ancestors would hear a second time. */
interface Activatable extends HTMLElement {
  activate(): void;
}

/** Passes a tap on to the control that it holds, or that `for` names. */
export class WxLabel extends wxElement(HTMLElement) {
  constructor() {
    super();
    this.addEventListener('click', (event) => {
      const target = event.target as HTMLElement;
      if (target.closest(CONTROLS)) return;
      const id = this.text('for');
      const control = id ? document.getElementById(id) : this.querySelector<HTMLElement>(CONTROLS);
      if (control && 'activate' in control) (control as Activatable).activate();
      else control?.focus();
    });
  }
}
