import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { LeasedWorker } from '../work/background-worker.js';
import { failureText } from '../work/work-loop.js';
import type { OutboxMessage } from './entities/outbox-message.entity.js';
import { OutboxHandlers } from './outbox.handlers.js';
import { maxAttempts, retryDelayMs } from './outbox.policy.js';
import { OutboxRepository } from './outbox.repository.js';
import { OutboxSignal } from './outbox.signal.js';

/** How long a claimed message is nobody else's; a server that dies gives it back by that. */
const leaseMs = 30_000;
const batchRows = 50;
const togetherRows = 25;
const pollMs = 2_000;

class LeaseLost extends Error {}

/**
 * Delivers what was announced: at once after a commit in this process, else at the next look. A server that ends does so
 * after the message in hand; the rest of the batch is given back at once.
 */
@Injectable()
export class OutboxWorker extends LeasedWorker {
  readonly #log = new Logger('Outbox');

  constructor(
    private readonly dataSource: DataSource,
    private readonly rows: OutboxRepository,
    private readonly handlers: OutboxHandlers,
    private readonly signal: OutboxSignal,
    private readonly clock: Clock,
  ) {
    super({ name: 'Outbox', pollMs, givesWay: true, leaseMs, clock });
  }

  override onApplicationBootstrap(): void {
    this.signal.listen(() => this.wake());
    super.onApplicationBootstrap();
  }

  /** @returns whether there may be more */
  protected async next(): Promise<boolean> {
    const now = this.clock.now();
    const messages = await this.rows.claim({ by: this.id, now, until: this.until(), limit: batchRows });
    for (let next = 0; next < messages.length;) {
      const late = this.clock.now().getTime() - now.getTime() > leaseMs / 2;
      if (this.stopped || late) {
        const rest = messages.slice(next).map(({ id }) => id);
        await this.rows.release(rest, this.id, this.clock.now());
        return true;
      }
      next += await this.#deliverSome(messages.slice(next, next + togetherRows));
    }
    return messages.length > 0;
  }

  /** @returns how many of them were dealt with, from the first on; fewer than all only when the server is to end */
  async #deliverSome(messages: readonly OutboxMessage[]): Promise<number> {
    const together = await this.#deliverTogether(messages);
    if (together) return together;
    let alone = 0;
    for (const message of messages) {
      await this.#deliver(message);
      alone++;
      if (this.stopped) break;
    }
    return alone;
  }

  /**
   * Several in one transaction, which under load halves what the database has to do for each.
   * @returns how many were delivered; 0 when one of them failed or is not this server's any more: then none was
   */
  async #deliverTogether(messages: readonly OutboxMessage[]): Promise<number> {
    if (messages.length < 2 || messages.some(({ attempts }) => attempts > maxAttempts)) return 0;
    const done: string[] = [];
    try {
      await this.dataSource.transaction(async (manager) => {
        for (const run of this.handlers.runsOf(messages)) {
          await run.handler(run.messages, manager);
          done.push(...run.messages.map(({ id }) => id));
          if (this.stopped) break;
        }
        const completed = await this.rows.completeAll(done, this.id, this.clock.now(), manager);
        if (completed !== done.length) throw new LeaseLost();
      });
      return done.length;
    } catch {
      // Whatever it was, it is met again and told where the messages are tried one by one.
      return 0;
    }
  }

  async #deliver(message: OutboxMessage): Promise<void> {
    try {
      // More tries than allowed were begun: the process died in each of them.
      if (message.attempts > maxAttempts) throw new Error('Never finished; the server ended while trying');
      await this.dataSource.transaction(async (manager) => {
        await this.handlers.of(message.topic)([message], manager);
        const mine = await this.rows.complete(message.id, this.id, this.clock.now(), manager);
        if (!mine) throw new LeaseLost();
      });
    } catch (error) {
      if (error instanceof LeaseLost) return;
      await this.#fail(message, error);
    }
  }

  async #fail({ id, topic, attempts }: OutboxMessage, error: unknown): Promise<void> {
    const parked = attempts >= maxAttempts;
    const delayMs = parked ? 0 : retryDelayMs(attempts, Math.random());
    await this.rows.fail(id, this.id, {
      state: parked ? 'parked' : 'pending',
      availableAt: new Date(this.clock.now().getTime() + delayMs),
      lastError: failureText(error).slice(0, 500),
    });
    const what = `Outbox message ${id} (${topic}) failed in try ${attempts}`;
    if (parked) this.#log.error(`${what} and is parked: ${failureText(error)}`);
    else this.#log.warn(`${what}, again in ${delayMs} ms: ${failureText(error)}`);
  }
}
