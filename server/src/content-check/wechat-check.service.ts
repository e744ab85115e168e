import { Inject, Injectable } from '@nestjs/common';
import type { CheckedKind, WechatChecks } from '@linge/shared/content-check/wechat-check.schema';
import { Clock, shanghaiDay } from '../common/clock/clock.js';
import { Config } from '../config/config.js';
import type { WechatErrorKind } from '../wechat/wechat.error-kind.js';
import { WECHAT_OPTIONS, type WechatOptions } from '../wechat/wechat.options.js';
import type { WechatCheckProblem } from './entities/wechat-check-problem.entity.js';
import { WechatCheckRepository } from './wechat-check.repository.js';

type Problem = WechatCheckProblem['reason'];

/** What failing tells of the checks as a whole; anything else was about one text, one person or one moment. */
const problems: Readonly<Partial<Record<WechatErrorKind, Problem>>> = {
  settingInvalid: 'notSetUp',
  notPermitted: 'notPermitted',
  quotaUsedUp: 'quotaUsedUp',
  busy: 'unreachable',
  unreachable: 'unreachable',
  tokenRejected: 'unreachable',
};

/** `accepted` says nothing about whether the verdict will get here. */
type Heard = Problem | 'works' | 'accepted';

/** What was written is not written again for so long. */
const knownMs = 30_000;
/** WeChat is tried again within seconds: it is away only where it stays so. */
const awayMs = 60_000;

/**
 * Knows whether WeChat looks at words and pictures, and tells staff where it does not. What is heard of it in requests is
 * written down later, by the queue, so that none of them waits for it.
 */
@Injectable()
export class WechatCheckService {
  readonly #heard = new Map<CheckedKind, Heard>();
  readonly #written = new Map<CheckedKind, { readonly heard: Heard; readonly at: number }>();
  readonly #verdictsArrive: boolean;

  constructor(
    private readonly config: Config,
    private readonly rows: WechatCheckRepository,
    private readonly clock: Clock,
    @Inject(WECHAT_OPTIONS) { callback }: WechatOptions,
  ) {
    this.#verdictsArrive = callback !== undefined;
  }

  /** WeChat said what it thinks of words, or pushed what it thinks of a picture. */
  answered(kind: CheckedKind): void {
    this.#heard.set(kind, 'works');
  }

  /** WeChat took a picture to look at. */
  accepted(): void {
    this.#heard.set('image', 'accepted');
  }

  failed(kind: CheckedKind, error: WechatErrorKind): void {
    const problem = problems[error];
    if (problem) this.#heard.set(kind, problem);
  }

  /** A picture's verdict did not come, however often it was asked for. */
  lost(): void {
    this.#heard.set('image', 'noVerdict');
  }

  /** Writes down what was heard since. */
  async keep(): Promise<void> {
    const at = this.clock.now();
    for (const [kind, heard] of [...this.#heard]) {
      this.#heard.delete(kind);
      const known = this.#written.get(kind);
      if (known?.heard === heard && at.getTime() - known.at < knownMs) continue;
      await this.#write(kind, heard, at);
      this.#written.set(kind, { heard, at: at.getTime() });
    }
  }

  async #write(kind: CheckedKind, heard: Heard, lastAt: Date): Promise<void> {
    if (heard === 'works') await this.rows.clear(kind);
    else if (heard === 'accepted') await this.rows.clear(kind, 'noVerdict');
    else await this.rows.note({ kind, reason: heard, lastAt });
  }

  async problems(): Promise<WechatChecks> {
    if (!this.config.contentChecks) {
      return { problems: (['text', 'image'] as const).map((kind) => ({ kind, reason: 'off', since: null })) };
    }
    const shown: WechatChecks['problems'] = (await this.rows.all())
      .filter((row) => this.#stands(row))
      .map(({ kind, reason, since }) => ({ kind, reason, since: since.toISOString() }));
    if (!this.#verdictsArrive && !shown.some(({ kind }) => kind === 'image')) {
      shown.push({ kind: 'image', reason: 'noVerdict', since: null });
    }
    return { problems: shown };
  }

  /** A quota is there again at midnight. */
  #stands({ reason, since, lastAt }: WechatCheckProblem): boolean {
    if (reason === 'quotaUsedUp') return shanghaiDay(lastAt) === this.clock.today();
    return reason !== 'unreachable' || lastAt.getTime() - since.getTime() >= awayMs;
  }
}
