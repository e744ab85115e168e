import { Injectable } from '@nestjs/common';
import type {
  HouseholdTieAction,
  HouseholdTieActor,
  HouseholdTieEventType,
  HouseholdTieState,
} from '@linge/shared/household-tie/household-tie.schema';
import { householdTieWorkflow } from '@linge/shared/household-tie/household-tie.transitions';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Clock } from '../common/clock/clock.js';
import type { Announce } from '../common/outbox/outbox.js';
import { WorkflowEngine, type AppliedStep } from '../common/workflow/workflow-engine.js';
import type { Asker } from '../common/workflow/workflow-decision.workflow.js';
import { HouseholdTieRequestRepository } from './household-tie-request.repository.js';
import { announcementOf } from './household-tie.announcement.js';
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

type Step = AppliedStep<HouseholdTieState, HouseholdTieAction, HouseholdTieEventType, HouseholdTieActor>;

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
    const event: HouseholdTieEvent = {
      id: uuid(),
      requestId: request.id,
      sequence: request.version,
      type: householdTieWorkflow.initialEvent,
      action: null,
      fromState: null,
      toState: request.state,
      actorAccountId: request.accountId,
      actorRole: 'resident',
      note: null,
      createdAt: request.createdAt,
    };
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
    const after = ({ transition }: Pick<Step, 'transition'>) => ({
      state: transition.to,
      householdId: request.householdId ?? row.householdId,
      residentId: request.residentId ?? row.residentId,
      reason: request.reason ?? null,
      decidedAt: now,
    });
    const step = await this.engine.apply(
      row,
      asker,
      request,
      {
        update: (seen, taken, within) =>
          this.requests.advance(
            seen,
            { ...after(taken), atOnce: request.action === 'agree', updatedAt: now },
            within,
          ),
        appendEvent: async (_, taken, within) => {
          const event = eventOf(row.id, taken, request.reason ?? null, now);
          await this.requests.appendEvent(event, within);
          const announcement = announcementOf(row, event);
          if (announcement) announce(announcement);
        },
      },
      manager,
    );
    return { ...row, ...after(step), version: step.version };
  }
}

function eventOf(requestId: string, step: Step, note: string | null, createdAt: Date): HouseholdTieEvent {
  const { transition, accountId, role, version } = step;
  return {
    id: uuid(),
    requestId,
    sequence: version,
    type: transition.event,
    action: transition.action,
    fromState: transition.from,
    toState: transition.to,
    actorAccountId: accountId,
    actorRole: role,
    note,
    createdAt,
  };
}
