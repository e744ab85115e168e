import { Injectable } from '@nestjs/common';
import type {
  HelpRequestAction,
  HelpRequestActor,
  HelpRequestEventType,
  HelpRequestState,
} from '@linge/shared/help-request/help-request.schema';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import type { Announce } from '../common/outbox/outbox.js';
import type { Asker } from '../common/workflow/workflow-decision.workflow.js';
import { WorkflowEngine } from '../common/workflow/workflow-engine.js';
import type { HelpRequest } from './entities/help-request.entity.js';
import { helpAnnouncement } from './help-request.announcement.js';
import { dueAtOf, phaseOf } from './help-request.policy.js';
import { HelpRequestRepository, type HelpRequestChange } from './help-request.repository.js';
import { helpRequestTable, type HelpRequestCase } from './help-request.workflow.js';

/** A step, and what it says and changes besides the state. */
export interface HelpStep {
  readonly action: HelpRequestAction;
  /** The one they saw. */
  readonly version: number;
  readonly change?: Partial<HelpRequestChange>;
  readonly note?: string | null;
  readonly minutes?: number | null;
}

type Seen = Pick<HelpRequest, 'id' | 'state' | 'version' | 'lastDay' | 'takerAccountId'> &
  Partial<Pick<HelpRequest, 'dueAt'>>;

/** Nobody has it, and nothing is said of who had it. */
const untaken = {
  ...{ takerAccountId: null, takerPhoneCipher: null, takenAt: null, servedOn: null },
  ...{ statedMinutes: null, counteredMinutes: null, reason: null, thanks: null },
};

/** Takes the steps of a request's life: row, event, and what others must hear, within the caller's transaction. */
@Injectable()
export class HelpRequestStepService {
  /** Made with the module: a bad transition table stops the boot. */
  readonly engine = new WorkflowEngine<
    HelpRequestState,
    HelpRequestAction,
    HelpRequestEventType,
    HelpRequestActor,
    HelpRequestCase
  >(helpRequestTable);

  constructor(
    private readonly requests: HelpRequestRepository,
    private readonly clock: Clock,
  ) {}

  caseOf({ id, state, version, lastDay, takerAccountId, dueAt = null }: Seen): HelpRequestCase {
    const now = this.clock.now();
    return { ...{ id, state, version, lastDay, takerAccountId, dueAt }, now, today: this.clock.today() };
  }

  /** @throws AppError PERMISSION_DENIED, VERSION_CONFLICT, HELP_REQUEST_TRANSITION_NOT_ALLOWED, HELP_REQUEST_DAY_OVER */
  async take(
    help: HelpRequest,
    asker: Asker<HelpRequestActor>,
    { action, version, note = null, minutes = null, change: told = {} }: HelpStep,
    manager: EntityManager,
    announce: Announce,
  ): Promise<HelpRequest> {
    const now = this.clock.now();
    const { change, event } = await this.engine.take(
      this.caseOf(help),
      asker,
      { action, version, now },
      ({ transition: { to } }, about) => {
        const over = phaseOf(to) === 'over';
        const next: HelpRequestChange = {
          ...(to === 'open' ? untaken : {}),
          ...told,
          ...{ state: to, phase: phaseOf(to), dueAt: dueAtOf({ ...help, state: to }, now), updatedAt: now },
          ...(over ? { endedAt: now, phoneCipher: null, takerPhoneCipher: null } : {}),
        };
        return { change: next, event: { ...about, helpRequestId: help.id, note, minutes } };
      },
      this.requests,
      manager,
    );
    const announcement = helpAnnouncement(help, event);
    if (announcement) announce(announcement);
    return { ...help, ...change, version: event.sequence };
  }

  /** A step that nobody asks for. */
  takeAsSystem(
    help: HelpRequest,
    action: HelpRequestAction,
    manager: EntityManager,
    announce: Announce,
  ): Promise<HelpRequest> {
    const asker = { accountId: null, actors: new Map([['system' as const, null]]) };
    return this.take(help, asker, { action, version: help.version }, manager, announce);
  }
}
