import { Injectable } from '@nestjs/common';
import { maxSuspendDays } from '@linge/shared/complaint/complaint-action.schema';
import type { ComplaintAction, ComplaintEventDetail } from '@linge/shared/complaint/complaint.schema';
import type { Role } from '@linge/shared/permission';
import { Clock } from '../common/clock/clock.js';
import { addDays } from '../common/clock/working-day.policy.js';
import { AppError } from '../common/error/app-error.js';
import { GridService } from '../grid/grid.service.js';
import { StaffService } from '../staff/staff.service.js';
import { UnitService } from '../staff/unit.service.js';
import { ComplaintEditService, type EditedReport } from './complaint-edit.service.js';
import type { ActionRequest } from './complaint-effect.policy.js';
import { mayMergeInto } from './complaint-merge.policy.js';
import type { OpenedComplaint } from './complaint-opened.js';
import { levelHandlers } from './complaint.policy.js';
import { ComplaintRepository } from './complaint.repository.js';
import type { ComplaintRow } from './complaint.row.js';

/** Somebody who could be given a complaint. */
export interface Taker {
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
}

/** What a step points to. */
export interface StepTarget {
  readonly detail: ComplaintEventDetail;
  /** Whom it is given to by name. */
  readonly handler: Pick<Taker, 'accountId' | 'role'> | null;
  /** What an edit changes besides words. */
  readonly edited?: EditedReport | undefined;
}

/** Steps after which it is dealt with again, by whoever had it before it ended: handovers leave what has ended alone. */
const takingUp: readonly ComplaintAction[] = ['reopen', 'sendBack', 'unmerge'];

/** Of several units that it went to, one speaks with these. */
const unitAnswers: readonly ComplaintAction[] = ['unitAccept', 'unitReturn', 'unitReport'];

/** Looks at what a step points to: grids, colleagues, units, other complaints, days. */
@Injectable()
export class ComplaintTargetService {
  constructor(
    private readonly complaints: ComplaintRepository,
    private readonly edits: ComplaintEditService,
    private readonly grids: GridService,
    private readonly staff: StaffService,
    private readonly units: UnitService,
    private readonly clock: Clock,
  ) {}

  /**
   * What the timeline tells of it, and whom it is given to.
   * @throws AppError COMPLAINT_TARGET_UNKNOWN, COMPLAINT_CATEGORY_UNKNOWN, COMPLAINT_DAY_PAST, COMPLAINT_DAY_TOO_FAR
   */
  async targetOf(
    opened: Pick<OpenedComplaint, 'row' | 'ownDispatch' | 'asker' | 'audience'>,
    action: ComplaintAction,
    request: ActionRequest,
  ): Promise<StepTarget> {
    const { row, ownDispatch } = opened;
    if (action === 'transfer') return this.#transfer(row, request);
    if (action === 'edit') return { ...(await this.edits.editOf(opened, request)), handler: null };
    const ofUnit = ownDispatch && unitAnswers.includes(action);
    const detail = ofUnit
      ? { unitNames: [ownDispatch.unitName] }
      : await this.#detailOf(row, action, request);
    return { detail, handler: null };
  }

  /** Whose hands it comes back to by a step: nobody's, where whoever had it answers for the place no more. */
  async handlerBefore(row: ComplaintRow, action: ComplaintAction): Promise<string | null> {
    const { gridId, level, handlerAccountId } = row;
    if (handlerAccountId === null || !takingUp.includes(action)) return handlerAccountId;
    const serving = await this.staff.accountsServing(gridId, levelHandlers[level], this.clock.today());
    return serving.includes(handlerAccountId) ? handlerAccountId : null;
  }

  async #detailOf(
    row: ComplaintRow,
    action: ComplaintAction,
    request: ActionRequest,
  ): Promise<ComplaintEventDetail> {
    switch (action) {
      case 'dispatch':
        return this.#units(row, [request.leadUnitId ?? '', ...(request.helpingUnitIds ?? [])]);
      case 'merge':
        return this.#complaint(row, request.intoId ?? '');
      case 'unmerge':
        return row.mergedIntoNumber === null ? {} : { number: row.mergedIntoNumber };
      case 'suspend':
        return this.#day(request.until);
      case 'extend':
        return request.workingDays === undefined ? {} : { workingDays: request.workingDays };
      case 'resume':
        return row.state === 'awaitingReporter' || row.state === 'suspended'
          ? { resumedFrom: row.state }
          : {};
      case 'reject':
      case 'closeRejected':
        return row.appealed || row.level === 'town' ? { final: true } : {};
      default:
        return {};
    }
  }

  #day(until = ''): ComplaintEventDetail {
    const today = this.clock.today();
    if (until <= today) throw wrongDay('COMPLAINT_DAY_PAST', 'past');
    if (until > addDays(today, maxSuspendDays)) throw wrongDay('COMPLAINT_DAY_TOO_FAR', 'tooFar');
    return { until };
  }

  async #grid(row: ComplaintRow, gridId: string): Promise<ComplaintEventDetail> {
    const grid = await this.grids.findGrid(gridId);
    if (grid?.communityId !== row.communityId) throw unknown('body.gridId');
    return { gridName: grid.name, fromGridName: row.gridName };
  }

  async #transfer(row: ComplaintRow, { gridId = row.gridId, accountId }: ActionRequest): Promise<StepTarget> {
    const goes = gridId !== row.gridId;
    if (!goes && !accountId) throw unknown('body.accountId');
    const detail = goes ? await this.#grid(row, gridId) : {};
    if (!accountId) return { detail, handler: null };
    const takers = await this.takersIn(row, gridId);
    const handler = takers.find((taker) => taker.accountId === accountId);
    if (!handler) throw unknown('body.accountId');
    return { detail, handler };
  }

  /** Who answers for a complaint of its level in a grid, besides whoever has it there. */
  async takersIn(row: ComplaintRow, gridId: string): Promise<Taker[]> {
    const serving = await this.staff.serversOf(gridId, levelHandlers[row.level], this.clock.today());
    return serving.filter(({ accountId }) => gridId !== row.gridId || accountId !== row.handlerAccountId);
  }

  async #units(row: ComplaintRow, unitIds: readonly string[]): Promise<ComplaintEventDetail> {
    const names = await this.units.namesOf(unitIds, row.communityId);
    const [lead] = unitIds;
    if (!lead || !names.has(lead)) throw unknown('body.leadUnitId');
    if (new Set(unitIds).size !== unitIds.length || unitIds.some((id) => !names.has(id))) {
      throw unknown('body.helpingUnitIds');
    }
    return { unitNames: unitIds.map((id) => names.get(id) ?? '') };
  }

  /** Another one of the community that is still open, and not itself merged away. */
  async #complaint(row: ComplaintRow, id: string): Promise<ComplaintEventDetail> {
    const other = id === row.id ? undefined : await this.complaints.find(id);
    if (!other || !mayMergeInto(row, other)) throw unknown('body.intoId');
    return { number: other.number };
  }
}

function wrongDay(code: 'COMPLAINT_DAY_PAST' | 'COMPLAINT_DAY_TOO_FAR', why: string): AppError {
  return new AppError(400, code, undefined, [{ path: 'body.until', code: why }]);
}

function unknown(path: string): AppError {
  return new AppError(400, 'COMPLAINT_TARGET_UNKNOWN', undefined, [{ path, code: 'unknown' }]);
}
