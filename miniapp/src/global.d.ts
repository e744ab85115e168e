/// <reference types="@tarojs/taro" />

declare module '*.png' {
  const url: string;
  export default url;
}
declare module '*.scss';

/** Origin of the API, without `/api`; empty on the web build, which calls where it came from. */
declare const API_URL: string;

declare namespace NodeJS {
  interface ProcessEnv {
    readonly TARO_ENV?: 'weapp' | 'h5';
    readonly TARO_APP_API_URL?: string;
    readonly NODE_ENV?: string;
  }
}
