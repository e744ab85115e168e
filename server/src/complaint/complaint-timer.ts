import { Injectable, Logger } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { Outbox } from '../common/outbox/outbox.js';
import { BackgroundWorker } from '../common/work/background-worker.js';
import { failureText } from '../common/work/work-loop.js';
import { WorkingCalendarService } from '../working-calendar/working-calendar.service.js';
import { ComplaintActionService } from './complaint-action.service.js';
import { clockTold, rewound } from './complaint-clock.policy.js';
import { dueTimer } from './complaint-due.policy.js';
import { clockAnnouncement } from './complaint.announcement.js';
import { ComplaintRepository } from './complaint.repository.js';
import { clockOf, type ComplaintRow } from './complaint.row.js';

const pollMs = 30_000;
const batchRows = 100;

/**
 * Does what falls due: reminds, escalates what is overdue, takes up what was laid aside, closes what nobody appealed
 * against. Any number of servers may do so at once: each change expects the version that was seen, so that one of them
 * makes it and the others find it made.
 */
@Injectable()
export class ComplaintTimer extends BackgroundWorker {
  readonly #log = new Logger('ComplaintTimer');

  constructor(
    private readonly outbox: Outbox,
    private readonly complaints: ComplaintRepository,
    private readonly actions: ComplaintActionService,
    private readonly calendar: WorkingCalendarService,
    private readonly clock: Clock,
  ) {
    super({ name: 'ComplaintTimer', pollMs });
  }

  /** @returns whether there may be more */
  protected async next(): Promise<boolean> {
    const ids = await this.complaints.dueTimers(this.clock.now(), batchRows);
    let done = 0;
    // In an order of its own, so that several servers seldom meet at the same one.
    for (const id of ids.sort(() => Math.random() - 0.5)) {
      if (this.stopped) return false;
      if (await this.#run(id)) done++;
    }
    // Those that keep failing must not keep it busy: they wait for the next look.
    return ids.length === batchRows && done > 0;
  }

  async #run(id: string): Promise<boolean> {
    try {
      const row = await this.complaints.find(id);
      if (row) await this.#fire(row);
      return true;
    } catch (error) {
      // Somebody, or another server, moved it first.
      if (error instanceof AppError && error.code === 'VERSION_CONFLICT') return true;
      this.#log.error(`The clock of complaint ${id} could not be served: ${failureText(error)}`);
      return false;
    }
  }

  async #fire(row: ComplaintRow): Promise<void> {
    const isWorkingDay = await this.calendar.of(row.communityId);
    const now = this.clock.now();
    const clock = clockOf(row);
    const woken = dueTimer(clock, row.state, now, isWorkingDay);
    // Where nobody could object, time alone does not end it.
    const due = woken === 'closeRejected' && (await this.actions.nobodyAnswers(row.id)) ? 'refusal' : woken;
    if (due === 'resume') return this.actions.actAsSystem(row.id, 'resume', row.version);
    if (due === 'closeRejected' || due === 'unmerge') {
      await this.actions.actAsSystem(row.id, due, row.version);
      return;
    }
    if (due === 'overdue') {
      // Once it goes up by itself; later, and where nobody is above, that the level is late is kept.
      const risen = row.overdueAt !== null && (await this.actions.hasRisen(row.id));
      const rises = row.level !== 'town' && !risen;
      return this.actions.actAsSystem(row.id, rises ? 'escalateOverdue' : 'noteOverdue', row.version);
    }
    // Nothing to tell: the calendar was changed since, and the clock only has to be wound again.
    const next = due ? clockTold(clock, row.state, isWorkingDay) : rewound(clock, row, isWorkingDay);
    const { remindedDueAt, nextTimerAt } = next;
    await this.outbox.transaction(async (manager, announce) => {
      const noted = await this.complaints.noteTold(row, { remindedDueAt, nextTimerAt }, manager);
      if (noted && due) announce(clockAnnouncement(row, due, uuid(), now, isWorkingDay));
    });
  }
}
