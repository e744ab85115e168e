import { Injectable } from '@nestjs/common';
import type {
  Complaint as ComplaintView,
  ComplaintAction,
  ComplaintActor,
  ComplaintEventType,
  ComplaintState,
  ComplaintSummary,
} from '@linge/shared/complaint/complaint.schema';
import type { EventAudience } from '@linge/shared/complaint/complaint.transitions';
import type { FileLink } from '@linge/shared/file/file.schema';
import { AccessRecordService } from '../access-record/access-record.service.js';
import { AccountService } from '../account/account.service.js';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { maskPhone } from '../common/crypto/mask.js';
import { AppError } from '../common/error/app-error.js';
import { WorkflowEngine } from '../common/workflow/workflow-engine.js';
import { ContentHoldService } from '../content-check/content-hold.service.js';
import { FileService } from '../file/file.service.js';
import { StaffService } from '../staff/staff.service.js';
import {
  isPublishedWorkingDay,
  WorkingCalendarService,
} from '../working-calendar/working-calendar.service.js';
import { ComplaintDispatchRepository, type DispatchRow } from './complaint-dispatch.repository.js';
import { ComplaintFilingRepository } from './complaint-filing.repository.js';
import { ComplaintFollowerRepository } from './complaint-follower.repository.js';
import { readOf } from './complaint-merge.policy.js';
import type { Contact, OpenedComplaint } from './complaint-opened.js';
import { toComplaint, toComplaintSummary, type ComplaintParts } from './complaint.mapper.js';
import { actorsOf, audienceOf, dispatchOf, isReleased, roleToCall } from './complaint.policy.js';
import { ComplaintRepository } from './complaint.repository.js';
import type { ComplaintRow, ComplaintSummaryRow } from './complaint.row.js';
import { complaintTable, pastOf, type ComplaintCase } from './complaint.workflow.js';
import type { ComplaintFiling } from './entities/complaint-filing.entity.js';
import type { ComplaintEvent } from './entities/complaint-event.entity.js';

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
    private readonly dispatches: ComplaintDispatchRepository,
    private readonly followers: ComplaintFollowerRepository,
    private readonly accesses: AccessRecordService,
    private readonly accounts: AccountService,
    private readonly staff: StaffService,
    private readonly files: FileService,
    private readonly holds: ContentHoldService,
    private readonly filings: ComplaintFilingRepository,
    private readonly cipher: FieldCipher,
    private readonly calendar: WorkingCalendarService,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError NOT_FOUND also where it is not theirs to see */
  async open(id: string, principal: Principal): Promise<OpenedComplaint> {
    const row = await this.complaints.find(id);
    if (!row) throw AppError.notFound();
    return this.openRow(row, principal);
  }

  /**
   * After a step of theirs, with the row as it is then. It may have left their reach with that: they are shown what
   * came of it all the same.
   */
  openAgain(opened: OpenedComplaint, row: ComplaintRow, principal: Principal): Promise<OpenedComplaint> {
    return this.#open(row, principal, opened.contact, opened.audience);
  }

  /** @throws AppError NOT_FOUND where it is not theirs to see */
  async openRow(row: ComplaintRow, principal: Principal): Promise<OpenedComplaint> {
    const own = row.reporterAccountId === principal.accountId;
    return this.#open(row, principal, own ? undefined : await this.#contactOf(row));
  }

  async #open(
    row: ComplaintRow,
    principal: Principal,
    contact: Contact,
    seenAs?: EventAudience,
  ): Promise<OpenedComplaint> {
    const dispatches = !row.dispatched ? [] : await this.dispatches.latest(row.id);
    const known = audienceOf(principal, row, dispatches) ?? seenAs;
    const follower = !known && (await this.followers.exists(row.id, principal.accountId));
    const audience = follower ? 'everybody' : known;
    if (!audience) throw AppError.notFound();
    const own = row.reporterAccountId === principal.accountId;
    const ownDispatch = dispatchOf(principal, dispatches);
    const mergedHere = audience === 'staff' && row.hasMerged ? await this.complaints.mergedHere(row.id) : [];
    const events = row.version === 1 ? undefined : await this.complaints.events(row.id);
    return {
      row,
      case: this.#caseOf(row, own ? false : (contact?.deleted ?? true), ownDispatch, events),
      events,
      asker: { accountId: principal.accountId, actors: actorsOf(principal, row, dispatches) },
      audience,
      follower,
      mergedHere: readOf(principal, mergedHere),
      dispatches,
      ownDispatch,
      callsAs: roleToCall(principal, row, dispatches),
      contact,
    };
  }

  /**
   * Whether somebody may follow a complaint: a resident of its community, as homes go, or who reads it anyhow.
   */
  mayFollow(row: ComplaintRow, principal: Principal): boolean {
    const near = principal.grants.some(({ communityId }) => communityId === row.communityId);
    return near || row.reporterAccountId === principal.accountId;
  }

  /** For the steps that nobody asks for. */
  async openAsSystem(id: string): Promise<OpenedComplaint> {
    const row = await this.complaints.find(id);
    if (!row) throw AppError.notFound();
    const [contact, events] = await Promise.all([this.#contactOf(row), this.complaints.events(id)]);
    return {
      row,
      case: this.#caseOf(row, contact?.deleted ?? true, undefined, events),
      events: undefined,
      asker: { accountId: null, actors: new Map([['system', null]]) },
      audience: 'staff',
      follower: false,
      mergedHere: [],
      dispatches: [],
      ownDispatch: undefined,
      callsAs: undefined,
      contact,
    };
  }

  /** Rows as lists show them. Whether one can be taken on its row tells: no guard stands before that. */
  async summariser(
    rows: readonly ComplaintSummaryRow[],
    principal: Principal,
  ): Promise<(row: ComplaintSummaryRow) => ComplaintSummary> {
    const communityIds = [...new Set(rows.map(({ communityId }) => communityId))];
    const calendars = new Map(
      await Promise.all(communityIds.map(async (id) => [id, await this.calendar.of(id)] as const)),
    );
    const now = this.clock.now();
    return (row) => {
      const canAccept = row.state === 'submitted' && actorsOf(principal, row).has('handler');
      return toComplaintSummary(row, canAccept, now, calendars.get(row.communityId) ?? isPublishedWorkingDay);
    };
  }

  async view(opened: OpenedComplaint): Promise<ComplaintView> {
    const events = opened.events ?? (await this.complaints.events(opened.row.id));
    const { audience, row } = opened;
    const calls = audience === 'staff' && row.called ? await this.accesses.callsAbout(row.id) : [];
    const staffIds = [
      ...events
        .flatMap((event) => [
          event.actorRole === 'resident' ? null : event.actorAccountId,
          event.handlerAccountId,
        ])
        .filter((accountId) => accountId !== null),
      ...calls.map(({ accountId }) => accountId),
    ];
    const [photos, staffNames] = await Promise.all([
      this.files.linksOf(
        'complaintEvent',
        events.map(({ id }) => id),
        'all',
      ),
      this.staff.staffNamesOf([...new Set(staffIds)]),
    ]);
    return this.compose(opened, events, photos, { staffNames, calls });
  }

  async compose(
    opened: OpenedComplaint,
    events: readonly ComplaintEvent[],
    photos: ReadonlyMap<string, FileLink[]>,
    { staffNames, calls }: Pick<ComplaintParts, 'staffNames' | 'calls'> = {
      staffNames: new Map(),
      calls: [],
    },
  ): Promise<ComplaintView> {
    const { row, asker, contact, audience, dispatches, follower } = opened;
    const released = audience === 'unit' && isReleased(row, opened.ownDispatch);
    const reporterShown = audience === 'staff' || released;
    const filing = reporterShown && row.source === 'worker' ? await this.filings.find(row.id) : null;
    return toComplaint({
      row,
      events,
      photos,
      marks: row.held ? await this.holds.marksOf('complaint', row.id) : [],
      staffNames,
      calls,
      audience,
      follower,
      mergedHere: opened.mergedHere,
      dispatches,
      filing: audience === 'staff' ? filing : null,
      reporter: reporterShown ? (contact ?? this.#tellerOf(filing)) : undefined,
      mayCall: opened.callsAs !== undefined,
      accountId: asker.accountId,
      availableActions: this.engine.availableActions(opened.case, asker),
      now: opened.case.now,
      isWorkingDay: await this.calendar.of(row.communityId),
    });
  }

  /** Who told it, where they have no account. */
  #tellerOf(filing: ComplaintFiling | null): { name: string; phone: string | null } | undefined {
    if (!filing?.name) return undefined;
    const { id, name, phoneCipher } = filing;
    const phone = phoneCipher && this.cipher.decrypt(phoneCipher, fieldPlace.complaintFilingPhone(id));
    return { name, phone: phone && maskPhone(phone) };
  }

  async #contactOf({ reporterAccountId }: ComplaintRow): Promise<Contact> {
    return reporterAccountId === null ? undefined : this.accounts.contactOf(reporterAccountId);
  }

  #caseOf(
    row: ComplaintRow,
    reporterGone: boolean,
    ownDispatch?: DispatchRow,
    events: readonly ComplaintEvent[] = [],
  ): ComplaintCase {
    return {
      ...row,
      past: pastOf(events),
      appealed: Boolean(row.appealed),
      reporterGone,
      unitState: ownDispatch?.state ?? null,
      now: this.clock.now(),
    };
  }
}
