import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from '../common/clock/clock.js';
import { WechatCallbackRepository, type GivenUp } from './wechat-callback.repository.js';

/** Far longer than a push is taken in after it was signed. */
const keepMs = 2 * 86_400_000;
const batch = 2_000;

/** Days that what was given up stays to be sent again, as everything in the outbox. */
const givenUpDays = 30;
/** What somebody took back in WeChat itself: it is carried out, however late. */
const withdrawals = ['wechat.AuthorizationRevoked', 'wechat.AuthorizationCancelled'];

@Injectable()
export class WechatCallbackUpkeep {
  constructor(
    private readonly events: WechatCallbackRepository,
    private readonly clock: Clock,
  ) {}

  /** Forgets that something came as soon as it would be refused for its age; safe on several servers at once. */
  @Cron('23 * * * *')
  async deleteOld(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - keepMs);
    while ((await this.events.deleteReceived(before, batch)) === batch);
  }

  /**
   * What was given up names people by their openid: it is forgotten with their account, or after a month. What they took
   * back is never given up for good, but tried again each night.
   */
  @Cron('29 3 * * *', { timeZone: 'Asia/Shanghai' })
  async clearGivenUp(): Promise<void> {
    const now = this.clock.now();
    const before = now.getTime() - givenUpDays * 86_400_000;
    const all = await this.events.givenUp();
    const known = await this.events.known(all.flatMap(({ openId }) => openId ?? []));
    const isGone = ({ openId }: GivenUp) => openId !== null && !known.has(openId);
    const isWithdrawal = ({ topic }: GivenUp) => withdrawals.includes(topic);
    const forgotten = all.filter(
      (one) => isGone(one) || (!isWithdrawal(one) && one.since.getTime() < before),
    );
    await this.events.forgetGivenUp(forgotten.map(({ id }) => id));
    const again = all.filter((one) => isWithdrawal(one) && !isGone(one));
    await this.events.tryAgain(
      again.map(({ id }) => id),
      now,
    );
  }
}
