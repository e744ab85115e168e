import type { PageStack } from '../frame/page-stack';
import { NavigationError, parseUrl } from '../frame/page-stack';
import { api, WxFailure } from './call';

interface UrlOptions {
  url: string;
}

/** Moves between pages. A wrong address fails as in WeChat. */
export function navigation(pages: PageStack) {
  const move = (name: string, go: (path: string, query: Record<string, string>) => void) =>
    api<UrlOptions>(name, ({ url }) => {
      const { path, query } = parseUrl(url, pages.topPath());
      try {
        go(path, query);
      } catch (error) {
        throw error instanceof NavigationError ? new WxFailure(error.message) : error;
      }
    });
  return {
    navigateTo: move('navigateTo', (path, query) => pages.push(path, query)),
    redirectTo: move('redirectTo', (path, query) => pages.replace(path, query)),
    reLaunch: move('reLaunch', (path, query) => pages.reLaunch(path, query)),
    switchTab: move('switchTab', (path) => pages.switchTab(path)),
    navigateBack: api<{ delta?: number }>('navigateBack', ({ delta }) => pages.back(delta ?? 1)),
  };
}
