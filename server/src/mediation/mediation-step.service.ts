import { Injectable } from '@nestjs/common';
import type {
  MediationAction,
  MediationActor,
  MediationEventType,
  MediationState,
} from '@linge/shared/mediation/mediation.schema';
import { mediationWorkflow } from '@linge/shared/mediation/mediation.transitions';
import type { Role } from '@linge/shared/permission';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Principal } from '../common/auth/principal.js';
import { Clock, shanghaiDay } from '../common/clock/clock.js';
import { fieldPlace } from '../common/crypto/field-cipher.js';
import { AppError } from '../common/error/app-error.js';
import { Outbox, type Announce } from '../common/outbox/outbox.js';
import type { Asker } from '../common/workflow/workflow-decision.workflow.js';
import type { AppliedStep } from '../common/workflow/workflow-engine.js';
import { FileService } from '../file/file.service.js';
import type { MediationEventDetail } from './entities/mediation-event.entity.js';
import { MediationPartRepository } from './mediation-part.repository.js';
import { MediationSeal } from './mediation-seal.js';
import {
  caseOf,
  MediationViewService,
  type MediationSide,
  type OpenedMediation,
} from './mediation-view.service.js';
import { mediationNews, type Told } from './mediation.announcement.js';
import { MediationRepository, type MediationChange } from './mediation.repository.js';
import { nextOf, type MediationParts, type MediationRow } from './mediation.row.js';

type Step = AppliedStep<MediationState, MediationAction, MediationEventType, MediationActor>;

/** What a step says and changes, besides the state. */
export interface StepContent {
  readonly note?: string | undefined;
  readonly detail?: MediationEventDetail;
  readonly change?: Partial<MediationChange>;
  readonly photoIds?: readonly string[];
  readonly told?: Told;
}

/** A step that somebody asks for. */
export interface StepRequest {
  readonly action: MediationAction;
  /** The one they saw; left out by a party, who answers to a text. */
  readonly version?: number;
  /** Whether an earlier request did just this: then nothing is done again. */
  readonly doneBefore?: (opened: OpenedMediation, manager: EntityManager) => boolean | Promise<boolean>;
  /** Writes what belongs to the step. */
  readonly work: (opened: OpenedMediation, now: Date, manager: EntityManager) => Promise<StepContent>;
}

/** Whose step it is. */
type StandingMediation = Pick<OpenedMediation, 'row' | 'case' | 'asker'> & {
  /** The transaction read other things before it locked the row, so its snapshot may be older than what belongs to it. */
  readonly current?: boolean;
};

/** Takes the steps of a mediation's life: one after the other, as each locks its row first. */
@Injectable()
export class MediationStepService {
  constructor(
    private readonly outbox: Outbox,
    private readonly mediations: MediationRepository,
    private readonly parts: MediationPartRepository,
    private readonly views: MediationViewService,
    private readonly files: FileService,
    private readonly seal: MediationSeal,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the mediation as it is then, for whoever took the step
   * @throws AppError NOT_FOUND, PERMISSION_DENIED, VERSION_CONFLICT, MEDIATION_TRANSITION_NOT_ALLOWED, and what the
   * work throws
   */
  async take(
    id: string,
    principal: Principal,
    side: MediationSide,
    { action, version, doneBefore, work }: StepRequest,
  ): Promise<OpenedMediation> {
    return this.outbox.transaction(async (manager, announce) => {
      await this.mediations.lock(id, manager);
      const opened = await this.views.open(id, principal, side, manager);
      if (await doneBefore?.(opened, manager)) return opened;
      const asked = { action, version: version ?? opened.row.version };
      this.views.engine.check(opened.case, opened.asker, asked);
      const now = this.clock.now();
      const content = await work(opened, now, manager);
      const moved = await this.apply(opened, asked, content, now, manager, announce);
      return this.views.stand(moved.row, moved.parts, principal);
    });
  }

  /** A step of a row that the transaction holds locked. */
  async apply(
    { row, case: seen, asker, current = false }: StandingMediation,
    asked: { readonly action: MediationAction; readonly version: number },
    content: StepContent,
    now: Date,
    manager: EntityManager,
    announce: Announce,
  ): Promise<{ row: MediationRow; parts: MediationParts }> {
    const { change, event } = await this.views.engine.take(
      seen,
      asker,
      { ...asked, now },
      (step, told) => ({
        change: changeOf(row, step, content, now),
        event: {
          ...told,
          mediationId: row.id,
          noteCipher: this.seal.close(fieldPlace.mediationEventNote, told.id, content.note),
          detail: content.detail ?? {},
        },
      }),
      this.mediations,
      manager,
    );
    const moved = { ...row, ...change, version: event.sequence };
    await this.#follow(row, moved, now, manager);
    await this.#attach(event.id, content.photoIds ?? [], asker, manager);
    const parts = await this.parts.of(moved, manager, current);
    const next = moved.endedAt ? { sortAt: moved.endedAt, nextKind: null } : nextOf(parts);
    await this.mediations.noteNext(row.id, next, manager);
    const shown = { ...moved, ...next };
    announce(mediationNews(shown, parts, event, content.told));
    return { row: shown, parts };
  }

  /** For steps that follow from what happened elsewhere. */
  asSystem(row: MediationRow, parts: MediationParts, by: { accountId: string; role: Role } | null) {
    const actors = new Map<MediationActor, Role | null>([['system', by?.role ?? null]]);
    const asker: Asker<MediationActor> = { accountId: by?.accountId ?? null, actors };
    return { row, parts, asker, case: caseOf(row, parts, null), current: true };
  }

  /** What a change of state brings with it: days to look after it, or that there is nothing to come any more. */
  async #follow(from: MediationRow, to: MediationRow, now: Date, manager: EntityManager): Promise<void> {
    if (to.state === 'agreed' && from.state === 'confirming') {
      const agreement = to.agreementId ? await this.parts.findAgreement(to.agreementId, manager) : null;
      const days = [...new Set(agreement?.followUpDays)];
      const followUps = days.map((after) => ({
        ...{ id: uuid(), mediationId: to.id, day: shanghaiDay(new Date(now.getTime() + after * dayMs)) },
        ...{ state: 'planned' as const, noteCipher: null, recordedAt: null },
      }));
      await this.parts.insertFollowUps(followUps, manager);
    }
    if (from.state === 'agreed' && to.state !== 'agreed') await this.parts.dropPlanned(to.id, now, manager);
    if (to.endedAt || to.state === 'agreed') await this.parts.cancelPlanned(to.id, manager);
  }

  async #attach(
    eventId: string,
    photoIds: readonly string[],
    { accountId }: Asker<MediationActor>,
    manager: EntityManager,
  ): Promise<void> {
    if (!photoIds.length) return;
    const owner = { type: 'mediationEvent', id: eventId } as const;
    if (accountId && (await this.files.attach(photoIds, accountId, owner, manager))) return;
    throw new AppError(400, 'MEDIATION_TARGET_UNKNOWN', undefined, [
      { path: 'body.photoIds', code: 'unknown' },
    ]);
  }
}

const dayMs = 86_400_000;

function changeOf(
  row: MediationRow,
  { transition }: Step,
  { change }: StepContent,
  now: Date,
): MediationChange {
  const ended = mediationWorkflow.final.includes(transition.to);
  // A text that was declined or not kept stands no more.
  const back = transition.to === 'mediating' && row.state !== 'mediating';
  return {
    state: transition.to,
    updatedAt: now,
    ...(ended ? { ended, endedAt: now, openComplaintId: null } : {}),
    ...(back ? { agreementId: null } : {}),
    ...change,
  };
}
