import { Injectable } from '@nestjs/common';
import type { FileComplaint, FilingStart } from '@linge/shared/complaint/complaint-filing.schema';
import type { Complaint as ComplaintView } from '@linge/shared/complaint/complaint.schema';
import type { Resident } from '@linge/shared/resident/resident.schema';
import type { Principal } from '../common/auth/principal.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { maskName } from '../common/crypto/mask.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { DoorService } from '../door/door.service.js';
import { HouseholdTieService } from '../household-tie/household-tie.service.js';
import { HouseholdService } from '../resident/household.service.js';
import { ResidentService } from '../resident/resident.service.js';
import { ComplaintFilingRepository } from './complaint-filing.repository.js';
import { ComplaintFollowService } from './complaint-follow.service.js';
import { ComplaintSubmissionService } from './complaint-submission.service.js';
import { ComplaintViewService } from './complaint-view.service.js';
import { roleToFile } from './complaint.policy.js';
import type { ComplaintFiling } from './entities/complaint-filing.entity.js';

/** Staff write down what somebody told them: at the door, on the phone, in a group. */
@Injectable()
export class ComplaintFilingService {
  constructor(
    private readonly submissions: ComplaintSubmissionService,
    private readonly filings: ComplaintFilingRepository,
    private readonly follows: ComplaintFollowService,
    private readonly doors: DoorService,
    private readonly residents: ResidentService,
    private readonly households: HouseholdService,
    private readonly ties: HouseholdTieService,
    private readonly views: ComplaintViewService,
    private readonly index: BlindIndex,
    private readonly cipher: FieldCipher,
  ) {}

  /**
   * @throws AppError PERMISSION_DENIED outside the grids that they serve; COMPLAINT_TARGET_UNKNOWN for a resident whom
   * they do not see there; and as `ComplaintSubmissionService.submit`
   */
  async file(
    { residentId, told, channel, ...report }: FileComplaint,
    principal: Principal,
  ): Promise<Created<ComplaintView>> {
    const place = await this.doors.placeOf(report.doorId);
    if (!place) throw AppError.notFound('DOOR_NOT_FOUND');
    const role = roleToFile(principal, place);
    if (!role) throw AppError.denied();
    const resident = residentId ? await this.#resident(residentId, principal) : undefined;
    if (resident && resident.communityId !== place.communityId) throw unknownResident();
    const filing: ComplaintFiling = {
      id: report.id,
      channel: channel ?? null,
      residentId: residentId ?? null,
      name: resident ? maskName(resident.name) : (told?.name ?? null),
      phoneCipher: told?.phone
        ? this.cipher.encrypt(told.phone, fieldPlace.complaintFilingPhone(report.id))
        : null,
    };
    const { complaint, created } = await this.submissions.file({
      ...{ report, source: 'worker' },
      reporterAccountId: (residentId && (await this.ties.accountOfResident(residentId))) ?? null,
      about: this.index.content(JSON.stringify([residentId, channel, told?.name, told?.phone])),
      filedBy: { accountId: principal.accountId, role },
      within: (_row, manager) => this.filings.insert(filing, manager),
    });
    return {
      thing: await this.views.view(await this.views.openRow(complaint, principal)),
      first: created,
    };
  }

  /** @throws AppError NOT_FOUND for somebody whom they do not see */
  async startFor(residentId: string, principal: Principal): Promise<FilingStart> {
    const resident = await this.residents.get(principal, residentId);
    const [home, account] = await Promise.all([
      this.households.get(principal, resident.householdId),
      this.ties.accountOfResident(residentId),
    ]);
    return { door: (await this.doors.entranceOf(home.roomId)) ?? null, hasAccount: account !== undefined };
  }

  /**
   * Once, however often. Somebody without an account hears of nothing: whoever wrote them down tells them.
   * @throws AppError NOT_FOUND for what cannot be followed there; COMPLAINT_TARGET_UNKNOWN for a resident whom they do
   * not see
   */
  async followFor(id: string, residentId: string, principal: Principal): Promise<void> {
    const { row } = await this.views.open(id, principal);
    if (!roleToFile(principal, row)) throw AppError.notFound();
    const resident = await this.#resident(residentId, principal);
    if (resident.communityId !== row.communityId) throw unknownResident();
    const accountId = await this.ties.accountOfResident(residentId);
    await this.follows.add(row, accountId);
  }

  /** @throws AppError COMPLAINT_TARGET_UNKNOWN */
  async #resident(residentId: string, principal: Principal): Promise<Resident> {
    return this.residents.get(principal, residentId).catch((error: unknown) => {
      throw error instanceof AppError ? unknownResident() : error;
    });
  }
}

const unknownResident = () =>
  new AppError(400, 'COMPLAINT_TARGET_UNKNOWN', undefined, [{ path: 'body.residentId', code: 'unknown' }]);
