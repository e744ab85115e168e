import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Clock } from '../clock/clock.js';
import { isDeadlock } from '../database/database-error.js';
import { OutboxRepository } from './outbox.repository.js';
import { OutboxSignal } from './outbox.signal.js';

/** Something that others must hear of once it is committed. */
export interface Announcement {
  /** Whose handler hears of it, e.g. `complaint.ComplaintAccepted`. */
  readonly topic: string;
  /** The thing that it is about. */
  readonly subjectId: string;
  /** With `communityId` or `gridId` in it, those who run that community see it when it is parked. */
  readonly payload: object;
}

export type Announce = (announcement: Announcement) => void;

/** Times that a transaction is done again when the database undid it in favour of another. */
const attempts = 3;

/** One write, one transaction: what is announced within it is told to others if, and only if, it commits. */
@Injectable()
export class Outbox {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rows: OutboxRepository,
    private readonly signal: OutboxSignal,
    private readonly clock: Clock,
  ) {}

  /** @param work may run again after a deadlock, so it must keep nothing outside of the transaction */
  async transaction<Result>(
    work: (manager: EntityManager, announce: Announce) => Promise<Result>,
  ): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#once(work);
      } catch (error) {
        if (attempt === attempts || !isDeadlock(error)) throw error;
      }
    }
  }

  /** One announcement within a transaction that somebody else began; it is heard of at the next look. */
  announce(announcement: Announcement, manager: EntityManager): Promise<void> {
    return this.within(manager, (announce) => Promise.resolve(announce(announcement)));
  }

  /** The same as part of a transaction that is open, as that of a handler: told at the next look after it commits. */
  async within<Result>(
    manager: EntityManager,
    work: (announce: Announce) => Promise<Result>,
  ): Promise<Result> {
    const announced: Announcement[] = [];
    const done = await work((announcement) => void announced.push(announcement));
    // Last, so that no reader of the outbox waits for longer than this commit takes.
    const createdAt = this.clock.now();
    const rows = announced.map((announcement) => ({ ...announcement, id: uuid(), createdAt }));
    if (rows.length) await this.rows.insert(rows, manager);
    return done;
  }

  /** Takes out what a message says of somebody who is to be forgotten, once it was dealt with. */
  redact({ id }: { readonly id: string }, manager: EntityManager): Promise<void> {
    return this.rows.redact(id, manager);
  }

  async #once<Result>(
    work: (manager: EntityManager, announce: Announce) => Promise<Result>,
  ): Promise<Result> {
    let announced = false;
    const result = await this.dataSource.transaction((manager) =>
      this.within(manager, (announce) =>
        work(manager, (announcement) => {
          announced = true;
          announce(announcement);
        }),
      ),
    );
    if (announced) this.signal.wake();
    return result;
  }
}
