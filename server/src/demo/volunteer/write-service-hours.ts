import type { EntityManager } from 'typeorm';
import { insertRows } from '../../common/database/insert-rows.js';
import { Message } from '../../message/entities/message.entity.js';
import { ServiceCertificate } from '../../service-certificate/entities/service-certificate.entity.js';
import { ServiceHourEntry } from '../../service-hours/entities/service-hour-entry.entity.js';
import { ServiceHourObjection } from '../../service-hours/entities/service-hour-objection.entity.js';
import { VolunteerProfile } from '../../volunteer/entities/volunteer-profile.entity.js';
import { VolunteerRequest } from '../../volunteer/entities/volunteer-request.entity.js';
import { demoTown, type DemoCommunity } from '../demo-community.js';
import type { DraftEncryption } from '../seed/encrypt.js';
import { generateServiceHours } from './demo-service-hours.js';

/** What the volunteer of the demo did; nothing where they do not live. */
export async function writeServiceHours(
  manager: EntityManager,
  { community, volunteers, householdTies, households }: DemoCommunity,
  now: Date,
  encryption: DraftEncryption,
): Promise<void> {
  const [volunteer] = volunteers;
  const tie = householdTies.find(({ accountId }) => accountId === volunteer?.accountId);
  const resident = households.flatMap(({ residents }) => residents).find(({ id }) => id === tie?.residentId);
  if (!volunteer || !resident) return;
  const { name, idNumber } = resident;
  const person = { name, idNumber, issuer: `${demoTown.name}${community.name}`, address: community.address };
  const rows = generateServiceHours(volunteer, person, now);
  await insertRows(manager, VolunteerProfile, rows.profiles);
  await insertRows(manager, VolunteerRequest, rows.requests);
  await insertRows(manager, ServiceHourEntry, rows.entries);
  await insertRows(manager, ServiceHourObjection, rows.objections);
  await insertRows(
    manager,
    ServiceCertificate,
    rows.certificates.map((draft) => encryption.serviceCertificate(draft)),
  );
  await insertRows(manager, Message, rows.messages);
}
