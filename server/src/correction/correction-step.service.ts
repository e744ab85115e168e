import { Injectable } from '@nestjs/common';
import type {
  CorrectionAction,
  CorrectionActor,
  CorrectionEventType,
  CorrectionState,
} from '@linge/shared/correction/correction.schema';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import type { Announce } from '../common/outbox/outbox.js';
import type { Asker } from '../common/workflow/workflow-decision.workflow.js';
import { WorkflowEngine } from '../common/workflow/workflow-engine.js';
import { announcementOf } from './correction.announcement.js';
import { CorrectionRepository } from './correction.repository.js';
import type { CorrectionRow } from './correction.row.js';
import { correctionTable } from './correction.workflow.js';

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
    const { change, event } = await this.engine.take(
      row,
      asker,
      { ...request, now },
      ({ transition }, told) => ({
        change: { state: transition.to, answer, decidedAt: now, updatedAt: now },
        event: { ...told, correctionId: row.id, note: answer },
      }),
      this.corrections,
      manager,
    );
    const announcement = announcementOf(row, event);
    if (announcement) announce(announcement);
    return { ...row, ...change, version: event.sequence };
  }
}
