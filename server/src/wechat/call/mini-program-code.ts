import type { WechatApi, WechatImage } from '../wechat.api.js';

/** What the printed code opens, and how it looks. */
export interface MiniProgramCodeRequest {
  /** 1–32 of ``0-9A-Za-z!#$&'()*+,/:;=?@-._~``; the page reads it with `decodeURIComponent(query.scene)`. */
  readonly scene: string;
  /** Without a leading slash and without parameters; the home page unless told. */
  readonly page?: string;
  /** Refuse a page that the published version lacks; WeChat does unless told otherwise. */
  readonly checkPath?: boolean;
  readonly version?: 'release' | 'trial' | 'develop';
  /** Pixels, 280–1280; 430 unless told. */
  readonly width?: number;
  /** A PNG with a transparent ground instead of a JPEG on white. */
  readonly transparent?: boolean;
}

/**
 * A mini-program code of which any number may be made (5,000 a minute).
 * @throws WechatError `tooOften`, `other` for a scene or page that WeChat refuses, and the general kinds
 */
export function miniProgramCode(api: WechatApi, request: MiniProgramCodeRequest): Promise<WechatImage> {
  return api.imageWithToken({
    name: 'getUnlimitedQRCode',
    method: 'POST',
    path: '/wxa/getwxacodeunlimit',
    body: {
      scene: request.scene,
      page: request.page,
      check_path: request.checkPath,
      env_version: request.version,
      width: request.width,
      is_hyaline: request.transparent,
    },
    retryOn: 'busyOrUnreachable',
  });
}
