import { Injectable } from '@nestjs/common';
import type { SubmitComplaint } from '@linge/shared/complaint/complaint-report.schema';
import type { Complaint as ComplaintView, ComplaintSource } from '@linge/shared/complaint/complaint.schema';
import { complaintWorkflow } from '@linge/shared/complaint/complaint.transitions';
import type { Role } from '@linge/shared/permission';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { Clock, shanghaiDay } from '../common/clock/clock.js';
import { duplicateKeyOf } from '../common/database/database-error.js';
import { AppError } from '../common/error/app-error.js';
import { Outbox } from '../common/outbox/outbox.js';
import { firstEvent } from '../common/workflow/workflow-event.js';
import { DoorService } from '../door/door.service.js';
import { ContentHoldService } from '../content-check/content-hold.service.js';
import { FileService } from '../file/file.service.js';
import { WorkingCalendarService } from '../working-calendar/working-calendar.service.js';
import { ComplaintCategoryRepository } from './complaint-category.repository.js';
import { startClock } from './complaint-clock.policy.js';
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

/** What has not happened to a report that has just come in. */
const nothingYet = {
  acceptedAt: null,
  resolvedAt: null,
  settleTenths: null,
  resolvedByAccountId: null,
  closedAt: null,
  appealed: false,
  reopenCount: 0,
  leadUnitId: null,
  releaseReporter: false,
  mergedIntoId: null,
  rating: null,
  speedScore: null,
  attitudeScore: null,
  resultScore: null,
  scoreSum: null,
  solved: null,
};

/** A report that somebody else than the one who sends it made. */
export interface FiledReport {
  readonly report: SubmitComplaint;
  readonly source: Exclude<ComplaintSource, 'resident'>;
  /** Null where nobody signed it, or whoever it is has no account. */
  readonly reporterAccountId: string | null;
  readonly filedBy: { readonly accountId: string; readonly role: Role };
  /** What else belongs to it: a retry must say the same of that, too. */
  readonly about: string;
  /** Commits or is undone with it. */
  readonly within?: (complaint: ComplaintRow, manager: EntityManager) => Promise<void>;
}

/** A report, whoever made it. */
interface Incoming extends Omit<FiledReport, 'source' | 'filedBy' | 'about'> {
  readonly source: ComplaintSource;
  readonly filedByAccountId: string | null;
  /** Whoever sent it, and as what. */
  readonly actor: { readonly accountId: string; readonly role: Role };
  readonly contentHash: string;
}

/** A report that was taken in; `event` is its first, where this request made it. */
interface Taken {
  readonly row: ComplaintRow;
  readonly event?: ComplaintEvent;
}

