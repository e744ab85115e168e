import { Injectable } from '@nestjs/common';
import type { StartMediation } from '@linge/shared/mediation/mediation-action.schema';
import type {
  ComplaintMediation,
  Mediation as MediationView,
} from '@linge/shared/mediation/mediation.schema';
import { mediationWorkflow } from '@linge/shared/mediation/mediation.transitions';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { createOnce } from '../common/database/create-once.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { Outbox } from '../common/outbox/outbox.js';
import { firstEvent } from '../common/workflow/workflow-event.js';
import { ComplaintMediationService } from '../complaint/complaint-mediation.service.js';
import type { Mediation } from './entities/mediation.entity.js';
import { MediationEntryService } from './mediation-entry.service.js';
import { MediationPartRepository } from './mediation-part.repository.js';
import { MediationViewService, sideOf } from './mediation-view.service.js';
import { mediationNews } from './mediation.announcement.js';
import { MediationRepository } from './mediation.repository.js';
import { nothingPlanned } from './mediation.row.js';

/** Beginning a mediation from a complaint, and finding it there again. */
@Injectable()
export class MediationStartService {
  constructor(
    private readonly outbox: Outbox,
    private readonly mediations: MediationRepository,
    private readonly parts: MediationPartRepository,
    private readonly complaints: ComplaintMediationService,
    private readonly entries: MediationEntryService,
    private readonly views: MediationViewService,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /**
   * The one who handles the complaint becomes the mediator.
   * @throws AppError NOT_FOUND, PERMISSION_DENIED, ID_ALREADY_USED, MEDIATION_NOT_POSSIBLE, MEDIATION_ALREADY_OPEN,
   * MEDIATION_TARGET_UNKNOWN
   */
  async start(principal: Principal, body: StartMediation): Promise<Created<MediationView>> {
    const contentHash = this.index.content(JSON.stringify([body.complaintId, body.parties]));
    return createOnce(
      () => this.#sentBefore(principal, body.id, contentHash),
      async () => {
        await this.#write(principal, body, contentHash);
        return this.#view(principal, body.id);
      },
      () => new AppError(409, 'MEDIATION_ALREADY_OPEN'),
    );
  }

  /**
   * The latest mediation of a complaint, to its mediator, the level above and its parties; to everybody else who sees
   * the complaint there is none.
   * @throws AppError NOT_FOUND for a complaint that they do not see
   */
  async ofComplaint(principal: Principal, complaintId: string): Promise<ComplaintMediation> {
    const { canStart, reporterKnown } = await this.complaints.startable(complaintId, principal);
    const row = await this.mediations.latestOf(complaintId);
    if (!row) return { mediation: null, canStart, reporterKnown };
    const { asker } = this.views.stand(row, await this.parts.of(row), principal);
    const side = sideOf(asker.actors);
    return {
      mediation: side ? { id: row.id, side, state: row.state } : null,
      canStart: canStart && row.openComplaintId === null,
      reporterKnown,
    };
  }

  #write(principal: Principal, body: StartMediation, contentHash: string): Promise<void> {
    const { id, complaintId } = body;
    return this.outbox.transaction(async (manager, announce) => {
      const complaint = await this.complaints.lockToStart(complaintId, principal, manager);
      const { communityId, gridId, level, role, reporterAccountId } = complaint;
      const { accountId } = principal;
      const now = this.clock.now();
      const place = { mediationId: id, communityId, reporterAccountId, mediatorAccountId: accountId };
      const named = { taken: [], position: 1, now };
      const parties = await this.entries.resolve(
        body.parties,
        place,
        principal,
        (index) => `parties.${index}`,
        named,
      );
      const mediation: Mediation = {
        ...{ id, communityId, gridId, complaintId, openComplaintId: complaintId, level },
        ...{ mediatorAccountId: accountId, mediatorRole: role, state: mediationWorkflow.initial, version: 1 },
        ...{ ended: false, sortAt: nothingPlanned, nextKind: null, agreementId: null, agreementCount: 0 },
        ...{ startedByAccountId: accountId, contentHash, endedAt: null, createdAt: now, updatedAt: now },
      };
      await this.mediations.insert(mediation, manager);
      await this.parts.insertParties(parties, manager);
      const told = firstEvent(mediationWorkflow, accountId, now, role);
      const event = { ...told, mediationId: id, noteCipher: null, detail: {} };
      await this.mediations.appendEvent(event, manager);
      await this.complaints.noteBegun(complaintId, { accountId, role }, manager);
      const row = await this.mediations.find(id, manager);
      if (!row) throw new Error('A mediation that was just written is gone');
      announce(mediationNews(row, await this.parts.of(row, manager), event));
    });
  }

  async #sentBefore(
    principal: Principal,
    id: string,
    contentHash: string,
  ): Promise<Created<MediationView> | undefined> {
    const row = await this.mediations.find(id);
    if (!row) return undefined;
    const same = row.startedByAccountId === principal.accountId && row.contentHash === contentHash;
    if (!same) throw AppError.idTaken();
    return { thing: await this.#view(principal, id), first: false };
  }

  async #view(principal: Principal, id: string): Promise<MediationView> {
    return this.views.view(await this.views.open(id, principal, 'staff'));
  }
}
