import type { LoadedPackage } from '../package/weapp-package';

/** How the app was opened, as `wx.getLaunchOptionsSync` tells it. */
export interface LaunchOptions {
  /** page path without a leading slash; the first page of app.json when absent */
  path?: string;
  query?: Record<string, string>;
  /** WeChat's number for the way in: 1001 list, 1011 QR code, 1047 mini-program code … */
  scene?: number;
}

/** What a test decides before the mini-program starts. */
export interface HostOptions {
  /** base of the API that may be called, for example http://127.0.0.1:4000 */
  serverUrl: string;
  /** origins compiled into the build, which stand for `serverUrl` */
  builtForOrigins: string[];
  /** WeChat simulator that hands out login codes */
  simulatorUrl: string;
  openid: string;
  launch: LaunchOptions;
  theme: 'light' | 'dark';
  offline: boolean;
  /** whether the user has already agreed to the privacy notice */
  privacyAgreed: boolean;
  /** answer to every `requestSubscribeMessage`; `off`: the user has turned its main switch off */
  subscribeAnswer: 'accept' | 'reject' | 'ban' | 'filter' | 'off';
  /** phone number that `open-type="getPhoneNumber"` hands over; refused when absent */
  phoneNumber?: string;
}

/** A photo that `chooseMedia` is going to hand to the app. */
export interface SuppliedFile {
  name: string;
  type: string;
  base64: string;
}

/** A call that leaves the app: a phone call, an opened document, a preview … */
export interface RecordedCall {
  api: string;
  detail: Record<string, unknown>;
}

/** What the data layer sent to the view between two actions of the user. */
export interface Interaction {
  /** what started it: `launch`, `tap 上报`, `input` … */
  trigger: string;
  page: string;
  /** whether a page was opened by it (its budget is then that of a first render) */
  openedPage: boolean;
  calls: number;
  /** bytes of JSON over all setData calls */
  bytes: number;
  /** bytes of its largest paths, so that one that is too large says what it was */
  largest: Record<string, number>;
}

/** What a test may see and do, as `window.weappHost`. */
export interface HostControls {
  errors(): string[];
  calls(): RecordedCall[];
  interactions(): Interaction[];
  pages(): string[];
  setOffline(offline: boolean): void;
  setTheme(theme: 'light' | 'dark'): void;
  supplyFiles(files: SuppliedFile[]): void;
  supplyScan(result: string): void;
  /** What is in a file of the mini-program, in base64. */
  readFile(path: string): string;
  setSubscribeAnswer(answer: HostOptions['subscribeAnswer']): void;
  /** the app goes to the background and comes back */
  hide(): void;
  show(): void;
  pullDownRefresh(): void;
}

declare global {
  interface Window {
    /** given by the test through Playwright's exposeFunction */
    readWeappHostOptions(): Promise<HostOptions>;
    /** the mini-program under test, from /package.js */
    weappPackage: LoadedPackage;
    weappHost: HostControls;
  }
}