/** Taking in reports. */
@Injectable()
export class ComplaintSubmissionService {
  constructor(
    private readonly outbox: Outbox,
    private readonly complaints: ComplaintRepository,
    private readonly categories: ComplaintCategoryRepository,
    private readonly doors: DoorService,
    private readonly files: FileService,
    private readonly holds: ContentHoldService,
    private readonly views: ComplaintViewService,
    private readonly calendar: WorkingCalendarService,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes in a report once, however often it is sent.
   * @param held whether its words may be held back: where they are not, looking for what holds them finds nothing
   * @throws AppError ID_ALREADY_USED, DOOR_NOT_FOUND, COMPLAINT_CATEGORY_UNKNOWN, COMPLAINT_PHOTO_UNKNOWN
   */
  async submit(
    report: SubmitComplaint,
    principal: Principal,
    held: boolean,
  ): Promise<{ complaint: ComplaintView; created: boolean }> {
    const { accountId } = principal;
    const { row, event } = await this.#takeOnce({
      report,
      source: 'resident',
      reporterAccountId: accountId,
      filedByAccountId: null,
      actor: { accountId, role: 'resident' },
      contentHash: complaintContentHash(report),
    });
    const opened = await this.views.openRow(event ? { ...row, held: row.held && held } : row, principal);
    if (!event) return { complaint: await this.views.view(opened), created: false };
    const photos = report.photoIds.length
      ? await this.files.linksOf('complaintEvent', [event.id], 'all')
      : new Map();
    return { complaint: await this.views.compose(opened, [event], photos), created: true };
  }

  /**
   * Takes in what somebody else said, wrote or put into a box; once, however often it is sent.
   * @throws AppError as `submit` does, and what `within` throws
   */
  async file(filed: FiledReport): Promise<{ complaint: ComplaintRow; created: boolean }> {
    const { report, source, reporterAccountId, filedBy, about } = filed;
    const contentHash = complaintContentHash(report, [source, about]);
    const { row, event } = await this.#takeOnce({
      ...{ report, source, reporterAccountId, contentHash },
      filedByAccountId: filedBy.accountId,
      actor: filedBy,
      ...(filed.within ? { within: filed.within } : {}),
    });
    return { complaint: row, created: event !== undefined };
  }

  async #takeOnce(incoming: Incoming): Promise<Taken> {
    const { report, actor, source, contentHash } = incoming;
    try {
      return await this.#create(incoming);
    } catch (error) {
      // Looked up only now, so that the usual report pays nothing for the rare retry; and before what went wrong is
      // told, as the door or category of a report that was taken in may be gone by the time it is sent again.
      const known = await this.complaints.find(report.id);
      if (!known) throw error;
      const sentBy = source === 'resident' ? known.reporterAccountId : known.filedByAccountId;
      if (sentBy !== actor.accountId || known.contentHash !== contentHash) throw AppError.idTaken();
      return { row: known };
    }
  }

  async #create(incoming: Incoming): Promise<Taken> {
    const { report, source, reporterAccountId, filedByAccountId, actor, contentHash } = incoming;
    const place = await this.doors.placeOf(report.doorId);
    if (!place) throw AppError.notFound('DOOR_NOT_FOUND');
    const category = await this.categories.findFor(report.categoryId, place);
    if (!category) throw unknownField('COMPLAINT_CATEGORY_UNKNOWN', 'body.categoryId');

    const now = this.clock.now();
    const isWorkingDay = await this.calendar.of(place.communityId);
    const complaint: Complaint = {
      id: report.id,
      communityId: place.communityId,
      gridId: place.gridId,
      microGridId: place.microGridId,
      categoryId: category.id,
      doorId: place.doorId,
      reporterAccountId,
      handlerAccountId: null,
      filedByAccountId,
      source,
      number: '',
      text: report.text,
      place: place.label,
      placeDetail: report.placeDetail || null,
      anonymous: report.anonymous,
      state: complaintWorkflow.initial,
      version: 1,
      level: 'grid',
      heldState: null,
      sensitive: Boolean(category.sensitive),
      ...startClock({ urgent: Boolean(category.urgent), settleDays: category.settleDays }, now, isWorkingDay),
      photoCount: report.photoIds.length,
      ...nothingYet,
      contentHash,
      createdAt: now,
      updatedAt: now,
    };
    const event: ComplaintEvent = {
      ...firstEvent(complaintWorkflow, actor.accountId, now, actor.role),
      complaintId: complaint.id,
      ...unsaid,
    };
    const row: ComplaintRow = await this.outbox.transaction(async (manager, announce) => {
      const number = await this.#insertNumbered(complaint, manager);
      await this.complaints.appendEvent(event, manager);
      const owner = { type: 'complaintEvent', id: event.id } as const;
      const attached = await this.files.attach(report.photoIds, actor.accountId, owner, manager);
      if (!attached) throw unknownField('COMPLAINT_PHOTO_UNKNOWN', 'body.photoIds');
      const taken = {
        ...complaint,
        number,
        gridName: category.gridName,
        categoryCode: category.code,
        categoryName: category.name,
        categorySensitive: category.sensitive,
        defaultUnitId: category.defaultUnitId,
        defaultUnitName: category.defaultUnitName,
        mergedIntoNumber: null,
        followerCount: 0,
        hasMerged: false,
        excerpt: [...report.text].slice(0, excerptLength).join(''),
        // Where nothing is held, looking for it finds nothing.
        held: this.holds.on,
        called: false,
        dispatched: false,
      };
      await incoming.within?.(taken, manager);
      announce(announcementOf(taken, event, false, isWorkingDay));
      return taken;
    });
    return { row, event };
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
