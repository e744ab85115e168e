import type { WindowConfig } from '../../package/weapp-package';
import { part } from './frame';

/** Title, colours and the way back. Pages with `navigationStyle: custom` draw their own. */
export class NavigationBar {
  private readonly back = part('button', 'host-back', '‹');
  private readonly home = part('button', 'host-home', '⌂');
  private readonly title = part('h1', 'host-title');

  constructor(
    private readonly bar: HTMLElement,
    onBack: () => void,
    onHome: () => void,
  ) {
    this.back.setAttribute('aria-label', '返回');
    this.home.setAttribute('aria-label', '回到首页');
    this.back.addEventListener('click', onBack);
    this.home.addEventListener('click', onHome);
    bar.append(this.back, this.home, this.title);
  }

  /** @param way - whether there is a page to go back to, only the home page, or neither */
  show(config: WindowConfig, way: 'back' | 'home' | 'none'): void {
    this.bar.hidden = config.navigationStyle === 'custom';
    this.back.hidden = way !== 'back';
    this.home.hidden = way !== 'home';
    this.title.textContent = config.navigationBarTitleText ?? '';
    this.bar.style.background = config.navigationBarBackgroundColor ?? '#000000';
    this.bar.style.color = config.navigationBarTextStyle === 'black' ? '#000000' : '#ffffff';
  }
}
