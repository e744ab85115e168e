import type { ComplaintState } from '@linge/shared/complaint/complaint.schema';
import type { Endpoint } from '@linge/shared/endpoint';
import { v7 as uuid } from 'uuid';
import { fieldPlace } from '../../src/common/crypto/field-cipher.js';
import { ComplaintDispatch } from '../../src/complaint/entities/complaint-dispatch.entity.js';
import { ComplaintFiling } from '../../src/complaint/entities/complaint-filing.entity.js';
import type { Complaint } from '../../src/complaint/entities/complaint.entity.js';
import { Appointment } from '../../src/staff/entities/appointment.entity.js';
import { writeComplaint } from '../factory/complaint.js';
import { knownNumbers } from '../factory/known-numbers.js';
import type { CallInput } from '../support/api-client.js';
import { testCipher } from '../support/test-crypto.js';
import type { Attempt } from './attempt.js';
import { residentId } from './field-attempt.js';

type Input = CallInput<Endpoint>;
type Prepare = (attempt: Attempt) => Input | Promise<Input>;

const scores = { speed: 5, attitude: 5, result: 5 };
const tomorrow = () => new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);

/** A valid request for every endpoint of complaints. */
export const complaintRequests: Readonly<Record<string, Prepare>> = {
  'complaint.listCategories': ({ target }) => ({ query: { communityId: target.community.id } }),
  'complaint.submit': async ({ target, factory }) => {
    const categoryId = await factory.categoryId(target.community.id);
    return { body: { id: uuid(), categoryId, text: '楼下的路灯不亮了', doorId: target.door.id } };
  },
  'complaint.file': async ({ target, factory }) => {
    const categoryId = await factory.categoryId(target.community.id);
    return { body: { id: uuid(), categoryId, text: '楼下的路灯不亮了', doorId: target.door.id } };
  },
  'complaint.startFor': async (attempt) => ({ params: { id: await residentId(attempt) } }),
  'complaint.followFor': async (attempt) => ({
    params: { id: (await made(attempt, 'submitted')).id },
    body: { residentId: await residentId(attempt) },
  }),
  'complaint.revealTeller': async (attempt) => ({
    params: { id: await toldBy(attempt) },
    body: { id: uuid(), purpose: 'complaint' },
  }),
  'complaint.callTeller': async (attempt) => ({
    params: { id: await toldBy(attempt) },
    body: { id: uuid() },
  }),
  'complaint.callReporter': async (attempt) => {
    const leadUnitId = await unitOf(attempt);
    const id = await toldBy(attempt, 'dispatched', { leadUnitId, releaseReporter: true });
    await sentTo(attempt, id, leadUnitId, 'accepted');
    return { params: { id }, body: { id: uuid() } };
  },
  'complaint.similar': async ({ target, factory }) => {
    const categoryId = await factory.categoryId(target.community.id);
    return { body: { categoryId, text: '楼下的路灯不亮了', doorId: target.door.id } };
  },
  'complaint.follow': async (attempt) => ({ params: { id: (await made(attempt, 'submitted')).id } }),
  'complaint.unfollow': async (attempt) => ({ params: { id: (await made(attempt, 'submitted')).id } }),
  'complaint.listFollowed': () => ({}),
  'complaint.list': () => ({ query: { scope: 'mine' } }),
  'complaint.listOfHousehold': ({ target }) => ({ params: { id: target.household.id } }),
  'complaint.get': async (attempt) => ({ params: { id: (await made(attempt, 'submitted')).id } }),
  'complaint.accept': (attempt) => act(attempt, 'submitted', {}),
  'complaint.reject': (attempt) => act(attempt, 'submitted', { note: '不属于社区职责' }),
  'complaint.appeal': (attempt) => act(attempt, 'rejected', { note: '这里归社区管' }),
  'complaint.start': (attempt) => act(attempt, 'accepted', {}),
  'complaint.ask': (attempt) => act(attempt, 'accepted', { note: '请问是哪一盏' }),
  'complaint.answer': (attempt) => act(attempt, 'awaitingReporter', { note: '东门第二盏' }),
  'complaint.escalate': (attempt) => act(attempt, 'accepted', { note: '网格解决不了' }),
  'complaint.returnDown': (attempt) =>
    act(attempt, 'accepted', { note: '网格可以解决' }, { level: 'community' }),
  'complaint.transfer': async (attempt) => {
    const { grid } = await attempt.factory.grid(attempt.target.community);
    return act(attempt, 'accepted', { note: '不在本网格', gridId: grid.id });
  },
  'complaint.listTakers': async (attempt) => ({
    params: { id: (await made(attempt, 'accepted')).id },
    query: { gridId: attempt.target.grid.id },
  }),
  'complaint.listMergeTargets': async (attempt) => ({
    params: { id: (await made(attempt, 'accepted')).id },
  }),
  'complaint.dispatch': async (attempt) =>
    act(attempt, 'accepted', { note: '请现场查看', leadUnitId: await unitOf(attempt) }),
  'complaint.unitAccept': (attempt) => asUnit(attempt, 'waiting', {}),
  'complaint.unitReturn': (attempt) => asUnit(attempt, 'waiting', { note: '不归我单位管' }),
  'complaint.unitReport': (attempt) => asUnit(attempt, 'accepted', { note: '已修补' }),
  'complaint.recall': (attempt) => act(attempt, 'dispatched', { note: '改由社区办理' }),
  'complaint.suspend': (attempt) => act(attempt, 'accepted', { note: '等配件', until: tomorrow() }),
  'complaint.resume': (attempt) => act(attempt, 'suspended', {}),
  'complaint.extend': (attempt) => act(attempt, 'accepted', { note: '要等材料', workingDays: 3 }),
  'complaint.resolve': (attempt) => act(attempt, 'accepted', { note: '已经修好' }),
  'complaint.confirm': (attempt) => act(attempt, 'resolved', { scores }),
  'complaint.reopen': (attempt) => act(attempt, 'resolved', { note: '还是不亮' }),
  'complaint.verify': (attempt) => act(attempt, 'resolved', { note: '现场看过' }, longAgo()),
  'complaint.sendBack': (attempt) => act(attempt, 'resolved', { note: '没有修好' }, longAgo()),
  'complaint.merge': async (attempt) =>
    act(attempt, 'accepted', { intoId: (await made(attempt, 'accepted')).id }),
  'complaint.unmerge': (attempt) => act(attempt, 'merged', { note: '不是同一件事' }),
  'complaint.edit': (attempt) => act(attempt, 'submitted', { text: '东门第二盏路灯不亮了' }),
  'complaint.withdraw': (attempt) => act(attempt, 'submitted', {}),
};

