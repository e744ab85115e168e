import type { Engine, PageInstance } from '../engine/code-space';
import type { WindowConfig } from '../../package/weapp-package';
import { part } from './frame';

/** How near to the end counts as "reached the bottom", unless the page says otherwise. */
const REACH_BOTTOM_PX = 50;

type Hook = (...parameters: unknown[]) => unknown;

/** One page of the stack: its tree, its scroller and its life cycle. */
export class PageView {
  readonly instance: PageInstance;
  readonly box = part('section', 'host-page');
  readonly scroller = part('div', 'host-scroller');
  private readonly style = part('style', '');
  private readonly release: () => void;
  private isShown = false;
  private isReady = false;
  private nearBottom = false;

  constructor(
    engine: Engine,
    readonly path: string,
    query: Record<string, string>,
    readonly config: WindowConfig,
    css: string,
  ) {
    const placeholder = part('div', '');
    this.scroller.append(placeholder);
    this.box.append(this.scroller);
    this.box.dataset['page'] = path;
    this.style.textContent = css;
    const page = engine.createPage(path, query, placeholder);
    this.instance = page.instance;
    this.release = page.release;
    page.attach();
    this.scroller.addEventListener('scroll', () => this.scrolled());
  }

  load(parent: HTMLElement): void {
    document.head.append(this.style);
    parent.append(this.box);
    this.call('onLoad', this.instance.options);
  }

  show(): void {
    if (this.isShown) return;
    this.isShown = true;
    this.box.hidden = false;
    this.style.disabled = false;
    this.call('onShow');
    if (this.isReady) return;
    this.isReady = true;
    this.call('onReady');
  }

  hide(): void {
    if (!this.isShown) return;
    this.isShown = false;
    this.call('onHide');
    this.box.hidden = true;
    this.style.disabled = true;
  }

  unload(): void {
    this.isShown = false;
    this.call('onUnload');
    this.release();
    this.box.remove();
    this.style.remove();
  }

  /** Calls a function of the page, if it has it. */
  call(name: string, ...parameters: unknown[]): unknown {
    const hook = this.instance[name];
    return typeof hook === 'function' ? (hook as Hook).apply(this.instance, parameters) : undefined;
  }

  private scrolled(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    this.call('onPageScroll', { scrollTop });
    const distance = this.config.onReachBottomDistance ?? REACH_BOTTOM_PX;
    const isNear = scrollTop + clientHeight >= scrollHeight - distance;
    if (isNear && !this.nearBottom) this.call('onReachBottom');
    this.nearBottom = isNear;
  }
}
