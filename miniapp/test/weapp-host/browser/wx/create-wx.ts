import type { LaunchOptions } from '../host-options';
import { account } from './account';
import { api } from './call';
import { cloud } from './cloud';
import type { HostContext } from './context';
import { device } from './device';
import { USER_DATA_PATH } from './file-store';
import { fileSystem } from './file-system';
import { media } from './media';
import { navigation } from './navigation';
import { network } from './network';
import { storage } from './storage';
import { subscribe } from './subscribe';
import { ui } from './ui';
import { viewQuery } from './view-query';

/** Names that code may look for and not find: left out of WeChat itself, or set by the bundle first. */
const ABSENT = /webpack|^(qy|tt|my|then|toJSON|constructor|prototype|default|__\w+)$/;

/** How the app was started, in WeChat's words. */
export function launchInfo(launch: LaunchOptions, firstPage: string) {
  return {
    path: launch.path ?? firstPage,
    query: launch.query ?? {},
    scene: launch.scene ?? 1001,
    shareTicket: '',
    referrerInfo: {},
    apiCategory: 'default',
  };
}

function updateManager() {
  const ignore = () => {};
  return { onCheckForUpdate: ignore, onUpdateReady: ignore, onUpdateFailed: ignore, applyUpdate: ignore };
}

/** Sharing and the like: accepted, without effect. */
function quiet() {
  const names = [
    'showShareMenu',
    'hideShareMenu',
    'updateShareMenu',
    'reportEvent',
    'loadFontFace',
    'setEnableDebug',
  ];
  return Object.fromEntries(names.map((name) => [name, api(name, () => {})]));
}

/**
 * The `wx` object. A function that WeChat may have and this host has not fails loudly: it is recorded as an error,
 * so that a journey fails on it instead of passing by accident.
 */
export function createWx(context: HostContext): object {
  const info = () => launchInfo(context.options.launch, context.weapp.pages[0] ?? '');
  const known: Record<string, unknown> = {
    ...account(context),
    ...device(context),
    ...fileSystem(context.files),
    ...media(context),
    ...navigation(context.pages),
    ...network(context),
    ...storage,
    ...subscribe(context),
    ...ui(context),
    ...viewQuery(context),
    ...quiet(),
    cloud: cloud(context),
    env: { USER_DATA_PATH },
    getUpdateManager: updateManager,
    getLaunchOptionsSync: info,
    getEnterOptionsSync: info,
    canIUse: (schema: string) =>
      known[schema.split('.')[0] ?? ''] !== undefined || !/^[a-z]+[A-Z]/.test(schema),
    reportAnalytics: () => {},
    getLogManager: () => console,
    getRealtimeLogManager: () => console,
    getPerformance: () => performance,
  };
  return new Proxy(known, {
    get(target, name) {
      if (typeof name === 'symbol' || name in target || ABSENT.test(name))
        return Reflect.get(target, name) as unknown;
      return () => {
        const message = `wx.${name} is not provided by this host`;
        context.recorder.error(message);
        throw new Error(message);
      };
    },
  });
}
