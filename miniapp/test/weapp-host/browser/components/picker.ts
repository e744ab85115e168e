import { fire, wxElement } from '../engine/wx-element';
import { hostContext } from './registry';

type Item = string | number | Record<string, unknown>;

/** Opens the platform's chooser on a tap. Regions (省市区) are not provided. */
export class WxPicker extends wxElement(HTMLElement) {
  constructor() {
    super();
    this.addEventListener('click', () => {
      if (!this.on('disabled')) void this.choose();
    });
  }

  get value(): unknown {
    return this.props.get('value');
  }

  private texts(items: unknown): string[] {
    const key = this.text('range-key');
    return (Array.isArray(items) ? (items as Item[]) : []).map((item) =>
      String(typeof item === 'object' ? item[key] : item),
    );
  }

  private async choose(): Promise<void> {
    const value = await this.ask(this.text('mode', 'selector'));
    if (value === undefined) {
      fire(this, 'cancel');
      return;
    }
    this.props.set('value', value);
    fire(this, 'change', { value });
  }

  /** The answer in the form that WeChat reports it: an index, indexes, or a text like 2026-01-31. */
  private async ask(mode: string): Promise<number | number[] | string | undefined> {
    const { dialogs, recorder } = hostContext();
    const range = this.props.get('range');
    const current = this.props.get('value');
    if (mode === 'selector') {
      const answer = await dialogs.columns([this.texts(range)], [Number(current ?? 0)], () => {});
      return answer?.[0];
    }
    if (mode === 'multiSelector') {
      const columns = (Array.isArray(range) ? range : []).map((items) => this.texts(items));
      const chosen = columns.map((_, index) => Number((current as number[] | undefined)?.[index] ?? 0));
      return dialogs.columns(columns, chosen, (column, value) =>
        fire(this, 'columnchange', { column, value }),
      );
    }
    if (mode === 'date' || mode === 'time') {
      const kind = mode === 'date' && this.text('fields') === 'month' ? 'month' : mode;
      const limits = { min: this.text('start'), max: this.text('end') };
      return dialogs.moment(kind, this.text('value'), limits);
    }
    recorder.error(`<picker mode="${mode}"> is not provided by this host`);
    return undefined;
  }
}
