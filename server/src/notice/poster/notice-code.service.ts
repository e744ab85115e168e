import { buffer } from 'node:stream/consumers';
import { Injectable, Logger } from '@nestjs/common';
import { timeout, TimeoutStrategy } from 'cockatiel';
import { failureText } from '../../common/work/work-loop.js';
import { Config } from '../../config/config.js';
import { codeKey } from '../../file/file-key.js';
import { FileStorage } from '../../file/file-storage.js';
import { WechatClient } from '../../wechat/wechat.client.js';

/** What the code opens; its page finds the notice by `scene`. */
export const noticePage = 'subpackages/notice/detail/index';
/** Pixels: more than the poster shows, so that its dots stay sharp. */
const codePixels = 560;
/** How long whoever wants a poster waits for WeChat, at most. */
const patienceMs = 3_000;

/** Of the 32 characters that WeChat takes an id uses 36: its hyphens are left out. */
export function noticeScene(noticeId: string): string {
  return noticeId.replaceAll('-', '');
}

/** WeChat's own code (小程序码) of a notice: drawn by WeChat once, and kept. */
@Injectable()
export class NoticeCodeService {
  readonly #log = new Logger('NoticeCode');
  readonly #patience = timeout(patienceMs, TimeoutStrategy.Aggressive);
  /** Several posters of one notice at once need one code. */
  readonly #underWay = new Map<string, Promise<Buffer | undefined>>();

  constructor(
    private readonly config: Config,
    private readonly wechat: WechatClient,
    private readonly storage: FileStorage,
  ) {}

  /** @returns a JPEG; undefined where there is no WeChat, or it does not draw one now */
  of(noticeId: string): Promise<Buffer | undefined> {
    if (!this.config.wechat) return Promise.resolve(undefined);
    const before = this.#underWay.get(noticeId);
    if (before) return before;
    const code = this.#find(noticeId).finally(() => this.#underWay.delete(noticeId));
    this.#underWay.set(noticeId, code);
    return code;
  }

  async #find(noticeId: string): Promise<Buffer | undefined> {
    const key = codeKey(noticeId);
    const kept = await this.storage.open(key);
    if (kept) return buffer(kept.stream);
    try {
      const { data } = await this.#patience.execute(() =>
        this.wechat.miniProgramCode({ scene: noticeScene(noticeId), page: noticePage, width: codePixels }),
      );
      const code = Buffer.from(data);
      await this.storage.put(key, code);
      return code;
    } catch (error) {
      // The link's code opens the same notice, and the next poster asks again.
      this.#log.warn(`WeChat drew no code for a poster: ${failureText(error)}`);
      return undefined;
    }
  }
}
