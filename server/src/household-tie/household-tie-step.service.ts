import { Injectable } from '@nestjs/common';
import type {
  HouseholdTieAction,
  HouseholdTieActor,
  HouseholdTieEventType,
  HouseholdTieState,
} from '@linge/shared/household-tie/household-tie.schema';
import { householdTieWorkflow } from '@linge/shared/household-tie/household-tie.transitions';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import type { Announce } from '../common/outbox/outbox.js';
import { WorkflowEngine } from '../common/workflow/workflow-engine.js';
import type { Asker } from '../common/workflow/workflow-decision.workflow.js';
import { firstEvent } from '../common/workflow/workflow-event.js';
import { HouseholdTieRequestRepository } from './household-tie-request.repository.js';
import { announcementOf, tiedNews } from './household-tie.announcement.js';
import type { HouseholdTieRequestRow } from './household-tie.row.js';
import { householdTieTable } from './household-tie.workflow.js';
import type { HouseholdTieEvent } from './entities/household-tie-event.entity.js';
import type { HouseholdTieRequest } from './entities/household-tie-request.entity.js';

/** A step to take, with what it writes beside the state. */
export interface StepRequest {
  readonly action: HouseholdTieAction;
  readonly version: number;
  readonly reason?: string;
  readonly residentId?: string;
  readonly householdId?: string;
}

/** Takes the steps of a request's life: row, event, and what others must hear, within the caller's transaction. */
@Injectable()
export class HouseholdTieStepService {
  /** Made with the module: a bad transition table stops the boot. */
  readonly engine = new WorkflowEngine<
    HouseholdTieState,
    HouseholdTieAction,
    HouseholdTieEventType,
    HouseholdTieActor,
    HouseholdTieRequestRow
  >(householdTieTable);

  constructor(
    private readonly requests: HouseholdTieRequestRepository,
    private readonly clock: Clock,
  ) {}

  /** Writes a new request that waits; whether anybody hears of it is up to the next step. */
  async open(request: HouseholdTieRequest, manager: EntityManager): Promise<HouseholdTieEvent> {
    await this.requests.insert(request, manager);
    const told = firstEvent(householdTieWorkflow, request.accountId, request.createdAt);
    const event: HouseholdTieEvent = { ...told, requestId: request.id, note: null };
    await this.requests.appendEvent(event, manager);
    return event;
  }

  /** @throws AppError PERMISSION_DENIED, VERSION_CONFLICT, HOUSEHOLD_TIE_TRANSITION_NOT_ALLOWED */
  async take(
    row: HouseholdTieRequestRow,
    asker: Asker<HouseholdTieActor>,
    request: StepRequest,
    manager: EntityManager,
    announce: Announce,
  ): Promise<HouseholdTieRequestRow> {
    const now = this.clock.now();
    const reason = request.reason ?? null;
    const { change, event } = await this.engine.take(
      row,
      asker,
      { ...request, now },
      ({ transition }, told) => ({
        change: {
          state: transition.to,
          householdId: request.householdId ?? row.householdId,
          residentId: request.residentId ?? row.residentId,
          reason,
          atOnce: request.action === 'agree',
          decidedAt: now,
          updatedAt: now,
        },
        event: { ...told, requestId: row.id, note: reason },
      }),
      this.requests,
      manager,
    );
    const announcement = announcementOf(row, event);
    if (announcement) announce(announcement);
    const tied = tiedNews(row, change);
    if (tied) announce(tied);
    return { ...row, ...change, version: event.sequence };
  }
}
