import { part } from './frame';

/** Something over the page that the user answers. Resolves with the answer; the layer is empty again then. */
function ask<Answer>(
  layer: HTMLElement,
  className: string,
  fill: (box: HTMLElement, answer: (value: Answer) => void) => void,
) {
  return new Promise<Answer>((resolve) => {
    const shade = part('div', 'host-shade');
    const box = part('div', className);
    box.setAttribute('role', 'dialog');
    fill(box, (value) => {
      shade.remove();
      resolve(value);
    });
    shade.append(box);
    layer.append(shade);
  });
}

function choice(className: string, text: string, onTap: () => void): HTMLButtonElement {
  const button = part('button', className, text);
  button.addEventListener('click', onTap);
  return button;
}

/** What `wx.showModal` is told. */
export interface ModalOptions {
  title?: string;
  content?: string;
  showCancel?: boolean;
  cancelText?: string;
  confirmText?: string;
  editable?: boolean;
  placeholderText?: string;
}

/** Dialogs that the platform draws over the mini-program. */
export class Dialogs {
  private toast: HTMLElement | undefined;
  private toastTimer = 0;

  constructor(private readonly layer: HTMLElement) {}

  modal(options: ModalOptions): Promise<{ confirm: boolean; cancel: boolean; content?: string }> {
    return ask(this.layer, 'host-modal', (box, answer) => {
      if (options.title) box.append(part('h2', 'host-modal-title', options.title));
      const field = part('input', 'host-modal-field');
      if (options.editable) {
        field.value = options.content ?? '';
        field.placeholder = options.placeholderText ?? '';
        box.append(field);
      } else if (options.content) box.append(part('p', 'host-modal-content', options.content));
      const typed = () => (options.editable ? { content: field.value } : {});
      const buttons = part('div', 'host-modal-buttons');
      if (options.showCancel !== false) {
        const cancel = () => answer({ confirm: false, cancel: true });
        buttons.append(choice('host-cancel', options.cancelText ?? '取消', cancel));
      }
      const confirm = () => answer({ confirm: true, cancel: false, ...typed() });
      buttons.append(choice('host-confirm', options.confirmText ?? '确定', confirm));
      box.append(buttons);
    });
  }

  /** @returns the index of the chosen item, or undefined when the user cancelled */
  actionSheet(items: string[]): Promise<number | undefined> {
    return ask(this.layer, 'host-sheet', (box, answer) => {
      items.forEach((item, index) => box.append(choice('host-sheet-item', item, () => answer(index))));
      box.append(choice('host-sheet-item host-cancel', '取消', () => answer(undefined)));
    });
  }

  /**
   * The platform's wheel picker, as lists of buttons: one column of choices a list.
   * @param columns - the texts of each column, given what is chosen so far
   * @returns the chosen index a column, or undefined when the user cancelled
   */
  columns(columns: string[][], chosen: number[], onColumn: (column: number, value: number) => void) {
    return ask<number[] | undefined>(this.layer, 'host-sheet host-picker', (box, answer) => {
      const value = [...chosen];
      const bar = part('div', 'host-picker-bar');
      bar.append(choice('host-cancel', '取消', () => answer(undefined)));
      bar.append(choice('host-confirm', '确定', () => answer(value)));
      const lists = columns.map((texts, column) => {
        const list = part('div', 'host-picker-column');
        const buttons = texts.map((text, index) =>
          choice('host-picker-item', text, () => {
            value[column] = index;
            mark();
            onColumn(column, index);
          }),
        );
        const mark = () =>
          buttons.forEach((button, index) =>
            button.setAttribute('aria-pressed', String(index === value[column])),
          );
        mark();
        list.append(...buttons);
        return list;
      });
      const row = part('div', 'host-picker-columns');
      row.append(...lists);
      box.append(bar, row);
    });
  }

  /** A date or a time, typed into the browser's own control. */
  moment(kind: 'date' | 'time' | 'month', value: string, limits: { min: string; max: string }) {
    return ask<string | undefined>(this.layer, 'host-sheet host-picker', (box, answer) => {
      const field = part('input', 'host-picker-field');
      field.type = kind;
      field.value = value;
      field.min = limits.min;
      field.max = limits.max;
      const bar = part('div', 'host-picker-bar');
      bar.append(choice('host-cancel', '取消', () => answer(undefined)));
      bar.append(choice('host-confirm', '确定', () => answer(field.value)));
      box.append(bar, field);
    });
  }

  /** @param milliseconds - how long it stays; until hidden when absent */
  showToast(title: string, milliseconds?: number): void {
    this.hideToast();
    this.toast = part('div', 'host-toast', title);
    this.toast.setAttribute('role', 'status');
    this.layer.append(this.toast);
    if (milliseconds !== undefined) this.toastTimer = window.setTimeout(() => this.hideToast(), milliseconds);
  }

  hideToast(): void {
    clearTimeout(this.toastTimer);
    this.toast?.remove();
    this.toast = undefined;
  }
}
