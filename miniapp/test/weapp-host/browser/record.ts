import type { Interaction, RecordedCall } from './host-options';

const encoder = new TextEncoder();
/** Paths of setData that an interaction names. */
const kept = 5;

/** Everything that a test asks about afterwards: errors, calls that left the app, and the size of setData. */
export class Recorder {
  readonly errors: string[] = [];
  readonly calls: RecordedCall[] = [];
  readonly interactions: Interaction[] = [];

  error(message: string): void {
    this.errors.push(message);
  }

  call(api: string, detail: Record<string, unknown> = {}): void {
    this.calls.push({ api, detail });
  }

  startInteraction(trigger: string, page: string): void {
    this.interactions.push({ trigger, page, openedPage: false, calls: 0, bytes: 0, largest: {} });
  }

  pageOpened(page: string): void {
    const current = this.current();
    current.openedPage = true;
    current.page = page;
  }

  data(payload: unknown): void {
    const current = this.current();
    current.calls += 1;
    current.bytes += sizeOf(payload);
    for (const [path, value] of Object.entries(payload ?? {})) {
      current.largest[path] = (current.largest[path] ?? 0) + sizeOf(value);
    }
    const largest = Object.entries(current.largest).sort(([, one], [, other]) => other - one);
    current.largest = Object.fromEntries(largest.slice(0, kept));
  }

  /** Listens to what nobody caught. `console.error` counts: React and Taro report their errors there. */
  watch(): void {
    window.addEventListener('error', (event) => this.error(describe(event.error ?? event.message)));
    window.addEventListener('unhandledrejection', (event) =>
      this.error(`unhandled: ${describe(event.reason)}`),
    );
    const print = console.error.bind(console);
    console.error = (...parts: unknown[]) => {
      this.error(parts.map(describe).join(' '));
      print(...parts);
    };
  }

  private current(): Interaction {
    if (this.interactions.length === 0) this.startInteraction('launch', '');
    return this.interactions[this.interactions.length - 1] as Interaction;
  }
}

function sizeOf(value: unknown): number {
  return encoder.encode(JSON.stringify(value) ?? '').length;
}

function describe(value: unknown): string {
  if (value instanceof Error) return value.stack ?? value.message;
  if (typeof value === 'string') return value;
  return JSON.stringify(value) ?? String(value);
}
