import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../common/clock/clock.js';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { LeasedWorker } from '../common/work/background-worker.js';
import { failureText } from '../common/work/work-loop.js';
import { Config } from '../config/config.js';
import { FileService } from '../file/file.service.js';
import {
  askAgainMs,
  lostVerdicts,
  questionsOf,
  stateOfHeld,
  verdictMs,
  waitsUntil,
  type ContentVerdict,
} from './content-check.policy.js';
import { ContentCheckRepository } from './content-check.repository.js';
import { ContentChecker } from './content-checker.js';
import { ContentHoldService } from './content-hold.service.js';
import { ContentReviewNotifier } from './content-review.notifier.js';
import { ContentSubjectRepository } from './content-subject.repository.js';
import { ContentVerdictService } from './content-verdict.service.js';
import type { ContentCheck } from './entities/content-check.entity.js';
import { WechatCheckService } from './wechat-check.service.js';

const pollMs = 2_000;
const batchRows = 20;
const leaseMs = 60_000;
/** Words that stand nowhere after so long were never stored: the server ended in between, or the step was not taken. */
const abandonedMs = 10 * 60_000;
/** A picture waits to be used for a day at most; until then its place is looked up so often. */
const unusedForMs = 25 * 3_600_000;
const unusedMs = 60_000;

/** What WeChat announces through its callback. */
export interface MediaChecked {
  readonly traceId: string;
  readonly suggest: 'pass' | 'review' | 'risky';
  readonly label: number;
}

/** Younger news of a picture may come before it is known by which name WeChat speaks of it. */
const unknownTraceMs = 60_000;

/** Asks WeChat about what is held, for as long as it takes, and finds out where it belongs. */
@Injectable()
export class ContentCheckWorker extends LeasedWorker implements OnModuleInit {
  readonly #log = new Logger('ContentCheck');

  constructor(
    private readonly rows: ContentCheckRepository,
    private readonly subjects: ContentSubjectRepository,
    private readonly verdicts: ContentVerdictService,
    private readonly checker: ContentChecker,
    private readonly working: WechatCheckService,
    private readonly holds: ContentHoldService,
    private readonly files: FileService,
    private readonly notifier: ContentReviewNotifier,
    private readonly handlers: OutboxHandlers,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {
    super({ name: 'ContentCheck', pollMs, leaseMs, clock });
  }

  onModuleInit(): void {
    this.handlers.register('wechat.MediaChecked', async ({ payload, createdAt }, manager) => {
      const { traceId, suggest } = payload as MediaChecked;
      this.working.answered('image');
      const row = await this.rows.findTraced(traceId);
      if (row) {
        const verdict = suggest === 'review' ? ({ hold: 'review' } as const) : suggest;
        await this.verdicts.apply(row, verdict, manager);
        return;
      }
      const age = this.clock.now().getTime() - createdAt.getTime();
      if (age < unknownTraceMs) throw new Error('No picture waits for this verdict, or not yet');
      this.#log.warn('A verdict came about a picture that is gone');
    });
  }

  override onApplicationBootstrap(): void {
    if (!this.holds.on) return;
    this.holds.listen(() => this.wake());
    super.onApplicationBootstrap();
  }

  protected async next(): Promise<boolean> {
    this.verdicts.refresh();
    const rows = await this.rows.claim(this.clock.now(), this.until(), batchRows);
    const looked = await Promise.all(rows.map((row) => this.#look(row)));
    await this.#tell(looked.filter((row) => row !== undefined));
    await this.working.keep();
    return rows.length === batchRows;
  }

  /** @returns the row where it is now known whose it is to look at */
  async #look(row: ContentCheck): Promise<ContentCheck | undefined> {
    try {
      const placed = await this.#place(row);
      if (!placed) return undefined;
      if (placed.state === 'review' && placed.communityId !== null) return placed;
      if (placed.state !== 'waiting') await this.#rest(placed);
      else if (placed.kind === 'text') await this.#askWords(placed);
      else await this.#askPicture(placed);
    } catch (error) {
      // It is looked at again when its lease has run out.
      this.#log.warn(`Held content ${row.id} could not be looked at: ${failureText(error)}`);
    }
  }

  async #tell(arrived: readonly ContentCheck[]): Promise<void> {
    if (!arrived.length) return;
    try {
      await this.notifier.arrived(arrived);
    } catch (error) {
      // They stand on the list all the same; it is told when their lease has run out.
      this.#log.warn(`Staff could not be told what came onto their list: ${failureText(error)}`);
    }
  }

  /** @returns the row as it is then; undefined where nothing is left to be done about it */
  async #place(row: ContentCheck): Promise<ContentCheck | undefined> {
    if (row.communityId !== null) return row;
    const place = await this.subjects.placeOf(row);
    if (place) return this.#changed(row, place);
    const age = this.clock.now().getTime() - row.createdAt.getTime();
    if (row.kind === 'image' || age < abandonedMs) return row;
    await this.rows.delete(row);
    return undefined;
  }

  /** With staff, and it is not known yet with whose; or decided. */
  async #rest(row: ContentCheck): Promise<void> {
    const age = this.clock.now().getTime() - row.createdAt.getTime();
    const nextAt = row.state === 'review' && age < unusedForMs ? this.#in(unusedMs) : null;
    await this.rows.update(row, { nextAt });
  }

  async #askWords(row: ContentCheck): Promise<void> {
    const words = this.holds.wordsOf(row);
    const openid = await this.rows.openIdOf(row.accountId);
    if (words === null) return void (await this.rows.delete(row));
    const verdict = await this.checker.inTime(openid, row.scene, questionsOf([{ path: '', text: words }]));
    await this.#heard(row, verdict);
  }

  async #askPicture(row: ContentCheck): Promise<void> {
    const url = await this.files.addressFor(row.subjectId, verdictMs / 1000);
    if (url === undefined) return void (await this.rows.delete(row));
    if (row.traceId !== null && row.attempts >= lostVerdicts) {
      this.working.lost();
      return this.#heard(row, { hold: 'noVerdict' });
    }
    const openid = await this.rows.openIdOf(row.accountId);
    const asked = await this.checker.picture(openid, row.scene, url);
    if ('hold' in asked) return this.#heard(row, asked);
    const attempts = row.traceId === null ? 1 : row.attempts + 1;
    await this.rows.update(row, { traceId: asked.traceId, attempts, nextAt: this.#in(verdictMs) });
  }

  async #heard(row: ContentCheck, verdict: ContentVerdict): Promise<void> {
    const { attempts } = row;
    const now = this.clock.now();
    const staffFrom = waitsUntil(row.createdAt, this.config.contentWaitMinutes);
    if (typeof verdict !== 'object' || stateOfHeld(verdict.hold) === 'review' || now >= staffFrom) {
      await this.verdicts.apply(row, verdict);
      return;
    }
    const again = this.#in(askAgainMs(attempts, Math.random()));
    const nextAt = again < staffFrom ? again : staffFrom;
    await this.rows.update(row, { reason: verdict.hold, attempts: attempts + 1, nextAt });
  }

  async #changed(row: ContentCheck, change: Partial<ContentCheck>): Promise<ContentCheck | undefined> {
    const done = await this.rows.update(row, change);
    return done ? { ...row, ...change, version: row.version + 1 } : undefined;
  }

  #in(milliseconds: number): Date {
    return new Date(this.clock.now().getTime() + milliseconds);
  }
}
