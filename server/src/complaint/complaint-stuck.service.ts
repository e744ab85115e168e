import { Injectable } from '@nestjs/common';
import {
  StuckReason,
  type StuckComplaint,
  type StuckCounts,
  type StuckListQuery,
} from '@linge/shared/complaint/complaint-stuck.schema';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys } from '../common/paging/instant-cursor.js';
import { StaffService } from '../staff/staff.service.js';
import { WorkingCalendarService } from '../working-calendar/working-calendar.service.js';
import {
  checkScopes,
  gridWorkingRoles,
  stuckScopes,
  stuckTimes,
  vacancyMattersIn,
} from './complaint-stuck.policy.js';
import { ComplaintStuckRepository, type StuckRow, type TimedScope } from './complaint-stuck.repository.js';
import { ComplaintViewService } from './complaint-view.service.js';

/** What does not move, at the level of whoever asks. */
@Injectable()
export class ComplaintStuckService {
  constructor(
    private readonly stuck: ComplaintStuckRepository,
    private readonly staff: StaffService,
    private readonly views: ComplaintViewService,
    private readonly calendar: WorkingCalendarService,
    private readonly clock: Clock,
  ) {}

  async counts(principal: Principal): Promise<StuckCounts> {
    const rows = await this.stuck.counts(await this.#scopesOf(principal));
    const counted = (reason: StuckReason) =>
      rows.reduce((sum, row) => (row.reason === reason ? sum + row.count : sum), 0);
    const reasons = StuckReason.options.map((reason) => ({ reason, count: counted(reason) }));
    return { total: reasons.reduce((sum, { count }) => sum + count, 0), reasons };
  }

  async list(principal: Principal, { reason, limit, cursor }: StuckListQuery) {
    const scopes = await this.#scopesOf(principal);
    const rows = await this.stuck.list(scopes, reason, decodeInstantCursor(cursor), limit + 1);
    const summary = await this.views.summariser(rows, principal);
    const keys = ({ since, id }: StuckRow) => instantKeys({ createdAt: since, id });
    return pageOfRows(rows, limit, keys, (row): StuckComplaint => {
      return { ...summary(row), since: row.since.toISOString() };
    });
  }

  /** With what is too long ago by the calendar of each community. */
  async #scopesOf({ accountId, grants }: Principal): Promise<TimedScope[]> {
    const today = this.clock.today();
    const vacant = await this.staff.gridsWithout(gridWorkingRoles, vacancyMattersIn(grants), today);
    return Promise.all(
      [...stuckScopes(grants, vacant), ...checkScopes(grants, accountId)].map(async (scope) => ({
        ...scope,
        ...stuckTimes(today, await this.calendar.of(scope.communityId)),
      })),
    );
  }
}
