import { Injectable } from '@nestjs/common';
import type {
  Complaint as ComplaintView,
  ComplaintAction,
  ComplaintActor,
  ComplaintEventType,
  ComplaintState,
} from '@linge/shared/complaint/complaint.schema';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { Outbox } from '../common/outbox/outbox.js';
import type { AppliedStep } from '../common/workflow/workflow-engine.js';
import { FileService } from '../file/file.service.js';
import { ComplaintViewService } from './complaint-view.service.js';
import { announcementOf } from './complaint.announcement.js';
import { unsaid } from './complaint.event.js';
import { ComplaintRepository, type ComplaintChange } from './complaint.repository.js';
import type { ComplaintRow } from './complaint.row.js';
import { needsVerification } from './complaint.workflow.js';

type Step = AppliedStep<ComplaintState, ComplaintAction, ComplaintEventType, ComplaintActor>;

/** What a request may carry besides the action itself. */
export interface ActionRequest {
  readonly version: number;
  readonly note?: string | undefined;
  readonly rating?: number;
  readonly photoIds?: readonly string[];
}

/** Whoever takes one of these steps is the one who handles it from then on. */
const handling: readonly ComplaintAction[] = ['accept', 'resolve'];

/** Taking the steps of the transition table. */
@Injectable()
export class ComplaintActionService {
  constructor(
    private readonly outbox: Outbox,
    private readonly complaints: ComplaintRepository,
    private readonly files: FileService,
    private readonly views: ComplaintViewService,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a step: the row, its event, the photos and what others are told commit together or not at all.
   * @throws AppError NOT_FOUND, PERMISSION_DENIED, VERSION_CONFLICT, COMPLAINT_TRANSITION_NOT_ALLOWED,
   * COMPLAINT_OWN_WORK, COMPLAINT_PHOTO_UNKNOWN
   */
  async act(
    id: string,
    action: ComplaintAction,
    request: ActionRequest,
    principal: Principal,
  ): Promise<ComplaintView> {
    const opened = await this.views.open(id, principal);
    const { accountId } = principal;
    const { version } = request;
    const now = this.clock.now();
    const row = await this.outbox.transaction(async (manager, announce) => {
      const { change, event } = await this.views.engine.take(
        opened.case,
        opened.asker,
        { action, version, now },
        (step, told) => ({
          change: changeOf(opened.row, step, request, now),
          event: {
            ...{ ...told, ...unsaid, complaintId: id },
            ...{ note: request.note || null, rating: request.rating ?? null },
          },
        }),
        this.complaints,
        manager,
      );
      const owner = { type: 'complaintEvent', id: event.id } as const;
      if (!(await this.files.attach(request.photoIds ?? [], accountId, owner, manager))) {
        throw new AppError(400, 'COMPLAINT_PHOTO_UNKNOWN', undefined, [
          { path: 'body.photoIds', code: 'unknown' },
        ]);
      }
      const moved: ComplaintRow = { ...opened.row, ...change, version: event.sequence };
      const { reporterDeleted } = opened.case;
      announce(announcementOf(moved, event, needsVerification({ ...moved, reporterDeleted })));
      return moved;
    });
    return this.views.view(this.views.reopen(row, principal, opened.contact));
  }
}

function changeOf(row: ComplaintRow, step: Step, { rating }: ActionRequest, now: Date): ComplaintChange {
  const { transition, accountId } = step;
  return {
    state: transition.to,
    handlerAccountId: handling.includes(transition.action) ? accountId : row.handlerAccountId,
    rating: rating ?? null,
    updatedAt: now,
  };
}