/** The reporter has said nothing for more than seven days. */
const longAgo = (): Partial<Complaint> => {
  const at = new Date(Date.now() - 8 * 86_400_000);
  return { createdAt: at, clockStoppedAt: at, resolvedAt: at };
};

async function act(
  attempt: Attempt,
  state: ComplaintState,
  more: object,
  told: Partial<Complaint> = {},
): Promise<Input> {
  const { id, version } = await made(attempt, state, told);
  return { params: { id }, body: { version, ...more } };
}

/** A complaint in a state, reported by the reporter and dealt with by somebody who is not trying. */
async function made(
  attempt: Attempt,
  state: ComplaintState,
  told: Partial<Complaint> = {},
): Promise<Complaint> {
  const { target, factory, person, actor, stranger } = attempt;
  const reporter = actor === 'reporter' ? person : stranger;
  return writeComplaint(factory, target, state, { reporter, handler: await factory.account() }, told);
}

/** A unit of the place's community; at their own place the one whose delegate the trying person is. */
async function unitOf({ dataSource, factory, person, target, actor, place }: Attempt): Promise<string> {
  if (actor !== 'unitHandler' || place !== 'ownGrid') return (await factory.unit(target.community)).id;
  const staffMemberId = person.staffMember?.id ?? '';
  return (await dataSource.manager.findOneByOrFail(Appointment, { staffMemberId })).unitId ?? '';
}

/** Dispatched to a unit: the one of the trying person at their own place, else another. */
async function asUnit(attempt: Attempt, state: ComplaintDispatch['state'], more: object): Promise<Input> {
  const unitId = await unitOf(attempt);
  const { id, version } = await made(attempt, 'dispatched', { leadUnitId: unitId });
  await sentTo(attempt, id, unitId, state);
  return { params: { id }, body: { version, ...more } };
}

async function sentTo(
  { factory }: Attempt,
  complaintId: string,
  unitId: string,
  state: ComplaintDispatch['state'],
): Promise<void> {
  const now = new Date();
  const asked = { complaintId, unitId, lead: true, state, note: null };
  await factory.save<ComplaintDispatch>(ComplaintDispatch, {
    id: uuid(),
    ...asked,
    dispatchedAt: now,
    updatedAt: now,
  });
}

/** A complaint that was written down for somebody whom the registry does not know. */
async function toldBy(
  attempt: Attempt,
  state: ComplaintState = 'submitted',
  more: Partial<Complaint> = {},
): Promise<string> {
  const told = { source: 'worker', reporterAccountId: null, ...more } as const;
  const { id } = await made(attempt, state, told);
  await attempt.factory.save(ComplaintFiling, {
    ...{ id, channel: 'phone', residentId: null, name: '王大爷' },
    phoneCipher: testCipher.encrypt(knownNumbers(950).phone, fieldPlace.complaintFilingPhone(id)),
  });
  return id;
}
