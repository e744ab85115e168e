import type { ModalOptions } from '../frame/dialogs';
import type { TabItem } from '../../package/weapp-package';
import { api, WxFailure } from './call';
import type { HostContext } from './context';

const TOAST_MS = 1500;

interface ToastOptions {
  title: string;
  duration?: number;
}
interface IndexOptions {
  index: number;
}

/** Dialogs, toasts, bars and scrolling. */
export function ui({ dialogs, pages }: HostContext) {
  const setBadge = api<IndexOptions & { text: string }>('setTabBarBadge', ({ index, text }) =>
    pages.tabBar.setBadge(index, text),
  );
  const stopPullDownRefresh = api('stopPullDownRefresh', () => {});
  return {
    showModal: api<ModalOptions>('showModal', (options) => dialogs.modal(options)),
    showActionSheet: api<{ itemList: string[] }>('showActionSheet', async ({ itemList }) => {
      const tapIndex = await dialogs.actionSheet(itemList);
      if (tapIndex === undefined) throw new WxFailure('cancel');
      return { tapIndex };
    }),
    showToast: api<ToastOptions>('showToast', ({ title, duration }) =>
      dialogs.showToast(title, duration ?? TOAST_MS),
    ),
    hideToast: api('hideToast', () => dialogs.hideToast()),
    showLoading: api<ToastOptions>('showLoading', ({ title }) => dialogs.showToast(title)),
    hideLoading: api('hideLoading', () => dialogs.hideToast()),
    setNavigationBarTitle: api<{ title: string }>('setNavigationBarTitle', ({ title }) => {
      const page = pages.top();
      if (page) page.config.navigationBarTitleText = title;
      pages.refreshBars();
    }),
    setNavigationBarColor: api<{ frontColor: string; backgroundColor: string }>(
      'setNavigationBarColor',
      (options) => {
        const page = pages.top();
        if (!/^#(000000|ffffff)$/i.test(options.frontColor)) throw new WxFailure('invalid frontColor');
        if (page) {
          page.config.navigationBarTextStyle = options.frontColor === '#000000' ? 'black' : 'white';
          page.config.navigationBarBackgroundColor = options.backgroundColor;
        }
        pages.refreshBars();
      },
    ),
    showNavigationBarLoading: api('showNavigationBarLoading', () => {}),
    hideNavigationBarLoading: api('hideNavigationBarLoading', () => {}),
    setBackgroundColor: api<{ backgroundColor?: string }>('setBackgroundColor', ({ backgroundColor }) => {
      const page = pages.top();
      if (page && backgroundColor) page.config.backgroundColor = backgroundColor;
      pages.refreshBars();
    }),
    setBackgroundTextStyle: api('setBackgroundTextStyle', () => {}),
    setTabBarBadge: setBadge,
    removeTabBarBadge: api<IndexOptions>('removeTabBarBadge', ({ index }) =>
      pages.tabBar.setBadge(index, ''),
    ),
    showTabBarRedDot: api<IndexOptions>('showTabBarRedDot', ({ index }) => pages.tabBar.setBadge(index, '•')),
    hideTabBarRedDot: api<IndexOptions>('hideTabBarRedDot', ({ index }) => pages.tabBar.setBadge(index, '')),
    setTabBarStyle: api<Record<string, string>>('setTabBarStyle', (options) =>
      pages.tabBar.setStyle(options),
    ),
    setTabBarItem: api<IndexOptions & Partial<TabItem>>('setTabBarItem', ({ index, ...item }) =>
      pages.tabBar.setItem(index, item),
    ),
    showTabBar: api('showTabBar', () => pages.tabBar.setWanted(true)),
    hideTabBar: api('hideTabBar', () => pages.tabBar.setWanted(false)),
    startPullDownRefresh: api('startPullDownRefresh', () => {
      pages.top()?.call('onPullDownRefresh');
    }),
    stopPullDownRefresh,
    pageScrollTo: api<{ scrollTop?: number; selector?: string }>(
      'pageScrollTo',
      ({ scrollTop, selector }) => {
        const scroller = pages.top()?.scroller;
        if (selector) scroller?.querySelector(selector)?.scrollIntoView();
        else scroller?.scrollTo({ top: scrollTop ?? 0 });
      },
    ),
    hideKeyboard: api('hideKeyboard', () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    }),
  };
}
