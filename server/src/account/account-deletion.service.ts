import { Injectable } from '@nestjs/common';
import type { DeletionOutlook } from '@linge/shared/privacy/privacy.schema';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { SignUpGoneService } from '../activity/sign-up-gone.service.js';
import { ReviewGoneService } from '../activity-review/review-gone.service.js';
import { AnswerTemplateService } from '../answer-template/answer-template.service.js';
import { GrantCache } from '../common/auth/grant-cache.js';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { Outbox, type Announce } from '../common/outbox/outbox.js';
import { ContentHoldService } from '../content-check/content-hold.service.js';
import { CorrectionService } from '../correction/correction.service.js';
import { HelpRequestGoneService } from '../help-request/help-request-gone.service.js';
import { HouseholdTieService } from '../household-tie/household-tie.service.js';
import { MessageService } from '../message/message.service.js';
import { SavedFilterService } from '../saved-filter/saved-filter.service.js';
import { ServiceCertificateService } from '../service-certificate/service-certificate.service.js';
import { ServiceHoursLedgerService } from '../service-hours/service-hours-ledger.service.js';
import { StaffService } from '../staff/staff.service.js';
import { VolunteerService } from '../volunteer/volunteer.service.js';
import { AccountTraceRepository } from './account-trace.repository.js';
import { AccountRepository } from './account.repository.js';
import { noPhone } from './entities/account.entity.js';

const deletedName = '已注销用户';

export const accountDeletedTopic = 'account.AccountDeleted';

/** Deleting an account (注销): what goes at once, what stays without telling whose it was. */
@Injectable()
export class AccountDeletionService {
  constructor(
    private readonly outbox: Outbox,
    private readonly accounts: AccountRepository,
    private readonly traces: AccountTraceRepository,
    private readonly grants: GrantCache,
    private readonly staff: StaffService,
    private readonly messages: MessageService,
    private readonly volunteers: VolunteerService,
    private readonly hours: ServiceHoursLedgerService,
    private readonly certificates: ServiceCertificateService,
    private readonly ties: HouseholdTieService,
    private readonly corrections: CorrectionService,
    private readonly holds: ContentHoldService,
    private readonly filters: SavedFilterService,
    private readonly templates: AnswerTemplateService,
    private readonly signUps: SignUpGoneService,
    private readonly help: HelpRequestGoneService,
    private readonly reviews: ReviewGoneService,
    private readonly clock: Clock,
  ) {}

  /** What the one who asks would meet. */
  async outlook({ accountId }: Pick<Principal, 'accountId'>): Promise<DeletionOutlook> {
    const [posts, openComplaints] = await Promise.all([
      this.staff.postsOf(accountId, this.clock.today()),
      this.accounts.openComplaints(accountId),
    ]);
    return { posts, openComplaints };
  }

  /** @throws AppError ACCOUNT_STILL_SERVING while a post is theirs: it is handed over first */
  async delete({ accountId }: Principal): Promise<void> {
    const posts = await this.staff.postsOf(accountId, this.clock.today());
    if (posts.length) throw new AppError(409, 'ACCOUNT_STILL_SERVING');
    await this.erase(accountId);
  }

  /**
   * Without asking, as WeChat demands once somebody has left it. What was reported stays, for those who dealt with it;
   * who it was can no longer be told.
   */
  async erase(accountId: string): Promise<void> {
    await this.outbox.transaction((manager, announce) => this.eraseWithin(accountId, manager, announce));
    this.grants.clear();
  }

  /** The same as part of something else. */
  async eraseWithin(accountId: string, manager: EntityManager, announce: Announce): Promise<void> {
    const deletedAt = this.clock.now();
    const openId = (await this.accounts.find(accountId))?.openId;
    const nobody = { openId: null, displayName: deletedName, ...noPhone, deletedAt };
    // First, so that whatever else is about to write about this account waits for the end of this.
    if (await this.accounts.update(accountId, nobody, manager)) {
      await this.#forget(accountId, deletedAt, manager, announce);
      if (openId) await this.traces.forgetOpenId(openId, manager);
      // Once more after the commit, for what was on its way meanwhile; the account is named in the payload alone, and
      // taken out of it then.
      announce({ topic: accountDeletedTopic, subjectId: uuid(), payload: { accountId } });
    }
    // Not committed yet; should somebody read the grants in between, they hold two seconds longer.
    this.grants.clear();
  }

  /** What came in while the account went. */
  sweep(accountId: string, manager: EntityManager): Promise<void> {
    return this.traces.erase(accountId, manager);
  }

  async #forget(
    accountId: string,
    deletedAt: Date,
    manager: EntityManager,
    announce: Announce,
  ): Promise<void> {
    const name = (await this.staff.staffNamesOf([accountId])).get(accountId);
    if (name !== undefined) await this.traces.keepNameOfLooks(accountId, name, manager);
    await this.signUps.forgetAccount(accountId, manager);
    await this.help.forgetAccount(accountId, manager, announce);
    await this.reviews.forgetAccount(accountId, manager);
    await this.corrections.forgetAccount(accountId, manager);
    await this.filters.forgetAccount(accountId, manager);
    await this.templates.forgetAccount(accountId, manager);
    await this.holds.forgetAccount(accountId, manager);
    await this.ties.forgetAccount(accountId, manager);
    await this.messages.deleteAll(accountId, manager);
    await this.volunteers.leaveAll(accountId, deletedAt, manager);
    await this.hours.forgetAccount(accountId, manager);
    await this.certificates.forgetAccount(accountId, manager);
    await this.traces.erase(accountId, manager);
  }
}
