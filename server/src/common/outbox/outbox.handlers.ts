import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OutboxMessage } from './entities/outbox-message.entity.js';

/**
 * Does what follows from a message. Its writes go through `manager`: they commit together with the message being
 * done, or not at all. It may run again after a failure, so what it does elsewhere must bear that.
 */
export type OutboxHandler = (message: OutboxMessage, manager: EntityManager) => Promise<void>;

/** Who hears of what: one handler a topic, registered when the modules start. */
@Injectable()
export class OutboxHandlers {
  readonly #handlers = new Map<string, OutboxHandler>();

  /** @throws Error where a topic has a handler already */
  register(topic: string, handler: OutboxHandler): void {
    if (this.#handlers.has(topic)) throw new Error(`Two handlers for the outbox topic ${topic}`);
    this.#handlers.set(topic, handler);
  }

  /** @throws Error where nobody handles the topic, as while an older server still runs beside a newer one */
  of(topic: string): OutboxHandler {
    const handler = this.#handlers.get(topic);
    if (!handler) throw new Error(`No handler for the outbox topic ${topic}`);
    return handler;
  }
}
