import type { HostControls } from './host-options';
import type { HostContext } from './wx/context';
import { launchInfo } from './wx/create-wx';

/** What a test may ask of the running app and do to it. */
export function createControls(
  context: HostContext,
  callApp: (name: string, detail?: object) => void,
): HostControls {
  const { options, recorder, pages, events, supplied } = context;
  return {
    errors: () => recorder.errors,
    calls: () => recorder.calls,
    interactions: () => recorder.interactions,
    pages: () => pages.all().map((page) => page.path),
    setOffline: (offline) => {
      options.offline = offline;
      events.network.fire({ isConnected: !offline, networkType: offline ? 'none' : 'wifi' });
    },
    setTheme: (theme) => {
      options.theme = theme;
      pages.theme = theme;
      pages.refreshBars();
      callApp('onThemeChange', { theme });
      events.theme.fire({ theme });
    },
    supplyFiles: (files) => {
      supplied.files = [...files];
    },
    readFile: (path) =>
      btoa(Array.from(context.files.get(path).bytes, (byte) => String.fromCharCode(byte)).join('')),
    supplyScan: (result) => {
      supplied.scans.push(result);
    },
    setSubscribeAnswer: (answer, kept = false) => {
      options.subscribeAnswer = answer;
      options.subscribeKept = kept;
    },
    setSubscribeSwitch: (on) => {
      options.subscribeSettings.mainSwitch = on;
    },
    hide: () => {
      pages.top()?.hide();
      callApp('onHide', {});
      events.appHide.fire({});
    },
    show: () => {
      const info = launchInfo(options.launch, context.weapp.pages[0] ?? '');
      callApp('onShow', info);
      events.appShow.fire(info);
      pages.top()?.show();
    },
    pullDownRefresh: () => {
      if (pages.top()?.config.enablePullDownRefresh) pages.top()?.call('onPullDownRefresh');
      else recorder.error(`${pages.topPath()} cannot be pulled down: enablePullDownRefresh is not set`);
    },
  };
}
