import { v7 as uuid } from 'uuid';
import { ServiceCertificate } from '../../src/service-certificate/entities/service-certificate.entity.js';
import { ServiceHourEntry } from '../../src/service-hours/entities/service-hour-entry.entity.js';
import { ServiceHourObjection } from '../../src/service-hours/entities/service-hour-objection.entity.js';
import { VolunteerRequest } from '../../src/volunteer/entities/volunteer-request.entity.js';
import { VolunteerTeam } from '../../src/volunteer/entities/volunteer-team.entity.js';
import { Volunteer } from '../../src/volunteer/entities/volunteer.entity.js';
import type { Factory, GridPlace, Person } from './factory.js';

/** A team of the place's grid; without a captain unless told. */
export function volunteerTeam(factory: Factory, place: GridPlace, captain?: Person): Promise<VolunteerTeam> {
  return factory.save(VolunteerTeam, {
    ...{ id: uuid(), communityId: place.community.id, gridId: place.grid.id, name: '邻里志愿服务队' },
    leaderId: captain?.staffMember?.id ?? null,
  });
}

export function memberOf(factory: Factory, team: VolunteerTeam, person: Person): Promise<Volunteer> {
  const { id: teamId, communityId } = team;
  const accountId = person.account.id;
  const joinedAt = new Date('2026-01-01T00:00:00Z');
  return factory.save(Volunteer, { id: uuid(), communityId, teamId, accountId, joinedAt, leftAt: null });
}

export function joinRequest(
  factory: Factory,
  team: VolunteerTeam,
  person: Person,
): Promise<VolunteerRequest> {
  return factory.save(VolunteerRequest, {
    ...{ id: uuid(), communityId: team.communityId, teamId: team.id, accountId: person.account.id },
    ...{ state: 'waiting', reason: null, answeredByAccountId: null, createdAt: new Date(), answeredAt: null },
  });
}

/** Two granted hours, confirmed by somebody. */
export function hoursEntry(
  factory: Factory,
  team: VolunteerTeam,
  person: Person,
  actor: Person,
  told: Partial<ServiceHourEntry> = {},
): Promise<ServiceHourEntry> {
  return factory.save<ServiceHourEntry>(ServiceHourEntry, {
    ...{ id: uuid(), communityId: team.communityId, teamId: team.id, accountId: person.account.id },
    ...{ source: 'granted', minutes: 120, day: '2026-03-01', what: '环境清洁', reason: '没有签到' },
    ...{
      activityId: null,
      checkedInActivityId: null,
      checkedInStartsAt: null,
      helpRequestId: null,
      correctsId: null,
    },
    contentHash: uuid(),
    ...{ actorAccountId: actor.account.id, actorRole: 'captain', createdAt: new Date() },
    ...told,
  });
}

export function hoursObjection(
  factory: Factory,
  entry: ServiceHourEntry,
  person: Person,
): Promise<ServiceHourObjection> {
  return factory.save(ServiceHourObjection, {
    ...{ id: uuid(), communityId: entry.communityId, teamId: entry.teamId, entryId: entry.id },
    ...{ openEntryId: entry.id, accountId: person.account.id, state: 'waiting', text: '那天做了三个小时' },
    ...{ answer: null, answeredByAccountId: null, correctionId: null, contentHash: uuid() },
    ...{ createdAt: new Date(), answeredAt: null },
  });
}

/** Issued by the place's community; what it says of its holder is not in it. */
export function certificateOf(
  factory: Factory,
  { community }: GridPlace,
  person: Person,
  number: string,
): Promise<ServiceCertificate> {
  return factory.save(ServiceCertificate, {
    ...{ id: uuid(), communityId: community.id, accountId: person.account.id, number },
    ...{ claimHash: uuid(), sealHash: uuid(), contentHash: uuid(), contentCipher: null },
    ...{ issuer: community.name, fromDay: '2026-01-01', toDay: '2026-12-31' },
    ...{ recordedMinutes: 0, grantedMinutes: 120, issuedAt: new Date() },
  });
}
