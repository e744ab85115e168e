import Taro from '@tarojs/taro';
import { isOnline } from './network';
import type { PageLoadPlatform } from './page-load.type';

/** The tabs, and writing a report: what must open in a lift without signal. */
const nextPages = [
  () => import('../pages/complaint/index'),
  () => import('../pages/activity/index'),
  () => import('../pages/message/index'),
  () => import('../pages/me/index'),
  () => import('../subpackages/complaint/report/index'),
];

function fetchNextPages(): void {
  // one that does not come now is fetched again when it is opened
  for (const fetchPage of nextPages) fetchPage().catch(() => undefined);
}

function isMissingCode(reason: unknown): boolean {
  const { name, code } = (reason ?? {}) as { readonly name?: string; readonly code?: string };
  return name === 'ChunkLoadError' || code === 'CSS_CHUNK_LOAD_FAILED';
}

async function offerRetry(): Promise<void> {
  const shown = Taro.getCurrentPages().at(-1);
  const { confirm } = await Taro.showModal({
    title: '这一页没有打开',
    content: '网络连接不上，请检查网络后再试',
    confirmText: '再试一次',
    cancelText: '先不看',
    showCancel: shown !== undefined,
  });
  if (confirm) {
    // a reload without network would lose the whole app
    if (await isOnline()) window.location.reload();
    else await offerRetry();
  } else if (shown?.route) {
    // the address already names the page that did not come
    window.history.replaceState(window.history.state, '', `#${shown.route}`);
  }
}

export const watchPageLoads: PageLoadPlatform['watchPageLoads'] = () => {
  window.addEventListener('unhandledrejection', (event) => {
    if (!isMissingCode(event.reason)) return;
    event.preventDefault();
    void offerRetry();
  });
  // Safari has no idle callback
  if ('requestIdleCallback' in window) window.requestIdleCallback(fetchNextPages, { timeout: 10_000 });
  else setTimeout(fetchNextPages, 3000);
};
