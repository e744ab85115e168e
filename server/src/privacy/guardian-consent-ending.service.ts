import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { GrantCache } from '../common/auth/grant-cache.js';
import { Clock } from '../common/clock/clock.js';
import { HouseholdTieService } from '../household-tie/household-tie.service.js';
import { HouseholdTieListeners } from '../household-tie/tie-listener.js';
import { MessageService } from '../message/message.service.js';
import { consentMessage } from './guardian-consent.announcement.js';
import { GuardianConsentRepository, type GuardianConsentRow } from './guardian-consent.repository.js';

const pageRows = 500;

/** Consents hold while whoever gave them may speak for the child: this ends those that do no more. */
@Injectable()
export class GuardianConsentEndingService implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly consents: GuardianConsentRepository,
    private readonly ties: HouseholdTieService,
    private readonly listeners: HouseholdTieListeners,
    private readonly messages: MessageService,
    private readonly grants: GrantCache,
    private readonly clock: Clock,
  ) {}

  /** At once where a guardian or the child leaves the household, dies, or deletes their account. */
  onModuleInit(): void {
    this.listeners.registerEnd(async (accountIds, manager) => {
      for (const row of await this.consents.openBeside(accountIds, manager)) await this.#review(row, manager);
    });
  }

  /** Looks at all: for who has turned 14, and for what the registry says otherwise now. @returns how many ended */
  async reviewAll(): Promise<number> {
    let ended = 0;
    for (let after = ''; ;) {
      const rows = await this.consents.openAfter(after, pageRows);
      for (const row of rows) {
        if (await this.dataSource.transaction((manager) => this.#review(row, manager))) ended++;
      }
      const last = rows.at(-1);
      if (!last || rows.length < pageRows) break;
      after = last.id;
    }
    if (ended) this.grants.clear();
    return ended;
  }

  /** @returns whether it ended */
  async #review(row: GuardianConsentRow, manager: EntityManager): Promise<boolean> {
    const { childAccountId, childResidentId } = row;
    const child = childAccountId === null ? undefined : await this.ties.childOf(childAccountId, manager);
    const same = child?.residentId === childResidentId;
    if (same && (row.state === 'asked' || (await this.#speaks(row, manager)))) return false;
    if (!(await this.consents.advance(row, { state: 'ended' }, manager))) return false;
    // Nobody is told who needs no consent any more: nothing changes for them.
    if (same && childAccountId !== null) await this.#tell(row, childAccountId, manager);
    return true;
  }

  /** Whether who agreed could take it back, too. */
  async #speaks(
    { guardianAccountId, childResidentId }: GuardianConsentRow,
    manager: EntityManager,
  ): Promise<boolean> {
    if (guardianAccountId === null) return false;
    const children = await this.ties.childrenOf(guardianAccountId, manager);
    return children.some(({ residentId }) => residentId === childResidentId);
  }

  async #tell(
    { id, childName }: GuardianConsentRow,
    childAccountId: string,
    manager: EntityManager,
  ): Promise<void> {
    await this.messages.deliver(
      {
        kind: 'guardianConsentAnswered',
        ...consentMessage('ended', childName),
        subject: { type: 'guardianConsent', id },
        eventId: uuid(),
        createdAt: this.clock.now(),
      },
      [childAccountId],
      manager,
    );
  }
}
