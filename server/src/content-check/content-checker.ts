import { Injectable, Logger } from '@nestjs/common';
import type { ContentScene } from '@linge/shared/content-check/content-decision';
import type { CheckedKind } from '@linge/shared/content-check/wechat-check.schema';
import {
  circuitBreaker,
  ConsecutiveBreaker,
  handleWhen,
  isBrokenCircuitError,
  TaskCancelledError,
  timeout,
  TimeoutStrategy,
  wrap,
} from 'cockatiel';
import { WechatClient } from '../wechat/wechat.client.js';
import type { WechatErrorKind } from '../wechat/wechat.error-kind.js';
import { isWechatError } from '../wechat/wechat.error.js';
import { strictest, type ContentVerdict } from './content-check.policy.js';
import { WechatCheckService } from './wechat-check.service.js';

/** A request waits for WeChat for so long at most; the queue asks again with WeChat's own patience. */
const requestPatienceMs = 1_500;
/** Requests in a row that waited in vain before WeChat is not waited for at all, and for how long. */
const vainRequests = 3;
const pauseMs = 15_000;

/** Nobody whom WeChat would answer for. */
const strangers: readonly WechatErrorKind[] = ['openidUnknown', 'highRisk'];

/** Asks WeChat about words, and knows what to make of it when there is no answer. */
@Injectable()
export class ContentChecker {
  readonly #log = new Logger('ContentCheck');
  readonly #hurried = wrap(
    circuitBreaker(
      handleWhen((error) => !isWechatError(error, 'visitTooOld', 'openidUnknown', 'highRisk')),
      { breaker: new ConsecutiveBreaker(vainRequests), halfOpenAfter: pauseMs },
    ),
    timeout(requestPatienceMs, TimeoutStrategy.Aggressive),
  );

  constructor(
    private readonly wechat: WechatClient,
    private readonly working: WechatCheckService,
  ) {}

  /** While a request waits for it. */
  async soon(
    openid: string | null,
    scene: ContentScene,
    questions: readonly string[],
  ): Promise<ContentVerdict> {
    if (openid === null) return { hold: 'noOpenid' };
    return this.#verdict(() => this.#hurried.execute(() => this.#ask(openid, scene, questions)));
  }

  /** While nobody waits for it. */
  async inTime(
    openid: string | null,
    scene: ContentScene,
    questions: readonly string[],
  ): Promise<ContentVerdict> {
    if (openid === null) return { hold: 'noOpenid' };
    return this.#verdict(() => this.#ask(openid, scene, questions));
  }

  /** @returns by what the picture's verdict will be told, or why WeChat does not take it */
  async picture(
    openid: string | null,
    scene: ContentScene,
    mediaUrl: string,
  ): Promise<{ readonly traceId: string } | Exclude<ContentVerdict, string>> {
    if (openid === null) return { hold: 'noOpenid' };
    try {
      const asked = await this.wechat.checkImage({ openid, scene, mediaUrl });
      this.working.accepted();
      return asked;
    } catch (error) {
      return this.#unanswered('image', error);
    }
  }

  async #verdict(ask: () => Promise<ContentVerdict>): Promise<ContentVerdict> {
    try {
      const verdict = await ask();
      this.working.answered('text');
      return verdict;
    } catch (error) {
      return this.#unanswered('text', error);
    }
  }

  async #ask(openid: string, scene: ContentScene, questions: readonly string[]): Promise<ContentVerdict> {
    const answers = await Promise.all(
      questions.map((content) => this.wechat.checkText({ openid, scene, content })),
    );
    return strictest(answers.map(({ suggest }) => (suggest === 'review' ? { hold: 'review' } : suggest)));
  }

  /** @throws whatever is not about WeChat */
  #unanswered(kind: CheckedKind, error: unknown): Exclude<ContentVerdict, string> {
    if (isBrokenCircuitError(error)) return { hold: 'unavailable' };
    // cockatiel's own predicate for it looks for another error's mark.
    if (error instanceof TaskCancelledError) {
      this.working.failed(kind, 'unreachable');
      this.#log.warn(`WeChat did not answer within ${requestPatienceMs} ms; the check is queued`);
      return { hold: 'unavailable' };
    }
    if (!isWechatError(error)) throw error;
    if (error.kind === 'visitTooOld') return { hold: 'notVisited' };
    if (strangers.includes(error.kind)) return { hold: 'noOpenid' };
    this.working.failed(kind, error.kind);
    this.#log.warn(error.message);
    return { hold: 'unavailable' };
  }
}
