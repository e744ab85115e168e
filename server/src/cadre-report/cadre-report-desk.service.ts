import { Injectable } from '@nestjs/common';
import type {
  CadreReport as CadreReportView,
  CadreReportListQuery,
  CadreReportWork,
} from '@linge/shared/cadre-report/cadre-report.schema';
import type * as z from 'zod/mini';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { Outbox } from '../common/outbox/outbox.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { dayKeys, decodeDayCursor } from '../common/paging/day-cursor.js';
import { StaffService } from '../staff/staff.service.js';
import { CadreReportRecipientRepository } from './cadre-report-recipient.repository.js';
import { CadreReportStepService, type CadreReportStep } from './cadre-report-step.service.js';
import { CadreReportMapper } from './cadre-report.mapper.js';
import { actorsOf, townCommunities } from './cadre-report.policy.js';
import { CadreReportRepository, type Desks } from './cadre-report.repository.js';
import type { CadreReportRow } from './cadre-report.row.js';

/** What the named person and the town's officers read and do. Nobody else, whatever they administer. */
@Injectable()
export class CadreReportDeskService {
  constructor(
    private readonly outbox: Outbox,
    private readonly reports: CadreReportRepository,
    private readonly recipients: CadreReportRecipientRepository,
    private readonly steps: CadreReportStepService,
    private readonly staff: StaffService,
    private readonly mapper: CadreReportMapper,
    private readonly clock: Clock,
  ) {}

  async work(principal: Principal): Promise<CadreReportWork> {
    const desks = await this.#desks(principal);
    const { staffMemberIds, communityIds } = desks;
    if (!staffMemberIds.length && !communityIds.length) return { recipient: false, waiting: 0 };
    const waiting = await this.reports.waiting(desks);
    const recipient =
      communityIds.length > 0 || waiting > 0 || (await this.recipients.isNamed(staffMemberIds));
    return { recipient, waiting };
  }

  async list(principal: Principal, query: z.output<typeof CadreReportListQuery>) {
    const after = decodeDayCursor(query.cursor);
    const desks = await this.#desks(principal);
    const rows = await this.reports.page(desks, query.ended === 'yes', after, query.limit + 1);
    return pageOfRows(
      rows,
      query.limit,
      ({ receivedOn, id }) => dayKeys({ day: receivedOn, id }),
      (row) => this.mapper.toSummary(row),
    );
  }

  /** @throws AppError NOT_FOUND for whatever does not lie with the caller */
  async get(principal: Principal, id: string): Promise<CadreReportView> {
    const { row, asker } = await this.#open(principal, id);
    const available = this.steps.engine.availableActions(row, asker);
    return this.mapper.toReport(row, await this.reports.events(id), available);
  }

  /** @throws AppError NOT_FOUND, VERSION_CONFLICT, CADRE_REPORT_TRANSITION_NOT_ALLOWED */
  async act(principal: Principal, id: string, step: CadreReportStep): Promise<void> {
    const { row, asker } = await this.#open(principal, id);
    await this.outbox.transaction((manager) => this.steps.take(row, asker, step, manager));
  }

  async #open(principal: Principal, id: string) {
    const row: CadreReportRow | undefined = await this.reports.find(id);
    const holder = { staffMemberIds: await this.#memberIds(principal), grants: principal.grants };
    const actors = row && actorsOf(holder, row);
    if (!row || !actors?.size) throw AppError.notFound();
    return { row, asker: { accountId: principal.accountId, actors } };
  }

  async #desks(principal: Principal): Promise<Desks> {
    return {
      staffMemberIds: await this.#memberIds(principal),
      communityIds: townCommunities(principal.grants),
    };
  }

  #memberIds({ accountId }: Principal): Promise<string[]> {
    return this.staff.memberIdsOf(accountId, this.clock.today());
  }
}
