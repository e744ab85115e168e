import type { DataSource, EntityManager } from 'typeorm';
import { Account } from '../../account/entities/account.entity.js';
import { CadreReportEvent } from '../../cadre-report/entities/cadre-report-event.entity.js';
import { CadreReportRecipient } from '../../cadre-report/entities/cadre-report-recipient.entity.js';
import { CadreReport } from '../../cadre-report/entities/cadre-report.entity.js';
import { AnswerTemplate } from '../../answer-template/entities/answer-template.entity.js';
import { insertRows } from '../../common/database/insert-rows.js';
import { FollowOffer } from '../../household-tie/entities/follow-offer.entity.js';
import { FollowTie } from '../../household-tie/entities/follow-tie.entity.js';
import { HouseholdTie } from '../../household-tie/entities/household-tie.entity.js';
import { ComplaintCategory } from '../../complaint/entities/complaint-category.entity.js';
import { ComplaintDispatch } from '../../complaint/entities/complaint-dispatch.entity.js';
import { ComplaintEvent } from '../../complaint/entities/complaint-event.entity.js';
import { Complaint } from '../../complaint/entities/complaint.entity.js';
import { Door } from '../../door/entities/door.entity.js';
import { BuildingUnit } from '../../grid/entities/building-unit.entity.js';
import { Building } from '../../grid/entities/building.entity.js';
import { Community } from '../../grid/entities/community.entity.js';
import { Grid } from '../../grid/entities/grid.entity.js';
import { MicroGrid } from '../../grid/entities/micro-grid.entity.js';
import { Room } from '../../grid/entities/room.entity.js';
import { Town } from '../../grid/entities/town.entity.js';
import { PublicRecord } from '../../public-record/entities/public-record.entity.js';
import { MediationAgreement } from '../../mediation/entities/mediation-agreement.entity.js';
import { MediationAnswer } from '../../mediation/entities/mediation-answer.entity.js';
import { MediationAppointment } from '../../mediation/entities/mediation-appointment.entity.js';
import { MediationEvent } from '../../mediation/entities/mediation-event.entity.js';
import { MediationParty } from '../../mediation/entities/mediation-party.entity.js';
import { Mediation } from '../../mediation/entities/mediation.entity.js';
import { Message } from '../../message/entities/message.entity.js';
import { HouseholdSpell } from '../../resident/entities/household-spell.entity.js';
import { Household } from '../../resident/entities/household.entity.js';
import { Label } from '../../resident/entities/label.entity.js';
import { OtherHome } from '../../resident/entities/other-home.entity.js';
import { ResidentLabel } from '../../resident/entities/resident-label.entity.js';
import { ResidentSpell } from '../../resident/entities/resident-spell.entity.js';
import { Resident } from '../../resident/entities/resident.entity.js';
import { Appointment } from '../../staff/entities/appointment.entity.js';
import { GridAssignment } from '../../staff/entities/grid-assignment.entity.js';
import { PartyGroup } from '../../staff/entities/party-group.entity.js';
import { StaffMember } from '../../staff/entities/staff-member.entity.js';
import { Unit } from '../../staff/entities/unit.entity.js';
import { BoxOpening } from '../../suggestion-box/entities/box-opening.entity.js';
import { BoxSlip } from '../../suggestion-box/entities/box-slip.entity.js';
import { SuggestionBox } from '../../suggestion-box/entities/suggestion-box.entity.js';
import { VolunteerTeam } from '../../volunteer/entities/volunteer-team.entity.js';
import { Volunteer } from '../../volunteer/entities/volunteer.entity.js';
import { seedActivities } from '../activity/seed-activities.js';
import { generateCadreReports } from '../cadre-report/demo-cadre-reports.js';
import { generateTemplates } from '../answer-template/demo-templates.js';
import { demoId } from '../common/demo-id.js';
import { generateComplaints } from '../complaint/demo-complaints.js';
import { generatePublicRecords } from '../complaint/demo-public-records.js';
import { generateHelpRequests } from '../help-request/help-request.generator.js';
import { writeHelpRequests } from '../help-request/write-help-requests.js';
import { generateNotices } from '../notice/notice.generator.js';
import { writeNotices } from '../notice/write-notices.js';
import { generateMediation, type MediationRows } from '../mediation/demo-mediation.js';
import { generateBoxes } from '../suggestion-box/demo-boxes.js';
import { demoTown, generateCommunity, type DemoCommunity } from '../demo-community.js';
import { dongxi } from '../plan/dongxi.plan.js';
import { xihe } from '../plan/xihe.plan.js';
import { writeServiceHours } from '../volunteer/write-service-hours.js';
import { generateReceivers } from '../registry/demo-receivers.js';
import { householdSpells, residentSpells } from '../registry/spell.generator.js';
import type { DraftEncryption } from './encrypt.js';

type Report = (line: string) => void;

/**
 * Writes the demo's communities in one transaction: all of it or, after a failure or a kill, nothing. Where it is
 * there already nothing is changed.
 * @returns whether this call wrote it
 */
export async function seedDemo(
  dataSource: DataSource,
  encryption: DraftEncryption,
  now: Date,
  report: Report,
): Promise<boolean> {
  if (await isSeeded(dataSource.manager)) return false;
  return dataSource.transaction(async (manager) => {
    // Waits here for another seed at the same time, and finds its work after that.
    await manager.createQueryBuilder().insert().into(Town).values(demoTown).orIgnore().execute();
    if (await isSeeded(manager)) return false;
    for (const plan of [xihe, dongxi]) {
      const demo = generateCommunity(plan);
      report(`${plan.name}: places, staff and doors`);
      await writePlaces(manager, demo, encryption);
      await writeStaff(manager, demo, encryption);
      report(`${plan.name}: ${demo.households.length} households`);
      await writeRegistry(manager, demo, encryption);
      if (plan !== xihe) continue;
      await writeComplaints(manager, demo, now, encryption);
      await writeCadreReports(manager, demo, encryption, now);
      await writeNotices(manager, generateNotices(demo, now));
      await seedActivities(manager, demo, now, encryption);
      await writeServiceHours(manager, demo, now, encryption);
      await writeHelpRequests(manager, generateHelpRequests(demo, now));
    }
    return true;
  });
}

