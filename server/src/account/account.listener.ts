import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OutboxMessage } from '../common/outbox/entities/outbox-message.entity.js';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { Outbox } from '../common/outbox/outbox.js';
import { AccountDeletionService, accountDeletedTopic } from './account-deletion.service.js';
import { AccountTraceRepository } from './account-trace.repository.js';
import { AccountRepository } from './account.repository.js';
import { revokedKinds, type RevokedAuthorization } from './account-revocation.policy.js';

/** What an account's holder did in WeChat itself: took back what they had allowed, or left it. */
@Injectable()
export class AccountListener implements OnModuleInit {
  readonly #log = new Logger('Account');

  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly outbox: Outbox,
    private readonly accounts: AccountRepository,
    private readonly traces: AccountTraceRepository,
    private readonly deletion: AccountDeletionService,
  ) {}

  onModuleInit(): void {
    this.handlers.register(accountDeletedTopic, (message, manager) => this.swept(message, manager));
    this.handlers.register('wechat.AuthorizationRevoked', (message, manager) =>
      this.revoked(message, manager),
    );
    this.handlers.register('wechat.AuthorizationCancelled', (message, manager) =>
      this.cancelled(message, manager),
    );
  }

  async swept(message: OutboxMessage, manager: EntityManager): Promise<void> {
    await this.deletion.sweep((message.payload as { accountId: string }).accountId, manager);
    await this.outbox.redact(message, manager);
  }

  /**
   * The phone, or the pictures, as far as they were given before; of everything else that can be taken back nothing is held.
   */
  async revoked(message: OutboxMessage, manager: EntityManager): Promise<void> {
    const told = message.payload as RevokedAuthorization;
    const account = await this.accounts.findByOpenId(told.openid);
    if (account) {
      const kinds = revokedKinds(told);
      const { createdAt } = message;
      if (kinds.has('phone')) await this.accounts.forgetVouchedPhone(account.id, createdAt, manager);
      if (kinds.has('picture')) await this.traces.forgetPictures(account.id, createdAt, manager);
    }
    await this.outbox.redact(message, manager);
  }

  /** A post that is still theirs stands in the way of nothing: nobody is there any more who could hand it over. */
  async cancelled(message: OutboxMessage, manager: EntityManager): Promise<void> {
    const { openid } = message.payload as { openid: string };
    const account = await this.accounts.findByOpenId(openid);
    // Whoever came back since has another account, which they did not leave.
    if (account && account.createdAt <= message.createdAt) {
      const { posts } = await this.deletion.outlook({ accountId: account.id });
      if (posts.length) this.#log.warn('An account that held a post left WeChat: its post needs somebody');
      await this.outbox.within(manager, (announce) =>
        this.deletion.eraseWithin(account.id, manager, announce),
      );
    }
    await this.outbox.redact(message, manager);
  }
}
