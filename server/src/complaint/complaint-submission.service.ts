import { Injectable } from '@nestjs/common';
import type { Complaint as ComplaintView, SubmitComplaint } from '@linge/shared/complaint/complaint.schema';
import { complaintWorkflow } from '@linge/shared/complaint/complaint.transitions';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { Clock, shanghaiDay } from '../common/clock/clock.js';
import { duplicateKeyOf } from '../common/database/database-error.js';
import { AppError } from '../common/error/app-error.js';
import { Outbox } from '../common/outbox/outbox.js';
import { firstEvent } from '../common/workflow/workflow-event.js';
import { DoorService } from '../door/door.service.js';
import { FileService } from '../file/file.service.js';
import { ComplaintCategoryRepository } from './complaint-category.repository.js';
import { complaintContentHash } from './complaint-content.js';
import { drawComplaintNumber } from './complaint-number.js';
import { ComplaintViewService } from './complaint-view.service.js';
import { announcementOf } from './complaint.announcement.js';
import { unsaid } from './complaint.event.js';
import { ComplaintRepository } from './complaint.repository.js';
import { excerptLength, type ComplaintRow } from './complaint.row.js';
import type { ComplaintEvent } from './entities/complaint-event.entity.js';
import type { Complaint } from './entities/complaint.entity.js';

const maxNumberDraws = 20;

/** Taking in reports. */
@Injectable()
export class ComplaintSubmissionService {
  constructor(
    private readonly outbox: Outbox,
    private readonly complaints: ComplaintRepository,
    private readonly categories: ComplaintCategoryRepository,
    private readonly doors: DoorService,
    private readonly files: FileService,
    private readonly views: ComplaintViewService,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes in a report once, however often it is sent.
   * @throws AppError ID_ALREADY_USED, DOOR_NOT_FOUND, COMPLAINT_CATEGORY_UNKNOWN, COMPLAINT_PHOTO_UNKNOWN
   */
  async submit(
    report: SubmitComplaint,
    principal: Principal,
  ): Promise<{ complaint: ComplaintView; created: boolean }> {
    const contentHash = complaintContentHash(report);
    try {
      return { complaint: await this.#create(report, contentHash, principal), created: true };
    } catch (error) {
      // Looked up only now, so that the usual report pays nothing for the rare retry; and before what went wrong is
      // told, as the door or category of a report that was taken in may be gone by the time it is sent again.
      const known = await this.complaints.find(report.id);
      if (!known) throw error;
      const same = known.reporterAccountId === principal.accountId && known.contentHash === contentHash;
      if (!same) throw AppError.idTaken();
      const opened = await this.views.openRow(known, principal);
      return { complaint: await this.views.view(opened), created: false };
    }
  }

  async #create(report: SubmitComplaint, contentHash: string, principal: Principal): Promise<ComplaintView> {
    const place = await this.doors.placeOf(report.doorId);
    if (!place) throw AppError.notFound('DOOR_NOT_FOUND');
    const category = await this.categories.findFor(report.categoryId, place);
    if (!category) throw unknownField('COMPLAINT_CATEGORY_UNKNOWN', 'body.categoryId');

    const { accountId } = principal;
    const now = this.clock.now();
    const complaint: Complaint = {
      id: report.id,
      communityId: place.communityId,
      gridId: place.gridId,
      microGridId: place.microGridId,
      categoryId: category.id,
      doorId: place.doorId,
      reporterAccountId: accountId,
      handlerAccountId: null,
      number: '',
      text: report.text,
      place: place.label,
      placeDetail: report.placeDetail || null,
      anonymous: report.anonymous,
      state: complaintWorkflow.initial,
      version: 1,
      photoCount: report.photoIds.length,
      rating: null,
      contentHash,
      createdAt: now,
      updatedAt: now,
    };
    const event: ComplaintEvent = {
      ...firstEvent(complaintWorkflow, accountId, now),
      complaintId: complaint.id,
      ...unsaid,
    };
    const row: ComplaintRow = await this.outbox.transaction(async (manager, announce) => {
      const number = await this.#insertNumbered(complaint, manager);
      await this.complaints.appendEvent(event, manager);
      const owner = { type: 'complaintEvent', id: event.id } as const;
      const attached = await this.files.attach(report.photoIds, accountId, owner, manager);
      if (!attached) throw unknownField('COMPLAINT_PHOTO_UNKNOWN', 'body.photoIds');
      const taken = {
        ...complaint,
        number,
        gridName: category.gridName,
        categoryCode: category.code,
        categoryName: category.name,
        excerpt: [...report.text].slice(0, excerptLength).join(''),
      };
      announce(announcementOf(taken, event, false));
      return taken;
    });
    const photos = report.photoIds.length
      ? await this.files.linksOf('complaintEvent', [event.id])
      : new Map();
    return this.views.compose(await this.views.openRow(row, principal), [event], photos);
  }

  async #insertNumbered(complaint: Complaint, manager: EntityManager): Promise<string> {
    const day = shanghaiDay(complaint.createdAt);
    for (let draw = 1; ; draw++) {
      const number = drawComplaintNumber(day, draw);
      try {
        await this.complaints.insert({ ...complaint, number }, manager);
        return number;
      } catch (error) {
        const key = duplicateKeyOf(error);
        if (key === undefined || key === 'PRIMARY' || draw === maxNumberDraws) throw error;
      }
    }
  }
}

function unknownField(
  code: 'COMPLAINT_CATEGORY_UNKNOWN' | 'COMPLAINT_PHOTO_UNKNOWN',
  path: string,
): AppError {
  return new AppError(400, code, undefined, [{ path, code: 'unknown' }]);
}
