import { Injectable } from '@nestjs/common';
import type { PushTemplateName } from '@linge/shared/subscription/push-template';
import { Clock } from '../common/clock/clock.js';
import { LeasedWorker } from '../common/work/background-worker.js';
import { isOfTemplate } from './push-outcome.policy.js';
import { isMuted, quietHoursOf } from './push-preference.policy.js';
import { pauseMs, type PushReason } from './push-retry.policy.js';
import { PushRepository } from './push.repository.js';
import type { PushJob } from './push.row.js';
import { PushSender, type SendableJob, type Sent } from './push.sender.js';
import { pushableAt } from './quiet-hours.policy.js';

/** How long a claimed push is nobody else's; a server that dies gives it back by that. */
const leaseMs = 60_000;
const batchRows = 40;
/** Sent at once: what can be lost with a server that dies. */
const togetherRows = 8;
const pollMs = 2_000;
const templatePauseMs = 10 * 60_000;

/**
 * Sends what waits to be pushed, apart from all requests: WeChat may take its time, or be away. A server that ends does so
 * after what is under way; the rest is given back at once.
 */
@Injectable()
export class PushWorker extends LeasedWorker {
  #failuresInARow = 0;
  #pausedUntil = 0;
  /** Templates that wait for somebody to put them right. */
  readonly #held = new Map<PushTemplateName, Date>();

  constructor(
    private readonly pushes: PushRepository,
    private readonly sender: PushSender,
    private readonly clock: Clock,
  ) {
    super({ name: 'Push', pollMs, leaseMs, clock });
  }

  /** @returns whether there may be more */
  protected async next(): Promise<boolean> {
    const now = this.clock.now();
    if (now.getTime() < this.#pausedUntil) return false;
    await this.pushes.parkLost(now);
    const until = this.until();
    // While WeChat is away, one is enough to see whether it is back.
    const limit = this.#failuresInARow ? 1 : batchRows;
    const claimed = await this.pushes.claim({ by: this.id, now, until, limit });
    const jobs = await this.#sendable(claimed);
    for (let next = 0; next < jobs.length; next += togetherRows) {
      const late = this.clock.now().getTime() - now.getTime() > leaseMs / 2;
      const paused = this.clock.now().getTime() < this.#pausedUntil;
      if (this.stopped || late || paused) {
        const rest = jobs.slice(next).map(({ id }) => id);
        await this.pushes.release(rest, this.id, this.clock.now());
        return !paused;
      }
      await Promise.all(jobs.slice(next, next + togetherRows).map((job) => this.#send(job)));
    }
    return claimed.length > 0;
  }

  async #send(job: SendableJob): Promise<void> {
    const held = this.#heldUntil(job);
    if (held) await this.pushes.release([job.id], this.id, held);
    else this.#note(job, await this.sender.send(job, this.id));
  }

  /** Since the last one of its template was found wrong. */
  #heldUntil({ template }: PushJob): Date | undefined {
    const held = this.#held.get(template);
    return held && held > this.clock.now() ? held : undefined;
  }

  #note({ template }: PushJob, sent: Sent): void {
    if (sent === 'sent') {
      this.#failuresInARow = 0;
      return;
    }
    if (sent === 'lost') return;
    const now = this.clock.now().getTime();
    if (sent.state === 'waiting' || sent.reason === 'answerLost' || sent.reason === 'wechatDown') {
      this.#failuresInARow++;
      this.#pausedUntil = now + pauseMs(this.#failuresInARow);
    } else {
      // An answer all the same: WeChat is there.
      this.#failuresInARow = 0;
      if (isOfTemplate(sent)) this.#held.set(template, new Date(now + templatePauseMs));
    }
  }

  /** What may go out now; the rest waits, or has come to nothing. */
  async #sendable(claimed: readonly PushJob[]): Promise<SendableJob[]> {
    const now = this.clock.now();
    const jobs: SendableJob[] = [];
    for (const job of claimed) {
      const at = this.#heldUntil(job) ?? (job.urgent ? now : pushableAt(now, quietHoursOf(job)));
      const reason = this.#nothingToSend(job);
      if (reason) {
        const settled = {
          state: 'dropped',
          reason,
          lastError: null,
          availableAt: now,
          settledAt: now,
        } as const;
        await this.pushes.settle(job.id, this.id, settled);
      } else if (at > now) {
        await this.pushes.release([job.id], this.id, at);
      } else if (isSendable(job)) {
        jobs.push(job);
      }
    }
    return jobs;
  }

  #nothingToSend(job: PushJob): PushReason | undefined {
    if (!isSendable(job)) return 'openidUnknown';
    if (job.readAt) return 'read';
    if (job.ended) return 'ended';
    return isMuted(job, job.messageGroup) ? 'muted' : undefined;
  }
}

function isSendable(job: PushJob): job is SendableJob {
  return job.kind !== null && job.openId !== null;
}
