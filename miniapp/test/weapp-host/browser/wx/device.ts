import { NAVIGATION_BAR_PX, STATUS_BAR_PX } from '../frame/frame';
import { api } from './call';
import type { HostContext } from './context';

const LIBRARY_VERSION = '3.8.10';

/** What the phone and the window are like. */
export function device(context: HostContext) {
  const { options, pages, events } = context;
  const windowInfo = () => {
    const { innerWidth, innerHeight, devicePixelRatio } = window;
    const height = pages.top()?.box.clientHeight || innerHeight - STATUS_BAR_PX - NAVIGATION_BAR_PX;
    return {
      pixelRatio: devicePixelRatio,
      screenWidth: innerWidth,
      screenHeight: innerHeight,
      windowWidth: innerWidth,
      windowHeight: height,
      statusBarHeight: STATUS_BAR_PX,
      screenTop: STATUS_BAR_PX + NAVIGATION_BAR_PX,
      safeArea: {
        left: 0,
        right: innerWidth,
        top: STATUS_BAR_PX,
        bottom: innerHeight,
        width: innerWidth,
        height: innerHeight - STATUS_BAR_PX,
      },
    };
  };
  const appBaseInfo = () => ({
    SDKVersion: LIBRARY_VERSION,
    enableDebug: false,
    host: { env: 'WeChat' },
    language: 'zh_CN',
    version: '8.0.60',
    theme: options.theme,
    fontSizeSetting: 16,
    fontSizeScaleFactor: 1,
  });
  const deviceInfo = () => ({
    abi: 'arm64-v8a',
    benchmarkLevel: 30,
    brand: 'host',
    model: 'host',
    platform: 'android',
    system: 'Android 14',
    memorySize: 8192,
  });
  const systemSetting = () => ({
    bluetoothEnabled: true,
    locationEnabled: true,
    wifiEnabled: true,
    deviceOrientation: 'portrait',
  });
  const systemInfo = () => ({ ...windowInfo(), ...appBaseInfo(), ...deviceInfo(), ...systemSetting() });
  const networkType = () => ({
    networkType: options.offline ? 'none' : 'wifi',
    isConnected: !options.offline,
  });
  return {
    getSystemInfoSync: systemInfo,
    getSystemInfo: api('getSystemInfo', systemInfo),
    getSystemInfoAsync: api('getSystemInfoAsync', systemInfo),
    getWindowInfo: windowInfo,
    getAppBaseInfo: appBaseInfo,
    getDeviceInfo: deviceInfo,
    getSystemSetting: systemSetting,
    getAppAuthorizeSetting: () => ({ albumAuthorized: 'authorized', cameraAuthorized: 'authorized' }),
    getMenuButtonBoundingClientRect: () => {
      const [width, height, top] = [87, 32, STATUS_BAR_PX + 6];
      const right = window.innerWidth - 7;
      return { width, height, top, right, bottom: top + height, left: right - width };
    },
    getNetworkType: api('getNetworkType', networkType),
    onNetworkStatusChange: events.network.on,
    offNetworkStatusChange: events.network.off,
    onThemeChange: events.theme.on,
    offThemeChange: events.theme.off,
    onAppShow: events.appShow.on,
    offAppShow: events.appShow.off,
    onAppHide: events.appHide.on,
    offAppHide: events.appHide.off,
    ...quietEvents(),
    vibrateShort: api('vibrateShort', () => {}),
    vibrateLong: api('vibrateLong', () => {}),
    setKeepScreenOn: api('setKeepScreenOn', () => {}),
  };
}

/** Events that never happen in this host; an app may listen to them all the same. */
function quietEvents(): Record<string, () => void> {
  const names = [
    'Error',
    'UnhandledRejection',
    'PageNotFound',
    'WindowResize',
    'KeyboardHeightChange',
    'MemoryWarning',
  ];
  const pairs = [...names, 'AppRoute', 'AppRouteDone', 'UserCaptureScreen', 'LazyLoadError'].flatMap(
    (name) => [
      [`on${name}`, () => {}],
      [`off${name}`, () => {}],
    ],
  );
  return Object.fromEntries(pairs) as Record<string, () => void>;
}
