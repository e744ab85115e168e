import { Injectable, Logger } from '@nestjs/common';
import type { NoticeLink } from '@linge/shared/notice/notice-desk.schema';
import { timeout, TimeoutStrategy } from 'cockatiel';
import type { Principal } from '../../common/auth/principal.js';
import { Clock } from '../../common/clock/clock.js';
import { failureText } from '../../common/work/work-loop.js';
import { Config } from '../../config/config.js';
import { WechatClient } from '../../wechat/wechat.client.js';
import { NoticeViewService } from '../notice-view.service.js';
import { NoticeLinkRepository } from './notice-link.repository.js';
import { noticePage, patienceMs } from './notice-page.js';

const dayMs = 86_400_000;
/** The longest that WeChat lets a link live. */
const linkDays = 30;
/** A link that is handed out works for so long at least; before, another one is made. */
const restDays = 7;

interface Kept {
  readonly link: string;
  readonly expiresAt: Date;
}

/** Links to notices, to send in a text message or to paste into a group. */
@Injectable()
export class NoticeLinkService {
  readonly #log = new Logger('NoticeLink');
  readonly #patience = timeout(patienceMs, TimeoutStrategy.Aggressive);

  constructor(
    private readonly views: NoticeViewService,
    private readonly links: NoticeLinkRepository,
    private readonly wechat: WechatClient,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * WeChat's link, which opens the mini-program; that of the web, where there is no WeChat or it makes none now.
   * @throws AppError NOT_FOUND where it is none of theirs
   */
  async of(principal: Principal, id: string): Promise<NoticeLink> {
    const { row } = await this.views.open(id, principal);
    const made = this.config.wechat && (await this.#ofWechat(row.id));
    return made
      ? { link: made.link, worksUntil: made.expiresAt.toISOString() }
      : { link: `${this.config.publicUrl}/n/${row.id}`, worksUntil: null };
  }

  async #ofWechat(noticeId: string): Promise<Kept | undefined> {
    const now = this.clock.now().getTime();
    const kept = await this.links.find(noticeId);
    const rest = kept ? kept.expiresAt.getTime() - now : 0;
    if (kept && rest >= restDays * dayMs) return kept;
    const link = await this.#made(noticeId);
    // One that works for some days yet is better than none.
    if (!link) return kept && rest > 0 ? kept : undefined;
    const made = { noticeId, link, expiresAt: new Date(now + linkDays * dayMs) };
    await this.links.keep(made);
    return made;
  }

  async #made(noticeId: string): Promise<string | undefined> {
    const request = { path: noticePage, query: `id=${noticeId}`, expireDays: linkDays };
    try {
      return await this.#patience.execute(() => this.wechat.urlLink(request));
    } catch (error) {
      // The link of the web leads to the same notice, and whoever asks next asks WeChat again.
      this.#log.warn(`A notice goes without WeChat's link: ${failureText(error)}`);
      return undefined;
    }
  }
}
