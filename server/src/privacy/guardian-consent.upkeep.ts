import { Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { GuardianConsentEndingService } from './guardian-consent-ending.service.js';

@Injectable()
export class GuardianConsentUpkeep {
  readonly #log = new Logger('GuardianConsent');

  constructor(private readonly ending: GuardianConsentEndingService) {}

  /** Soon after midnight, for birthdays. Safe on several servers at once: each consent ends once. */
  @Cron('20 0 * * *', { timeZone: 'Asia/Shanghai' })
  async review(): Promise<void> {
    const ended = await this.ending.reviewAll();
    if (ended) this.#log.log(`${ended} consents of guardians hold no longer and are ended`);
  }
}
