import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OutboxMessage } from './entities/outbox-message.entity.js';

/**
 * Does what follows from a message. Its writes go through `manager`: they commit together with the message being
 * done, or not at all. It may run again after a failure, so what it does elsewhere must bear that.
 */
export type OutboxHandler = (message: OutboxMessage, manager: EntityManager) => Promise<void>;

/** The same for messages that follow each other, the oldest first. */
export type OutboxBatchHandler = (
  messages: readonly OutboxMessage[],
  manager: EntityManager,
) => Promise<void>;

/** Who hears of what: one handler a topic, registered when the modules start. */
@Injectable()
export class OutboxHandlers {
  readonly #handlers = new Map<string, OutboxBatchHandler>();
  /** Those that are given one message at a time. */
  readonly #single = new Set<OutboxBatchHandler>();

  /** @throws Error where a topic has a handler already */
  register(topic: string, handler: OutboxHandler): void {
    const one: OutboxBatchHandler = async (messages, manager) => {
      for (const message of messages) await handler(message, manager);
    };
    this.registerForAll([topic], one);
    this.#single.add(one);
  }

  /**
   * One that is given what follows each other of all its topics in one piece, where that saves it statements.
   * @throws Error where a topic has a handler already
   */
  registerForAll(topics: readonly string[], handler: OutboxBatchHandler): void {
    for (const topic of topics) {
      if (this.#handlers.has(topic)) throw new Error(`Two handlers for the outbox topic ${topic}`);
      this.#handlers.set(topic, handler);
    }
  }

  /** @throws Error where nobody handles the topic, as while an older server still runs beside a newer one */
  of(topic: string): OutboxBatchHandler {
    const handler = this.#handlers.get(topic);
    if (!handler) throw new Error(`No handler for the outbox topic ${topic}`);
    return handler;
  }

  /**
   * Messages with who handles them: those that one handler takes in one piece together, as long as they follow each
   * other.
   * @throws Error as `of` does
   */
  runsOf(messages: readonly OutboxMessage[]): { handler: OutboxBatchHandler; messages: OutboxMessage[] }[] {
    const runs: { handler: OutboxBatchHandler; messages: OutboxMessage[] }[] = [];
    for (const message of messages) {
      const handler = this.of(message.topic);
      const last = runs.at(-1);
      if (last?.handler === handler && !this.#single.has(handler)) last.messages.push(message);
      else runs.push({ handler, messages: [message] });
    }
    return runs;
  }
}
