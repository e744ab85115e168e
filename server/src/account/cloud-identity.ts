import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { WECHAT_OPTIONS, type WechatOptions } from '../wechat/wechat.options.js';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** Who WeChat's cloud hosting says that a request comes from. */
@Injectable()
export class CloudIdentity {
  constructor(
    private readonly config: Config,
    @Inject(WECHAT_OPTIONS) private readonly wechat: WechatOptions,
  ) {}

  /**
   * The openid, where the settings say that nobody else can get here: cloud hosting replaces what a client writes
   * into these headers, a proxy of ours does not.
   */
  openidOf(headers: Headers): string | undefined {
    if (!this.config.wechatCloudHosting) return undefined;
    const [openid, appId] = [headers['x-wx-openid'], headers['x-wx-appid']];
    // An environment may serve several mini-programs, and each has openids of its own.
    if (typeof openid !== 'string' || openid === '' || appId !== this.wechat.appId) return undefined;
    return openid;
  }
}
