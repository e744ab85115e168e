import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CheckInRollService } from '../check-in/check-in-roll.service.js';
import { Clock } from '../common/clock/clock.js';
import { isDuplicateKey } from '../common/database/duplicate-key.js';
import { Outbox, type Announce } from '../common/outbox/outbox.js';
import { BackgroundWorker } from '../common/work/background-worker.js';
import { failureText } from '../common/work/work-loop.js';
import { PickUpChildRepository, type ChildRow, type EndedSession } from './pick-up-child.repository.js';
import { overdueNews } from './pick-up.announcement.js';
import { overdueGivenUpMs, overdueMs, overdueOf } from './pick-up.policy.js';
import { PickUpRepository } from './pick-up.repository.js';

const pollMs = 10_000;
const batch = 20;
/** Children of a session that are read together. */
const pieceRows = 200;

/**
 * Looks after sessions that are over for children whom nobody has taken. Safe on several servers at once: each session is
 * noted by its key in the transaction that announces what was found, which one of them alone commits.
 */
@Injectable()
export class PickUpClock extends BackgroundWorker {
  readonly #log = new Logger('PickUp');

  constructor(
    private readonly outbox: Outbox,
    private readonly children: PickUpChildRepository,
    private readonly rows: PickUpRepository,
    private readonly roll: CheckInRollService,
    private readonly clock: Clock,
  ) {
    super({ name: 'PickUpClock', pollMs });
  }

  /** @returns whether there may be more */
  protected async next(): Promise<boolean> {
    const now = this.clock.now().getTime();
    const [after, until] = [new Date(now - overdueGivenUpMs), new Date(now - overdueMs)];
    const sessions = await this.children.endedBetween(after, until, batch);
    let failed = 0;
    for (const session of sessions) {
      if (this.stopped) return false;
      if (!(await this.#tick(session))) failed++;
    }
    // What failed is found again at the next look, not at once.
    return failed === 0 && sessions.length === batch;
  }

  async #tick(session: EndedSession): Promise<boolean> {
    try {
      await this.outbox.transaction((manager, announce) => this.#look(session, manager, announce));
      return true;
    } catch (error) {
      // Another server was faster.
      if (isDuplicateKey(error)) return true;
      this.#log.warn(`Session of ${session.activityId} could not be looked after: ${failureText(error)}`);
      return false;
    }
  }

  async #look(session: EndedSession, manager: EntityManager, announce: Announce): Promise<void> {
    const { activityId, startsAt } = session;
    const now = this.clock.now();
    await this.rows.noteLooked(activityId, startsAt, now, manager);
    const roll = await this.roll.of(activityId, startsAt);
    const children = await this.#childrenOf(activityId, manager);
    const ids = children.map(({ signUpId }) => signUpId);
    const taken = new Set((await this.rows.standing(ids, startsAt, manager)).map(({ signUpId }) => signUpId));
    const overdue = overdueOf(
      children.map(({ signUpId }) => ({
        ...{ signUpId, taken: taken.has(signUpId) },
        presence: roll.get(signUpId) ?? ('unknown' as const),
      })),
    );
    if (!overdue.length) return;
    const signUpIds = overdue.map(({ signUpId }) => signUpId);
    announce(overdueNews(session, { signUpIds, called: roll.size > 0 }, now));
  }

  async #childrenOf(activityId: string, manager: EntityManager): Promise<ChildRow[]> {
    const all: ChildRow[] = [];
    for (let after = 0; ;) {
      const piece = await this.children.ofActivity(activityId, after, pieceRows, manager);
      all.push(...piece);
      const last = piece.at(-1);
      if (!last || piece.length < pieceRows) return all;
      after = last.ticket;
    }
  }
}
