import { Injectable } from '@nestjs/common';
import type {
  CadreReportAction,
  CadreReportActor,
  CadreReportEventType,
  CadreReportState,
} from '@linge/shared/cadre-report/cadre-report.schema';
import { cadreReportDays } from '@linge/shared/cadre-report/cadre-report.schema';
import type { EntityManager } from 'typeorm';
import { addWorkingDays } from '../common/clock/working-day.policy.js';
import { Clock } from '../common/clock/clock.js';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { WorkflowEngine } from '../common/workflow/workflow-engine.js';
import type { Asker } from '../common/workflow/workflow-decision.workflow.js';
import { WorkingCalendarService } from '../working-calendar/working-calendar.service.js';
import { timelessId } from './cadre-report.id.js';
import { CadreReportRepository } from './cadre-report.repository.js';
import type { CadreReportChange, CadreReportRow } from './cadre-report.row.js';
import { cadreReportTable } from './cadre-report.workflow.js';

/** A step to take, with what is said with it. */
export interface CadreReportStep {
  readonly action: CadreReportAction;
  readonly version: number;
  readonly text?: string;
}

/** By whom a report that is nobody's is moved on. */
export const cadreReportSystem: Asker<CadreReportActor> = {
  accountId: null,
  actors: new Map([['system', null]]),
};

/** Whoever has the claim code. */
export const cadreReportReporter: Asker<CadreReportActor> = {
  accountId: null,
  actors: new Map([['reporter', null]]),
};

/** The steps of whoever it lies with, as long as it stays there. */
const readBy: readonly CadreReportAction[] = ['takeUp', 'ask', 'answer'];

/** Takes the steps of a report's life: row and event, within the caller's transaction. */
@Injectable()
export class CadreReportStepService {
  /** Made with the module: a bad transition table stops the boot. */
  readonly engine = new WorkflowEngine<
    CadreReportState,
    CadreReportAction,
    CadreReportEventType,
    CadreReportActor,
    CadreReportRow
  >(cadreReportTable);

  constructor(
    private readonly reports: CadreReportRepository,
    private readonly calendar: WorkingCalendarService,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** Until when a report that comes to somebody today must be taken up, and answered. */
  async deadlines(
    communityId: string,
    manager?: EntityManager,
  ): Promise<{ takeUpDueOn: string; answerDueOn: string }> {
    const isWorkingDay = await this.calendar.of(communityId, manager);
    const today = this.clock.today();
    return {
      takeUpDueOn: addWorkingDays(today, cadreReportDays.takeUp, isWorkingDay),
      answerDueOn: addWorkingDays(today, cadreReportDays.answer, isWorkingDay),
    };
  }

  /** @throws AppError PERMISSION_DENIED, VERSION_CONFLICT, CADRE_REPORT_TRANSITION_NOT_ALLOWED */
  async take(
    row: CadreReportRow,
    asker: Asker<CadreReportActor>,
    { action, version, text = '' }: CadreReportStep,
    manager: EntityManager,
  ): Promise<void> {
    const deadlines = await this.deadlines(row.communityId, manager);
    const today = this.clock.today();
    const id = timelessId();
    await this.engine.take(
      row,
      asker,
      { action, version, now: this.clock.now() },
      ({ transition: { to } }, { sequence, type, fromState, toState, actorAccountId, actorRole }) => {
        const toTown: CadreReportChange = {
          ...{ recipientStaffMemberId: null, townSince: today, takeUpToldOn: null, answerToldOn: null },
          ...{ ...deadlines, untold: true },
        };
        const change: CadreReportChange = {
          state: to,
          ...(action === 'pass' || (action === 'object' && to === 'received') ? toTown : {}),
          // Whoever it lies with hears of it at the next round.
          ...(action === 'add' ? { untold: true } : {}),
          // Whoever takes a step has read what there is.
          ...(readBy.includes(action) ? { untold: false } : {}),
          ...(action === 'accept' || action === 'object' ? { satisfied: action === 'accept' } : {}),
        };
        const event = {
          ...{ id, reportId: row.id, sequence, type, action, fromState, toState },
          ...{ actorAccountId, actorRole, happenedOn: today },
          textCipher: text === '' ? null : this.cipher.encrypt(text, fieldPlace.cadreReportEventText(id)),
        };
        return { change, event };
      },
      this.reports,
      manager,
    );
  }

  /**
   * What lies open with somebody who takes no more in goes to the town.
   * @throws AppError VERSION_CONFLICT where one of them has just moved on
   */
  async passAllOf(staffMemberId: string, manager: EntityManager): Promise<void> {
    for (const row of await this.reports.openWith(staffMemberId, manager)) {
      await this.take(row, cadreReportSystem, { action: 'pass', version: row.version }, manager);
    }
  }
}
