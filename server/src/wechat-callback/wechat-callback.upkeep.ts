import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from '../common/clock/clock.js';
import { WechatCallbackRepository } from './wechat-callback.repository.js';

/** Far longer than a push is taken in after it was signed. */
const keepMs = 2 * 86_400_000;
const batch = 2_000;

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
}
