import { Injectable } from '@nestjs/common';
import type {
  CadreReportRecipient as CadreReportRecipientView,
  CadreReportSetting,
  NameCadreReportRecipient,
} from '@linge/shared/cadre-report/cadre-report.schema';
import { permissionRoles } from '@linge/shared/permission';
import type { Principal } from '../common/auth/principal.js';
import { reaches } from '../common/auth/scope.policy.js';
import { Clock } from '../common/clock/clock.js';
import { isDuplicateKey } from '../common/database/duplicate-key.js';
import { AppError } from '../common/error/app-error.js';
import { Outbox } from '../common/outbox/outbox.js';
import { GridService } from '../grid/grid.service.js';
import { StaffService, type ServingMember } from '../staff/staff.service.js';
import { CadreReportRecipientRepository } from './cadre-report-recipient.repository.js';
import { CadreReportStepService } from './cadre-report-step.service.js';
import { problemOf } from './cadre-report.policy.js';

/** Whom a community names to take in reports, and whether that person can. */
@Injectable()
export class CadreReportRecipientService {
  constructor(
    private readonly outbox: Outbox,
    private readonly recipients: CadreReportRecipientRepository,
    private readonly steps: CadreReportStepService,
    private readonly staff: StaffService,
    private readonly grids: GridService,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError NOT_FOUND */
  async shown(communityId: string): Promise<CadreReportRecipientView> {
    const { name: communityName, townName } = await this.grids.community(communityId);
    const named = (await this.named(communityId)).named;
    return {
      ...{ communityId, communityName, townName },
      named: named && { name: named.name, role: named.roles[0] ?? null },
    };
  }

  /** The named person, unless they cannot take any in; and the names of the administrators. */
  async named(
    communityId: string,
  ): Promise<{ readonly named: ServingMember | null; readonly administrators: string[] }> {
    const [recipient, members] = await Promise.all([
      this.recipients.find(communityId),
      this.staff.servingIn(communityId, this.clock.today()),
    ]);
    const named = members.find(({ id }) => id === recipient?.staffMemberId);
    return {
      named: named && !problemOf(named) ? named : null,
      administrators: members.flatMap(({ name, roles }) => (roles.includes('communityAdmin') ? [name] : [])),
    };
  }

  /** @throws AppError PERMISSION_DENIED for another community */
  async setting(principal: Principal, communityId: string): Promise<CadreReportSetting> {
    this.#check(principal, communityId);
    const [{ townName }, recipient, members] = await Promise.all([
      this.grids.community(communityId),
      this.recipients.find(communityId),
      this.staff.servingIn(communityId, this.clock.today()),
    ]);
    const staffMemberId = recipient?.staffMemberId ?? null;
    const named = members.find(({ id }) => id === staffMemberId);
    return {
      ...{ communityId, townName, staffMemberId, version: recipient?.version ?? 0 },
      problem: named ? problemOf(named) : null,
      candidates: members
        .filter((member) => !problemOf(member))
        .map(({ id, name, roles }) => ({ staffMemberId: id, name, role: roles[0] ?? null })),
    };
  }

  /**
   * What lies open with the one who was named goes to the town: whoever names somebody cannot choose by whom a report
   * that is there already is read.
   * @throws AppError PERMISSION_DENIED, VERSION_CONFLICT; REQUEST_INVALID for somebody who may not be named
   */
  async name(principal: Principal, body: NameCadreReportRecipient): Promise<CadreReportSetting> {
    const { communityId, staffMemberId, version } = body;
    const { candidates, staffMemberId: before } = await this.setting(principal, communityId);
    if (staffMemberId !== null && !candidates.some((one) => one.staffMemberId === staffMemberId)) {
      const fields = [{ path: 'body.staffMemberId', code: 'unknown' }];
      throw new AppError(400, 'REQUEST_INVALID', undefined, fields);
    }
    const change = { staffMemberId, namedByAccountId: principal.accountId, updatedAt: this.clock.now() };
    try {
      await this.outbox.transaction(async (manager) => {
        if (version === 0) await this.recipients.insert({ communityId, version: 1, ...change }, manager);
        else if (!(await this.recipients.update({ communityId, version }, change, manager))) {
          throw AppError.versionConflict();
        }
        if (before === null || before === staffMemberId) return;
        await this.steps.passAllOf(before, manager);
      });
    } catch (error) {
      if (isDuplicateKey(error)) throw AppError.versionConflict();
      throw error;
    }
    return this.setting(principal, communityId);
  }

  #check({ grants }: Principal, communityId: string): void {
    if (!reaches(grants, permissionRoles['cadreReport.manage'], { communityId })) throw AppError.denied();
  }
}
