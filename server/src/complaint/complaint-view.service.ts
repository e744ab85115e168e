import { Injectable } from '@nestjs/common';
import type {
  Complaint as ComplaintView,
  ComplaintAction,
  ComplaintActor,
  ComplaintEventType,
  ComplaintState,
} from '@linge/shared/complaint/complaint.schema';
import type { FileLink } from '@linge/shared/file/file.schema';
import { AccountService } from '../account/account.service.js';
import type { Principal } from '../common/auth/principal.js';
import { AppError } from '../common/error/app-error.js';
import { WorkflowEngine } from '../common/workflow/workflow-engine.js';
import { FileService } from '../file/file.service.js';
import { StaffService } from '../staff/staff.service.js';
import { toComplaint } from './complaint.mapper.js';
import { actorsOf, mayRead } from './complaint.policy.js';
import { ComplaintRepository } from './complaint.repository.js';
import type { ComplaintRow, ComplaintSummaryRow } from './complaint.row.js';
import { complaintTable, type ComplaintCase } from './complaint.workflow.js';
import type { ComplaintEvent } from './entities/complaint-event.entity.js';

type Contact = Awaited<ReturnType<AccountService['contactOf']>>;

/** A complaint as one account stands to it. */
export interface OpenedComplaint {
  readonly row: ComplaintRow;
  readonly case: ComplaintCase;
  readonly asker: { readonly accountId: string; readonly actors: ReturnType<typeof actorsOf> };
  /** Undefined to the reporter. */
  readonly contact: Contact;
}

/** Opens complaints for somebody: whether they may, what they are to it, and what they are shown. */
@Injectable()
export class ComplaintViewService {
  /** Made with the module: a bad transition table stops the boot. */
  readonly engine = new WorkflowEngine<
    ComplaintState,
    ComplaintAction,
    ComplaintEventType,
    ComplaintActor,
    ComplaintCase
  >(complaintTable);

  constructor(
    private readonly complaints: ComplaintRepository,
    private readonly accounts: AccountService,
    private readonly staff: StaffService,
    private readonly files: FileService,
  ) {}

  /** @throws AppError NOT_FOUND also where it is not theirs to see */
  async open(id: string, principal: Principal): Promise<OpenedComplaint> {
    const row = await this.complaints.find(id);
    if (!row || !mayRead(principal, row)) throw AppError.notFound();
    return this.openRow(row, principal);
  }

  /** For a row that they may see. */
  async openRow(row: ComplaintRow, principal: Principal): Promise<OpenedComplaint> {
    const own = row.reporterAccountId === principal.accountId;
    const contact = own ? undefined : await this.accounts.contactOf(row.reporterAccountId);
    return this.reopen(row, principal, contact);
  }

  /** After a step: what the account is to the complaint may have changed with it. */
  reopen(row: ComplaintRow, principal: Principal, contact: Contact): OpenedComplaint {
    const { accountId } = principal;
    return {
      row,
      case: { ...row, reporterDeleted: contact?.deleted ?? false },
      asker: { accountId, actors: actorsOf(principal, row) },
      contact,
    };
  }

  /** Whether somebody may take it on: no guard stands before that, so the row of a list is enough to tell. */
  canAccept(row: ComplaintSummaryRow, principal: Principal): boolean {
    const asker = { accountId: principal.accountId, actors: actorsOf(principal, row) };
    return this.engine.availableActions({ ...row, reporterDeleted: false }, asker).includes('accept');
  }

  async view(opened: OpenedComplaint): Promise<ComplaintView> {
    const events = await this.complaints.events(opened.row.id);
    const staffIds = events
      .flatMap((event) => [
        event.actorRole === 'resident' ? null : event.actorAccountId,
        event.handlerAccountId,
      ])
      .filter((accountId) => accountId !== null);
    const [photos, staffNames] = await Promise.all([
      this.files.linksOf(
        'complaintEvent',
        events.map(({ id }) => id),
      ),
      this.staff.staffNamesOf([...new Set(staffIds)]),
    ]);
    return this.compose(opened, events, photos, staffNames);
  }

  compose(
    opened: OpenedComplaint,
    events: readonly ComplaintEvent[],
    photos: ReadonlyMap<string, FileLink[]>,
    staffNames: ReadonlyMap<string, string> = new Map(),
  ): ComplaintView {
    const { row, asker, contact } = opened;
    return toComplaint({
      row,
      events,
      photos,
      staffNames,
      reporter: contact,
      accountId: asker.accountId,
      availableActions: this.engine.availableActions(opened.case, asker),
    });
  }
}
