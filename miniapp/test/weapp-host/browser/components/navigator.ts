import { wxElement } from '../engine/wx-element';
import { parseUrl } from '../frame/page-stack';
import { hostContext } from './registry';

/** A link to another page of the mini-program. */
export class WxNavigator extends wxElement(HTMLElement) {
  constructor() {
    super();
    this.addEventListener('click', () => {
      const { pages } = hostContext();
      const { path, query } = parseUrl(this.text('url'), pages.topPath());
      const openType = this.text('open-type', 'navigate');
      if (openType === 'navigate') pages.push(path, query);
      if (openType === 'redirect') pages.replace(path, query);
      if (openType === 'switchTab') pages.switchTab(path);
      if (openType === 'reLaunch') pages.reLaunch(path, query);
      if (openType === 'navigateBack') pages.back(this.number('delta', 1));
    });
  }
}
