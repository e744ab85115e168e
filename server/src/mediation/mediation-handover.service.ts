import { Injectable } from '@nestjs/common';
import type { ComplaintLevel } from '@linge/shared/complaint/complaint.schema';
import type { Role } from '@linge/shared/permission';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import type { Announce } from '../common/outbox/outbox.js';
import { MediationPartRepository } from './mediation-part.repository.js';
import { MediationStepService } from './mediation-step.service.js';
import { mediators } from './mediation.policy.js';
import { MediationRepository } from './mediation.repository.js';
import type { MediationRow } from './mediation.row.js';

interface ActingAccount {
  readonly accountId: string;
  readonly role: Role;
}

/** Where one stands. */
type MediationPlace = Pick<MediationRow, 'gridId' | 'level'>;

/** Whose mediations go to whom. */
export interface MediationHandover {
  readonly communityId: string;
  readonly fromAccountId: string;
  /** Whether those of a place change hands at all: not where they still mediate there. */
  readonly leaves: (place: MediationPlace) => boolean;
  readonly successorIn: (place: MediationPlace) => ActingAccount | undefined;
  /** Who decided it; null for the system. */
  readonly decidedBy: ActingAccount | null;
}

/** What becomes of open mediations when whoever mediates no longer serves their grid. */
@Injectable()
export class MediationHandoverService {
  constructor(
    private readonly mediations: MediationRepository,
    private readonly parts: MediationPartRepository,
    private readonly steps: MediationStepService,
    private readonly clock: Clock,
  ) {}

  /** Whether somebody in a role mediates at a level: it is not only who answers for its complaints. */
  answersFor(role: Role, level: ComplaintLevel): boolean {
    return mediators[level].includes(role);
  }

  /**
   * Gives them to the successor, within the caller's transaction; where there is none, or the successor is a party,
   * they are left without a mediator, which the level above is told and sees.
   */
  async handOver(handover: MediationHandover, manager: EntityManager, announce: Announce): Promise<void> {
    const { communityId, fromAccountId, leaves, successorIn, decidedBy } = handover;
    const now = this.clock.now();
    for (const row of await this.mediations.lockMediatedBy(fromAccountId, communityId, manager)) {
      if (!leaves(row)) continue;
      const parts = await this.parts.of(row, manager, true);
      const next = successorIn(row);
      const able = next && this.answersFor(next.role, row.level);
      const party = parts.parties.some(({ accountId }) => accountId === next?.accountId);
      const mediator = able && !party ? next : undefined;
      await this.steps.apply(
        this.steps.asSystem(row, parts, decidedBy),
        { action: 'handOver', version: row.version },
        {
          detail: { mediatorAccountId: mediator?.accountId ?? null },
          change: {
            mediatorAccountId: mediator?.accountId ?? null,
            mediatorRole: mediator?.role ?? null,
          },
        },
        now,
        manager,
        announce,
      );
    }
  }
}