function isSeeded(manager: EntityManager): Promise<boolean> {
  return manager.existsBy(Community, { id: demoId('community', xihe.key) });
}

async function writePlaces(manager: EntityManager, demo: DemoCommunity, encryption: DraftEncryption) {
  const estates = demo.grids.flatMap((grid) => grid.estates);
  const buildings = estates.flatMap((estate) => estate.buildings);
  const units = buildings.flatMap((building) => building.units);
  await insertRows(manager, Community, [encryption.community(demo.community)]);
  await insertRows(
    manager,
    Grid,
    demo.grids.map(({ row }) => row),
  );
  await insertRows(
    manager,
    MicroGrid,
    estates.flatMap(({ microGrids }) => microGrids),
  );
  await insertRows(
    manager,
    Building,
    buildings.map(({ row }) => row),
  );
  await insertRows(
    manager,
    BuildingUnit,
    units.map(({ row }) => row),
  );
  await insertRows(
    manager,
    Room,
    units.flatMap(({ rooms }) => rooms),
  );
  await insertRows(manager, Door, demo.doors);
}

async function writeStaff(manager: EntityManager, demo: DemoCommunity, encryption: DraftEncryption) {
  await insertRows(
    manager,
    Account,
    demo.accounts.map((account) => encryption.account(account)),
  );
  await insertRows(manager, Unit, demo.units);
  await insertRows(manager, ComplaintCategory, demo.complaintCategories);
  await insertRows(manager, AnswerTemplate, generateTemplates(demo));
  await insertRows(
    manager,
    StaffMember,
    demo.staffMembers.map((staff) => encryption.staffMember(staff)),
  );
  await insertRows(manager, GridAssignment, demo.gridAssignments);
  await insertRows(manager, Appointment, demo.appointments);
  await insertRows(manager, PartyGroup, demo.partyGroups);
  await insertRows(manager, VolunteerTeam, demo.volunteerTeams);
  await insertRows(manager, Volunteer, demo.volunteers);
}

async function writeRegistry(manager: EntityManager, demo: DemoCommunity, encryption: DraftEncryption) {
  const residents = demo.households.flatMap((household) => household.residents);
  await insertRows(
    manager,
    Household,
    demo.households.map(({ row }) => encryption.household(row)),
  );
  await insertRows(
    manager,
    Resident,
    residents.map((resident) => encryption.resident(resident)),
  );
  await insertRows(manager, Label, demo.labels);
  await insertRows(manager, ResidentLabel, demo.residentLabels);
  await insertRows(manager, OtherHome, demo.otherHomes);
  await insertRows(manager, HouseholdSpell, householdSpells(demo));
  await insertRows(manager, ResidentSpell, residentSpells(demo));
  await insertRows(manager, HouseholdTie, demo.householdTies);
}

async function writeComplaints(
  manager: EntityManager,
  demo: DemoCommunity,
  now: Date,
  encryption: DraftEncryption,
) {
  const { complaints: told, messages } = generateComplaints(demo, now);
  const { boxes, openings, slips, complaints: filed } = generateBoxes(demo, told, now);
  const mediated = generateMediation(demo, told.length + filed.length + 1, now, encryption);
  const complaints = [...told, ...filed, mediated.complaint];
  await insertRows(
    manager,
    Complaint,
    complaints.map(({ complaint }) => complaint),
  );
  await insertRows(
    manager,
    ComplaintEvent,
    complaints.flatMap(({ events }) => events),
  );
  await insertRows(
    manager,
    ComplaintDispatch,
    complaints.flatMap(({ dispatches }) => dispatches),
  );
  await insertRows(manager, Message, [...messages, ...mediated.messages]);
  await insertRows(manager, PublicRecord, generatePublicRecords(complaints, now));
  await insertRows(manager, SuggestionBox, boxes);
  await insertRows(manager, BoxOpening, openings);
  await insertRows(manager, BoxSlip, slips);
  await writeMediation(manager, mediated);
  const receivers = generateReceivers(demo.households, demo.householdTies, now);
  await insertRows(manager, FollowOffer, receivers.offers);
  await insertRows(manager, FollowTie, receivers.ties);
  await insertRows(manager, Message, receivers.messages);
}

async function writeMediation(manager: EntityManager, rows: MediationRows) {
  await insertRows(manager, Mediation, [rows.mediation]);
  await insertRows(manager, MediationParty, rows.parties);
  await insertRows(manager, MediationAppointment, rows.appointments);
  await insertRows(manager, MediationAgreement, [rows.agreement]);
  await insertRows(manager, MediationAnswer, rows.answers);
  await insertRows(manager, MediationEvent, rows.events);
}

async function writeCadreReports(
  manager: EntityManager,
  demo: DemoCommunity,
  encryption: DraftEncryption,
  now: Date,
) {
  const { recipients, reports, events } = generateCadreReports(demo, now);
  await insertRows(manager, CadreReportRecipient, recipients);
  await insertRows(
    manager,
    CadreReport,
    reports.map((report) => encryption.cadreReport(report)),
  );
  await insertRows(
    manager,
    CadreReportEvent,
    events.map((event) => encryption.cadreReportEvent(event)),
  );
}
