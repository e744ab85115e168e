import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Clock } from '../common/clock/clock.js';
import { PublicCache } from '../common/http/public-cache.js';
import { Outbox } from '../common/outbox/outbox.js';
import { MessageService } from '../message/message.service.js';
import { StaffService } from '../staff/staff.service.js';
import type { ContentVerdict } from './content-check.policy.js';
import { ContentCheckRepository } from './content-check.repository.js';
import { ContentSubjectRepository } from './content-subject.repository.js';
import { hiddenMessage, refusalMessage, refusedByWechat } from './content-check.wording.js';
import type { ContentCheck } from './entities/content-check.entity.js';

/** A notice that stands says what was refused. */
export const standingNoticeRefused = 'contentCheck.StandingNoticeRefused';
export interface StandingRefused {
  /** What its author was told. */
  readonly reason: string | null;
  readonly communityId: string | null;
}

/** Carries out what WeChat or staff say about held content. */
@Injectable()
export class ContentVerdictService {
  #refreshes = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly rows: ContentCheckRepository,
    private readonly subjects: ContentSubjectRepository,
    private readonly messages: MessageService,
    private readonly staff: StaffService,
    private readonly outbox: Outbox,
    private readonly publicCache: PublicCache,
    private readonly clock: Clock,
  ) {}

  /**
   * Called every now and then: what public reads show may be of before a verdict whose transaction somebody else ends.
   * Twice, as that may still have been under way the first time.
   */
  refresh(): void {
    if (this.#refreshes === 0) return;
    this.#refreshes -= 1;
    this.publicCache.clear();
  }

  /** What WeChat says. Where somebody of staff was faster, that stands. */
  async apply(row: ContentCheck, verdict: ContentVerdict, manager?: EntityManager): Promise<void> {
    if (row.state === 'passed' || row.state === 'refused') return;
    if (!manager) {
      await this.dataSource.transaction((own) => this.apply(row, verdict, own));
      this.publicCache.clear();
      return;
    }
    this.#refreshes = 2;
    const now = this.clock.now();
    if (verdict === 'pass') {
      // What staff looked at before keeps who did.
      const passed = { state: 'passed', nextAt: null } as const;
      const done =
        row.state === 'waiting' ? this.rows.delete(row, manager) : this.rows.update(row, passed, manager);
      if (await done) await this.#shown(row, 'passed', manager);
    } else if (verdict === 'risky') {
      const refused = { state: 'refused', reason: 'risky', refusal: refusedByWechat } as const;
      const done = await this.rows.update(row, { ...refused, decidedAt: now, nextAt: null }, manager);
      if (done) await this.#refused({ ...row, ...refused, version: row.version + 1 }, manager);
    } else {
      // Looked at once more, to find out whose it is to look at, and to tell them.
      const change = { state: 'review', reason: verdict.hold, nextAt: now } as const;
      if (await this.rows.update(row, change, manager)) await this.#shown(row, 'review', manager);
    }
  }

  /** Hides it from others for good, and tells whoever wrote it why. */
  async #refused(row: ContentCheck, manager: EntityManager): Promise<void> {
    await this.#shown(row, 'refused', manager);
    await this.#refusal(row, manager);
    if (row.kind === 'image') await this.#tellOfRecords(row.subjectId, manager);
  }

  /** What staff say of it: shown to others, looked at once more, or hidden. */
  async decided(row: ContentCheck, manager: EntityManager): Promise<void> {
    if (row.kind === 'image') await this.rows.markAsStaff(row, row.state, manager);
    if (row.state === 'refused') await this.#refusal(row, manager);
  }

  async #refusal(row: ContentCheck, manager: EntityManager): Promise<void> {
    // What stood while it was looked at cannot stay: whose it is takes it down.
    if (row.readers === 'names' && row.subjectType === 'notice') {
      const payload: StandingRefused = { reason: row.refusal, communityId: row.communityId };
      await this.outbox.announce(
        { topic: standingNoticeRefused, subjectId: row.subjectId, payload },
        manager,
      );
    }
    if (row.accountId === null) return;
    const thing = await this.subjects.thingOf(row);
    const told = refusalMessage(row, thing, await this.subjects.isWithdrawal(row));
    // Refused again after that was taken back, it is news again.
    const { communityId } = row;
    const within = communityId === null ? undefined : { communityId };
    const news = { ...told, eventId: uuid(), createdAt: this.clock.now(), within };
    await this.messages.deliver(news, [row.accountId], manager);
  }

  /** Whoever may release and take back public records hears that one of them lost a picture. */
  async #tellOfRecords(fileId: string, manager: EntityManager): Promise<void> {
    for (const record of await this.subjects.recordsHidden(fileId, manager)) {
      const { communityId, gridId } = record;
      const admins = await this.staff.accountsServing(gridId, ['communityAdmin'], this.clock.today());
      const news = { ...hiddenMessage(record), eventId: uuid(), createdAt: this.clock.now() };
      await this.messages.deliver({ ...news, within: { communityId } }, admins, manager);
    }
  }

  async #shown(
    { kind, subjectId }: ContentCheck,
    state: ContentCheck['state'],
    manager: EntityManager,
  ): Promise<void> {
    if (kind === 'image') await this.rows.markAsWechat(subjectId, state, manager);
  }
}
