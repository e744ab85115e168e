import type { HostContext } from './context';

type Answer = Record<string, unknown> | null;
type Callback<Value> = (value: Value) => void;

interface Fields {
  id?: boolean;
  dataset?: boolean;
  rect?: boolean;
  size?: boolean;
  scrollOffset?: boolean;
  computedStyle?: string[];
  node?: boolean;
}

/** WeChat's selector syntax is CSS, save for `>>>`, which looks into components. */
function find(root: HTMLElement, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector.replaceAll('>>>', ' '))];
}

function read(element: HTMLElement, root: HTMLElement, fields: Fields): Answer {
  const box = element.getBoundingClientRect();
  const origin = root.getBoundingClientRect();
  const left = box.left - origin.left;
  const top = box.top - origin.top;
  const style = fields.computedStyle ? getComputedStyle(element) : undefined;
  return {
    ...(fields.id ? { id: element.id } : {}),
    ...(fields.dataset ? { dataset: { ...element.dataset } } : {}),
    ...(fields.rect ? { left, top, right: left + box.width, bottom: top + box.height } : {}),
    ...(fields.size ? { width: box.width, height: box.height } : {}),
    ...(fields.scrollOffset
      ? {
          scrollLeft: element.scrollLeft,
          scrollTop: element.scrollTop,
          scrollWidth: element.scrollWidth,
          scrollHeight: element.scrollHeight,
        }
      : {}),
    ...Object.fromEntries((fields.computedStyle ?? []).map((name) => [name, style?.getPropertyValue(name)])),
  };
}

/** `wx.createSelectorQuery()`. Positions are relative to the page, not to the phone's screen. */
class SelectorQuery {
  private readonly reads: (() => unknown)[] = [];

  constructor(private readonly context: HostContext) {}

  in(): this {
    return this;
  }

  select(selector: string) {
    return this.nodes((root) => find(root, selector)[0], false);
  }

  selectAll(selector: string) {
    return this.nodes((root) => find(root, selector), true);
  }

  selectViewport() {
    return this.nodes(() => this.context.pages.top()?.scroller, false);
  }

  exec(done?: Callback<unknown[]>): void {
    requestAnimationFrame(() => {
      const answers = this.reads.map((step) => step());
      done?.(answers);
    });
  }

  private nodes(choose: (root: HTMLElement) => HTMLElement | HTMLElement[] | undefined, many: boolean) {
    const add = (fields: Fields, callback?: Callback<unknown>) => {
      this.reads.push(() => {
        const root = this.context.pages.top()?.box;
        const chosen = root ? choose(root) : undefined;
        const all = (Array.isArray(chosen) ? chosen : [chosen]).filter((element) => element !== undefined);
        const answers = root ? all.map((element) => read(element, root, fields)) : [];
        const answer = many ? answers : (answers[0] ?? null);
        callback?.(answer);
        return answer;
      });
      return this;
    };
    return {
      fields: add,
      boundingClientRect: (callback?: Callback<unknown>) =>
        add({ id: true, dataset: true, rect: true, size: true }, callback),
      scrollOffset: (callback?: Callback<unknown>) =>
        add({ id: true, dataset: true, scrollOffset: true }, callback),
    };
  }
}

/** `wx.createIntersectionObserver()` over the browser's own. */
class ViewObserver {
  private observer: IntersectionObserver | undefined;
  private margin = '0px';
  private relative: string | undefined;

  constructor(
    private readonly context: HostContext,
    private readonly options: { thresholds?: number[]; observeAll?: boolean },
  ) {}

  relativeTo(selector: string, margins: Record<string, number> = {}): this {
    this.relative = selector;
    return this.relativeToViewport(margins);
  }

  relativeToViewport(margins: Record<string, number> = {}): this {
    this.margin = ['top', 'right', 'bottom', 'left'].map((side) => `${margins[side] ?? 0}px`).join(' ');
    return this;
  }

  observe(selector: string, callback: Callback<object>): void {
    const root = this.context.pages.top()?.box;
    if (!root) return;
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const { intersectionRatio, intersectionRect, boundingClientRect, rootBounds, time } = entry;
          const { id, dataset } = entry.target as HTMLElement;
          const rects = { intersectionRect, boundingClientRect, relativeRect: rootBounds };
          callback({ id, dataset: { ...dataset }, intersectionRatio, time, ...rects });
        }
      },
      {
        root: this.relative ? (find(root, this.relative)[0] ?? null) : root,
        rootMargin: this.margin,
        threshold: this.options.thresholds ?? [0],
      },
    );
    const targets = find(root, selector);
    for (const target of this.options.observeAll ? targets : targets.slice(0, 1))
      this.observer.observe(target);
  }

  disconnect(): void {
    this.observer?.disconnect();
  }
}

/** APIs that measure the page. */
export function viewQuery(context: HostContext) {
  return {
    createSelectorQuery: () => new SelectorQuery(context),
    createIntersectionObserver: (
      _page?: unknown,
      options?: { thresholds?: number[]; observeAll?: boolean },
    ) => new ViewObserver(context, options ?? {}),
    nextTick: (callback: () => void) => {
      void Promise.resolve().then(callback);
    },
  };
}
