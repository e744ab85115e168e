import { Injectable, Logger } from '@nestjs/common';
import { timeout, TimeoutStrategy } from 'cockatiel';
import { failureText } from '../common/work/work-loop.js';
import { Config } from '../config/config.js';
import { DrawnPictureService } from '../file/drawn-picture.service.js';
import { WechatClient } from '../wechat/wechat.client.js';

/** Pixels: more than a poster shows, so that its dots stay sharp. */
const codePixels = 560;
/** Milliseconds that whoever wants to pass something on waits for WeChat, at most. */
const patienceMs = 3_000;

/** WeChat takes 32 characters, and an id has 36: its hyphens are left out. */
const sceneOf = (thingId: string) => thingId.replaceAll('-', '');

/** WeChat's own code (小程序码) of a thing's page: drawn by WeChat once, and kept. */
@Injectable()
export class PageCodeService {
  readonly #log = new Logger('PageCode');
  readonly #patience = timeout(patienceMs, TimeoutStrategy.Aggressive);

  constructor(
    private readonly config: Config,
    private readonly wechat: WechatClient,
    private readonly pictures: DrawnPictureService,
  ) {}

  /**
   * @param page that the mini-program opens, `scene` with the thing's id
   * @returns a JPEG; undefined where there is no WeChat, or it does not draw one now
   */
  async of(page: string, thingId: string): Promise<Buffer | undefined> {
    if (!this.config.wechat) return undefined;
    try {
      return await this.pictures.of(thingId, () => this.#drawn(page, thingId));
    } catch (error) {
      // The link's code opens the same thing, and the next one who asks has it asked for again.
      this.#log.warn(`A poster goes without WeChat's code: ${failureText(error)}`);
      return undefined;
    }
  }

  async #drawn(page: string, thingId: string): Promise<Buffer> {
    const request = { scene: sceneOf(thingId), page, width: codePixels };
    const { data } = await this.#patience.execute(() => this.wechat.miniProgramCode(request));
    return Buffer.from(data);
  }
}
