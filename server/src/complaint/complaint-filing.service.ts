import { Injectable } from '@nestjs/common';
import type { FileComplaint } from '@linge/shared/complaint/complaint-report.schema';
import type { Complaint as ComplaintView } from '@linge/shared/complaint/complaint.schema';
import type { Principal } from '../common/auth/principal.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { DoorService } from '../door/door.service.js';
import { HouseholdTieService } from '../household-tie/household-tie.service.js';
import { ResidentService } from '../resident/resident.service.js';
import { ComplaintSubmissionService } from './complaint-submission.service.js';
import { ComplaintViewService } from './complaint-view.service.js';
import { roleToFile } from './complaint.policy.js';

/** Staff write down what somebody told them: at the door, on the phone, in a group. */
@Injectable()
export class ComplaintFilingService {
  constructor(
    private readonly submissions: ComplaintSubmissionService,
    private readonly doors: DoorService,
    private readonly residents: ResidentService,
    private readonly ties: HouseholdTieService,
    private readonly views: ComplaintViewService,
  ) {}

  /**
   * @throws AppError PERMISSION_DENIED outside the grids that they serve; COMPLAINT_TARGET_UNKNOWN for a resident whom
   * they do not see there; and as `ComplaintSubmissionService.submit`
   */
  async file(
    { residentId, ...report }: FileComplaint,
    principal: Principal,
  ): Promise<Created<ComplaintView>> {
    const place = await this.doors.placeOf(report.doorId);
    if (!place) throw AppError.notFound('DOOR_NOT_FOUND');
    const role = roleToFile(principal, place);
    if (!role) throw AppError.denied();
    const reporterAccountId = residentId
      ? await this.#accountOf(residentId, place.communityId, principal)
      : null;
    const { complaint, created } = await this.submissions.file({
      ...{ report, source: 'worker', reporterAccountId, about: residentId ?? '' },
      filedBy: { accountId: principal.accountId, role },
    });
    return {
      thing: await this.views.view(await this.views.openRow(complaint, principal)),
      first: created,
    };
  }

  async #accountOf(residentId: string, communityId: string, principal: Principal): Promise<string | null> {
    const resident = await this.residents.get(principal, residentId).catch((error: unknown) => {
      throw error instanceof AppError ? unknownResident() : error;
    });
    if (resident.communityId !== communityId) throw unknownResident();
    return (await this.ties.accountOfResident(residentId)) ?? null;
  }
}

const unknownResident = () =>
  new AppError(400, 'COMPLAINT_TARGET_UNKNOWN', undefined, [{ path: 'body.residentId', code: 'unknown' }]);
