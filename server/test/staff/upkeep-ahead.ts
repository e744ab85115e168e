import type { DataSource } from 'typeorm';
import { CadreReportDepartureService } from '../../src/cadre-report/cadre-report-departure.service.js';
import { CadreReportStepService } from '../../src/cadre-report/cadre-report-step.service.js';
import { CadreReportRepository } from '../../src/cadre-report/cadre-report.repository.js';
import { GrantCache } from '../../src/common/auth/grant-cache.js';
import { Clock } from '../../src/common/clock/clock.js';
import { PublicCache } from '../../src/common/http/public-cache.js';
import { OutboxHandlers } from '../../src/common/outbox/outbox.handlers.js';
import { Outbox } from '../../src/common/outbox/outbox.js';
import { OutboxRepository } from '../../src/common/outbox/outbox.repository.js';
import { OutboxSignal } from '../../src/common/outbox/outbox.signal.js';
import { ComplaintHandoverRepository } from '../../src/complaint/complaint-handover.repository.js';
import { ComplaintHandoverService } from '../../src/complaint/complaint-handover.service.js';
import { MediationHandoverService } from '../../src/mediation/mediation-handover.service.js';
import { MediationPartRepository } from '../../src/mediation/mediation-part.repository.js';
import { MediationSeal } from '../../src/mediation/mediation-seal.js';
import { MediationStepService } from '../../src/mediation/mediation-step.service.js';
import { MediationViewService } from '../../src/mediation/mediation-view.service.js';
import { MediationMapper } from '../../src/mediation/mediation.mapper.js';
import { MediationRepository } from '../../src/mediation/mediation.repository.js';
import { HandoverRepository } from '../../src/staff/handover/handover.repository.js';
import { HandoverSettlement } from '../../src/staff/handover/handover.settlement.js';
import { HandoverUpkeep } from '../../src/staff/handover/handover.upkeep.js';
import { SettlementRepository } from '../../src/staff/handover/settlement.repository.js';
import { StandInNotifier } from '../../src/staff/handover/stand-in.notifier.js';
import { StandInRepository } from '../../src/staff/handover/stand-in.repository.js';
import { StaffRepository } from '../../src/staff/staff.repository.js';
import { StaffService } from '../../src/staff/staff.service.js';
import { VolunteerTeamRepository } from '../../src/volunteer/volunteer-team.repository.js';
import { VolunteerRepository } from '../../src/volunteer/volunteer.repository.js';
import { VolunteerService } from '../../src/volunteer/volunteer.service.js';
import { WorkingCalendarRepository } from '../../src/working-calendar/working-calendar.repository.js';
import { WorkingCalendarService } from '../../src/working-calendar/working-calendar.service.js';
import { testCipher, testIndex } from '../support/test-crypto.js';
import { inboxes } from '../factory/message.js';

class MovedClock extends Clock {
  constructor(private readonly daysAhead: number) {
    super();
  }
  override now(): Date {
    return new Date(Date.now() + this.daysAhead * 86_400_000);
  }
}

function mediationHandover(dataSource: DataSource, outbox: Outbox, clock: Clock): MediationHandoverService {
  const mediations = new MediationRepository(dataSource);
  const parts = new MediationPartRepository(dataSource);
  const seal = new MediationSeal(testCipher, testIndex);
  const staff = new StaffService(new StaffRepository(dataSource));
  // Nothing is shown and no sheet is attached where somebody leaves.
  const files = {} as never;
  const views = new MediationViewService(mediations, parts, new MediationMapper(seal), staff, files, clock);
  const steps = new MediationStepService(outbox, mediations, parts, views, files, seal, clock);
  return new MediationHandoverService(mediations, parts, steps, clock);
}

function reportDeparture(dataSource: DataSource, clock: Clock): CadreReportDepartureService {
  const calendar = new WorkingCalendarService(new WorkingCalendarRepository(dataSource));
  const reports = new CadreReportRepository(dataSource);
  const steps = new CadreReportStepService(reports, calendar, testCipher, clock);
  return new CadreReportDepartureService(new StaffService(new StaffRepository(dataSource)), steps, clock);
}

/** The hourly job of a server whose calendar is so many days ahead. */
export function upkeepAhead(dataSource: DataSource, daysAhead: number): HandoverUpkeep {
  const clock = new MovedClock(daysAhead);
  const settlements = new SettlementRepository(dataSource);
  const calendar = new WorkingCalendarService(new WorkingCalendarRepository(dataSource));
  const complaints = new ComplaintHandoverService(
    new ComplaintHandoverRepository(dataSource),
    calendar,
    clock,
  );
  const outbox = new Outbox(dataSource, new OutboxRepository(dataSource), new OutboxSignal(), clock);
  const mediations = mediationHandover(dataSource, outbox, clock);
  const teams = new VolunteerTeamRepository(dataSource);
  const members = new VolunteerRepository(dataSource);
  const volunteers = new VolunteerService(members, teams, new GrantCache(), clock);
  const reports = reportDeparture(dataSource, clock);
  const settlement = new HandoverSettlement(settlements, complaints, mediations, volunteers, reports, clock);
  const handovers = new HandoverRepository(dataSource);
  return new HandoverUpkeep(outbox, handovers, settlements, settlement, new PublicCache(), clock);
}

/** What tells stand-ins, on a server whose calendar is so many days ahead. */
export function standInNotifierAhead(dataSource: DataSource, daysAhead: number): StandInNotifier {
  const clock = new MovedClock(daysAhead);
  const messages = inboxes(dataSource, clock);
  const standIns = new StandInRepository(dataSource);
  return new StandInNotifier(dataSource, new OutboxHandlers(), standIns, messages, clock);
}
