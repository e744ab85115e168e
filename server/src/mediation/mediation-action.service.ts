import { Injectable } from '@nestjs/common';
import type {
  MediationActionBody,
  StaffMediationAction,
} from '@linge/shared/mediation/mediation-action.schema';
import type { Mediation as MediationView } from '@linge/shared/mediation/mediation.schema';
import type { Principal } from '../common/auth/principal.js';
import { isDuplicateKey } from '../common/database/duplicate-key.js';
import { AppError } from '../common/error/app-error.js';
import { MediationAgreementService } from './mediation-agreement.service.js';
import { MediationAppointmentService } from './mediation-appointment.service.js';
import { MediationPeopleService } from './mediation-people.service.js';
import { MediationStepService, type StepRequest } from './mediation-step.service.js';
import { MediationViewService } from './mediation-view.service.js';

/** What each action writes besides its step. */
type Works = {
  readonly [A in StaffMediationAction]: (
    body: MediationActionBody<A>,
    principal: Principal,
  ) => Pick<StepRequest, 'work' | 'doneBefore'>;
};

/** What the mediator does, and the level above. */
@Injectable()
export class MediationActionService {
  readonly #works: Works;

  constructor(
    private readonly steps: MediationStepService,
    private readonly views: MediationViewService,
    people: MediationPeopleService,
    appointments: MediationAppointmentService,
    agreements: MediationAgreementService,
  ) {
    this.#works = {
      addParty: people.addParty,
      removeParty: people.removeParty,
      handOver: people.handOver,
      invite: appointments.invite,
      moveAppointment: appointments.move,
      cancelAppointment: appointments.cancel,
      holdAppointment: appointments.hold,
      propose: agreements.propose,
      recordPaper: agreements.recordPaper,
      recordKept: agreements.recordKept,
      recordBroken: agreements.recordBroken,
      moveFollowUp: agreements.moveFollowUp,
      tieParty: people.tieParty,
      fail: ({ note }) => ({ work: () => Promise.resolve({ note }) }),
      withdraw: ({ note }) => ({ work: () => Promise.resolve({ note }) }),
    };
  }

  /**
   * @throws AppError NOT_FOUND, PERMISSION_DENIED, VERSION_CONFLICT, MEDIATION_TRANSITION_NOT_ALLOWED,
   * MEDIATION_TARGET_UNKNOWN, MEDIATION_DAY_PAST, ID_ALREADY_USED
   */
  async act<A extends StaffMediationAction>(
    id: string,
    action: A,
    body: MediationActionBody<A>,
    principal: Principal,
  ): Promise<MediationView> {
    const { version } = body as { version: number };
    const request = { action, version, ...this.#works[action](body, principal) };
    const opened = await this.steps.take(id, principal, 'staff', request).catch((error: unknown) => {
      throw isDuplicateKey(error) ? AppError.idTaken() : error;
    });
    return this.views.view(opened);
  }
}
