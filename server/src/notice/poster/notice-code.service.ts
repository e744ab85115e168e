import { Injectable, Logger } from '@nestjs/common';
import { timeout, TimeoutStrategy } from 'cockatiel';
import { failureText } from '../../common/work/work-loop.js';
import { Config } from '../../config/config.js';
import { DrawnPictureService } from '../../file/drawn-picture.service.js';
import { WechatClient } from '../../wechat/wechat.client.js';
import { noticePage, patienceMs } from './notice-page.js';

/** Pixels: more than the poster shows, so that its dots stay sharp. */
const codePixels = 560;

/** WeChat takes 32 characters, and an id has 36: its hyphens are left out. */
const sceneOf = (noticeId: string) => noticeId.replaceAll('-', '');

/** WeChat's own code (小程序码) of a notice: drawn by WeChat once, and kept. */
@Injectable()
export class NoticeCodeService {
  readonly #log = new Logger('NoticeCode');
  readonly #patience = timeout(patienceMs, TimeoutStrategy.Aggressive);

  constructor(
    private readonly config: Config,
    private readonly wechat: WechatClient,
    private readonly pictures: DrawnPictureService,
  ) {}

  /** @returns a JPEG; undefined where there is no WeChat, or it does not draw one now */
  async of(noticeId: string): Promise<Buffer | undefined> {
    if (!this.config.wechat) return undefined;
    try {
      return await this.pictures.of(noticeId, () => this.#drawn(noticeId));
    } catch (error) {
      // The link's code opens the same notice, and the next poster asks again.
      this.#log.warn(`A poster goes without WeChat's code: ${failureText(error)}`);
      return undefined;
    }
  }

  async #drawn(noticeId: string): Promise<Buffer> {
    const request = { scene: sceneOf(noticeId), page: noticePage, width: codePixels };
    const { data } = await this.#patience.execute(() => this.wechat.miniProgramCode(request));
    return Buffer.from(data);
  }
}
