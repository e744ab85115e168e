/// <reference types="@tarojs/taro" />

declare module '*.png' {
  const url: string;
  export default url;
}
declare module '*.scss';

/** The parts of `qrcode` that need neither canvas nor files. */
declare module 'qrcode/lib/core/qrcode.js' {
  export { create } from 'qrcode';
}
declare module 'qrcode/lib/renderer/svg-tag.js' {
  import type { QRCode, QRCodeRenderersOptions } from 'qrcode';

  export function render(code: QRCode, options?: QRCodeRenderersOptions): string;
}

/** Origin of the API, without `/api`; empty on the web build, which calls where it came from. */
declare const API_URL: string;

/** Environment and service of WeChat's cloud hosting; empty where requests go over the public domain alone. */
declare const CLOUD_ENV: string;
declare const CLOUD_SERVICE: string;

declare namespace NodeJS {
  interface ProcessEnv {
    readonly TARO_ENV?: 'weapp' | 'h5';
    readonly TARO_APP_API_URL?: string;
    readonly TARO_APP_CLOUD_ENV?: string;
    readonly TARO_APP_CLOUD_SERVICE?: string;
    readonly NODE_ENV?: string;
  }
}
