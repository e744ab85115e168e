import { Injectable } from '@nestjs/common';
import type {
  CorrectionAction,
  CorrectionActor,
  CorrectionEventType,
  CorrectionState,
} from '@linge/shared/correction/correction.schema';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Clock } from '../common/clock/clock.js';
import type { Announce } from '../common/outbox/outbox.js';
import type { Asker } from '../common/workflow/workflow-decision.workflow.js';
import { WorkflowEngine, type AppliedStep } from '../common/workflow/workflow-engine.js';
import { announcementOf } from './correction.announcement.js';
import { CorrectionRepository } from './correction.repository.js';
import type { CorrectionRow } from './correction.row.js';
import { correctionTable } from './correction.workflow.js';
import type { CorrectionEvent } from './entities/correction-event.entity.js';

type Step = AppliedStep<CorrectionState, CorrectionAction, CorrectionEventType, CorrectionActor>;

/** Takes the steps of a correction's life: row, event, and what others must hear, within the caller's transaction. */
@Injectable()
export class CorrectionStepService {
  /** Made with the module: a bad transition table stops the boot. */
  readonly engine = new WorkflowEngine<
    CorrectionState,
    CorrectionAction,
    CorrectionEventType,
    CorrectionActor,
    CorrectionRow
  >(correctionTable);

  constructor(
    private readonly corrections: CorrectionRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError PERMISSION_DENIED, VERSION_CONFLICT, CORRECTION_TRANSITION_NOT_ALLOWED */
  async take(
    row: CorrectionRow,
    asker: Asker<CorrectionActor>,
    request: { readonly action: CorrectionAction; readonly version: number; readonly answer?: string | null },
    manager: EntityManager,
    announce: Announce,
  ): Promise<CorrectionRow> {
    const now = this.clock.now();
    const answer = request.answer ?? null;
    const after = ({ transition }: Pick<Step, 'transition'>) => ({
      state: transition.to,
      answer,
      decidedAt: now,
    });
    const step = await this.engine.apply(
      row,
      asker,
      request,
      {
        update: (seen, taken, within) =>
          this.corrections.advance(seen, { ...after(taken), updatedAt: now }, within),
        appendEvent: async (_, taken, within) => {
          const event = eventOf(row.id, taken, answer, now);
          await this.corrections.appendEvent(event, within);
          const announcement = announcementOf(row, event);
          if (announcement) announce(announcement);
        },
      },
      manager,
    );
    return { ...row, ...after(step), version: step.version };
  }
}

function eventOf(correctionId: string, step: Step, note: string | null, createdAt: Date): CorrectionEvent {
  const { transition, accountId, role, version } = step;
  return {
    id: uuid(),
    correctionId,
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
