import type { WeappPackage, WindowConfig } from '../../package/weapp-package';
import type { Engine } from '../engine/code-space';
import type { LaunchOptions } from '../host-options';
import type { Recorder } from '../record';
import type { Frame } from './frame';
import { themed } from './frame';
import { NavigationBar } from './navigation-bar';
import { PageView } from './page-view';
import { TabBar } from './tab-bar';

/** WeChat's limit; `navigateTo` fails beyond it. */
const STACK_LIMIT = 10;

/** A move that WeChat refuses; anything else that goes wrong is the page's own error. */
export class NavigationError extends Error {}

/** Splits `/pages/a/index?x=1` and decodes nothing: WeChat hands the query over as it is written. */
export function parseUrl(url: string, from: string): { path: string; query: Record<string, string> } {
  const [address = '', search = ''] = url.split('?');
  const base = address.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of address.split('/')) {
    if (step === '..') base.pop();
    else if (step && step !== '.') base.push(step);
  }
  const pairs = search.split('&').filter(Boolean);
  return {
    path: base.join('/').replace(/\.html$/, ''),
    query: Object.fromEntries(
      pairs.map((pair) => {
        const cut = pair.indexOf('=');
        return cut < 0 ? [pair, ''] : [pair.slice(0, cut), pair.slice(cut + 1)];
      }),
    ),
  };
}

/** The open pages, the last one visible; tab pages stay alive when another tab is shown. */
export class PageStack {
  readonly tabBar: TabBar;
  private readonly navigationBar: NavigationBar;
  private readonly tabPages = new Map<string, PageView>();
  private stack: PageView[] = [];
  theme: 'light' | 'dark' = 'light';

  constructor(
    private readonly weapp: WeappPackage,
    private readonly engine: Engine,
    private readonly frame: Frame,
    private readonly recorder: Recorder,
  ) {
    this.tabBar = new TabBar(
      frame.tabBar,
      weapp.app.tabBar,
      (value) => this.themed(value),
      (item, index) => {
        recorder.startInteraction(`tab ${item.text}`, this.topPath());
        this.switchTab(item.pagePath);
        this.top()?.call('onTabItemTap', { index, pagePath: item.pagePath, text: item.text });
      },
    );
    this.navigationBar = new NavigationBar(
      frame.navigationBar,
      () => this.back(1),
      () => this.reLaunch(weapp.pages[0] ?? '', {}),
    );
  }

  top(): PageView | undefined {
    return this.stack.at(-1);
  }

  topPath(): string {
    return this.top()?.path ?? '';
  }

  all(): PageView[] {
    return this.stack;
  }

  launch(options: LaunchOptions): void {
    const path = options.path ?? this.weapp.pages[0] ?? '';
    this.reLaunch(path, options.query ?? {});
  }

  push(path: string, query: Record<string, string>): void {
    if (this.tabBar.has(path)) throw new NavigationError('can not navigateTo a tabbar page');
    if (this.stack.length >= STACK_LIMIT) throw new NavigationError('webview count limit exceed');
    this.check(path);
    this.top()?.hide();
    this.open(path, query);
  }

  replace(path: string, query: Record<string, string>): void {
    if (this.tabBar.has(path)) throw new NavigationError('can not redirectTo a tabbar page');
    this.check(path);
    this.drop(1);
    this.open(path, query);
  }

  reLaunch(path: string, query: Record<string, string>): void {
    this.check(path);
    this.drop(this.stack.length);
    for (const page of this.tabPages.values()) page.unload();
    this.tabPages.clear();
    this.open(path, query);
  }

  switchTab(path: string): void {
    if (!this.tabBar.has(path)) throw new NavigationError('can not switch to no-tabBar page');
    if (this.topPath() === path) return;
    while (this.stack.length > 1) this.drop(1);
    const bottom = this.stack[0];
    if (bottom && !this.tabBar.has(bottom.path)) this.drop(1);
    else bottom?.hide();
    const known = this.tabPages.get(path);
    this.stack = known ? [known] : [];
    if (known) this.showTop();
    else this.open(path, {});
  }

  back(delta: number): void {
    this.drop(Math.min(delta, this.stack.length - 1));
    this.showTop();
  }

  /** Bars in the colours of the visible page; also after a change of theme or title. */
  refreshBars(): void {
    const page = this.top();
    if (!page) return;
    const way =
      this.stack.length > 1
        ? 'back'
        : this.tabBar.has(page.path) || page.path === this.weapp.pages[0]
          ? 'none'
          : 'home';
    const config = this.coloured(page.config);
    page.box.style.background = config.backgroundColor ?? '';
    this.navigationBar.show(config, way);
    this.tabBar.show(page.path);
  }

  private themed(value: string): string {
    return themed(this.weapp, this.theme, value) ?? value;
  }

  private coloured<Config extends WindowConfig>(config: Config): Config {
    const entries = Object.entries(config).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'string' ? this.themed(value) : value,
    ]);
    return Object.fromEntries(entries) as Config;
  }

  private check(path: string): void {
    if (!this.weapp.pages.includes(path)) throw new NavigationError(`page "${path}" is not found`);
  }

  private open(path: string, query: Record<string, string>): void {
    this.recorder.pageOpened(path);
    const config = { ...this.weapp.app.window, ...this.weapp.configs[path] };
    const page = new PageView(this.engine, path, query, config, this.weapp.styles[path] ?? '');
    this.stack.push(page);
    if (this.tabBar.has(path)) this.tabPages.set(path, page);
    page.load(this.frame.pages);
    this.showTop();
  }

  private showTop(): void {
    this.refreshBars();
    this.top()?.show();
  }

  private drop(count: number): void {
    for (let n = 0; n < count; n += 1) {
      const page = this.stack.pop();
      if (!page) return;
      if (this.tabPages.get(page.path) === page) page.hide();
      else page.unload();
    }
  }
}
