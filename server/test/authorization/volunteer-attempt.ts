import type { Endpoint } from '@linge/shared/endpoint';
import { serviceCertificateApi } from '@linge/shared/service-certificate/service-certificate.api';
import { v7 as uuid } from 'uuid';
import type { VolunteerTeam } from '../../src/volunteer/entities/volunteer-team.entity.js';
import { knownNumbers } from '../factory/known-numbers.js';
import {
  certificateOf,
  hoursEntry,
  hoursObjection,
  joinRequest,
  memberOf,
  volunteerTeam,
} from '../factory/volunteer.js';
import { registered, tied } from '../household-tie/registry.js';
import type { CallInput } from '../support/api-client.js';
import type { Attempt } from './attempt.js';

type Input = CallInput<Endpoint>;
type Prepare = (attempt: Attempt) => Input | Promise<Input>;

let registeredPeople = 0;
let certificates = 0;

/** Of the place; at the own grid the part-time member leads it. */
function team({ actor, place, person, target, factory }: Attempt): Promise<VolunteerTeam> {
  const leads = actor === 'partTimeMember' && place === 'ownGrid';
  return volunteerTeam(factory, target, leads ? person : undefined);
}

/** Hours of a stranger, or of the one who tries, that somebody else confirmed. */
async function entry(attempt: Attempt, own = false) {
  const { factory, person, stranger } = attempt;
  const confirmer = await factory.account();
  return hoursEntry(factory, await team(attempt), own ? person : stranger, confirmer);
}

/** That waits, by a stranger or by the one who tries. */
async function objection(attempt: Attempt, own = false) {
  const { factory, person, stranger } = attempt;
  return hoursObjection(factory, await entry(attempt, own), own ? person : stranger);
}

async function request(attempt: Attempt, own = false) {
  const { factory, person, stranger } = attempt;
  return joinRequest(factory, await team(attempt), own ? person : stranger);
}

/** Somebody whom the registry knows with their document, and who served in the place's community. */
async function served(attempt: Attempt): Promise<void> {
  const { factory, target, person } = attempt;
  const { idNumber } = knownNumbers(2_000 + ++registeredPeople);
  await tied(factory, target, await registered(factory, target, { idNumber }), person);
  await entry(attempt, true);
}

const asked = ({ target }: Attempt) => ({
  ...{ id: uuid(), communityId: target.community.id },
  ...{ from: '2026-01-01', to: '2026-12-31' },
});
const ofTeam: Prepare = async (attempt) => ({ params: { id: (await team(attempt)).id } });
const isOwn = ({ place }: Attempt) => place === 'ownGrid';

export const volunteerRequests: Readonly<Record<string, Prepare>> = {
  'volunteer.own': () => ({}),
  'volunteer.saveProfile': () => ({ body: { skills: ['repair'], times: ['weekendDay'] } }),
  'volunteer.listTeams': ({ target }) => ({ query: { communityId: target.community.id } }),
  'volunteer.getTeam': ofTeam,
  'volunteer.join': async (attempt) => ({ ...(await ofTeam(attempt)), body: { id: uuid() } }),
  'volunteer.withdraw': async (attempt) => ({
    params: { id: (await request(attempt, isOwn(attempt))).id },
  }),
  'volunteer.leave': ofTeam,
  'volunteer.listRequests': ofTeam,
  'volunteer.confirm': async (attempt) => ({ params: { id: (await request(attempt)).id } }),
  'volunteer.decline': async (attempt) => ({
    params: { id: (await request(attempt)).id },
    body: { reason: '队里人够了' },
  }),
  'volunteer.listMembers': ofTeam,
  'serviceHours.own': () => ({}),
  'serviceHours.listOwn': () => ({}),
  'serviceHours.object': async (attempt) => ({
    params: { id: (await entry(attempt, isOwn(attempt))).id },
    body: { id: uuid(), text: '那天做了三个小时' },
  }),
  'serviceHours.withdrawObjection': async (attempt) => ({
    params: { id: (await objection(attempt, isOwn(attempt))).id },
  }),
  'serviceHours.ofTeam': ofTeam,
  'serviceHours.listOfTeam': ofTeam,
  'serviceHours.grant': async (attempt) => {
    const member = await memberOf(attempt.factory, await team(attempt), attempt.stranger);
    const what = { day: '2026-03-01', minutes: 60, what: '环境清洁', reason: '没有签到' };
    return { body: { id: uuid(), memberId: member.id, ...what } };
  },
  'serviceHours.correct': async (attempt) => ({
    params: { id: (await entry(attempt)).id },
    body: { id: uuid(), from: 120, to: 90, reason: '中途离开了' },
  }),
  'serviceHours.listObjections': async (attempt) => ({
    query: { communityId: attempt.target.community.id, teamId: (await team(attempt)).id },
  }),
  'serviceHours.getObjection': async (attempt) => ({ params: { id: (await objection(attempt)).id } }),
  'serviceHours.uphold': async (attempt) => ({
    params: { id: (await objection(attempt)).id },
    body: { correctionId: uuid(), from: 120, to: 180, answer: '核实过，是三个小时' },
  }),
  'serviceHours.refuse': async (attempt) => ({
    params: { id: (await objection(attempt)).id },
    body: { answer: '签到表上是两个小时' },
  }),
  'serviceCertificate.issue': async (attempt) => {
    await served(attempt);
    return { body: asked(attempt) };
  },
  'serviceCertificate.listOwn': () => ({}),
  'serviceCertificate.print': async (attempt) => {
    if (!isOwn(attempt) || attempt.actor === 'visitor') return { params: { id: uuid() } };
    await served(attempt);
    const issued = await attempt.api.call(serviceCertificateApi.issue, { body: asked(attempt) });
    return { params: { id: issued.body.id } };
  },
  'serviceCertificate.check': () => ({
    params: { number: '20261122-0000000' },
    query: { code: 'K7QP3MXAHJ' },
  }),
  'serviceCertificate.listKept': ({ target }) => ({ query: { communityId: target.community.id } }),
  'serviceCertificate.revoke': async ({ factory, target, stranger }) => {
    const number = `20260101-${String(++certificates).padStart(7, '0')}`;
    const { id } = await certificateOf(factory, target, stranger, number);
    return { params: { id }, body: { id: uuid(), reason: '时长记在了别人名下' } };
  },
};
