import type { PageLoadPlatform } from './page-load.type';

/** WeChat fetches packages itself and says so when it cannot. */
export const watchPageLoads: PageLoadPlatform['watchPageLoads'] = () => undefined;
